import { ACCOUNT } from './builders.ts';

/** Who asks in random scenarios: every kind of principal, some of them alike. */
export interface Caller {
  readonly principal: string;
  readonly issuer?: string;
  /** What every request of this caller carries. */
  readonly context: Readonly<Record<string, string>>;
  /** Values of a principal element that mean this caller by itself or by its role: kind and value. */
  readonly names: readonly (readonly [kind: string, value: string])[];
}

export const OTHER_ACCOUNT = '999999999999';

export const rootOf = (account: string): string => `arn:aws:iam::${account}:root`;

const user = (path: string, id: string): Caller => {
  const principal = `arn:aws:iam::${ACCOUNT}:user/${path}`;
  const name = path.slice(path.lastIndexOf('/') + 1);
  return {
    principal,
    context: { 'aws:username': name, 'aws:userid': id, 'aws:principalarn': principal },
    names: [principal, id].map((value) => ['AWS', value]),
  };
};

const session = (name: string, role: string, id: string): Caller => {
  const principal = `arn:aws:sts::${ACCOUNT}:assumed-role/${role.slice(role.lastIndexOf('/') + 1)}/${name}`;
  const behind = `arn:aws:iam::${ACCOUNT}:role/${role}`;
  return {
    principal,
    context: { 'aws:userid': `${id}:${name}`, 'aws:principalarn': behind },
    names: [principal, behind, behind, id].map((value) => ['AWS', value]),
  };
};

const role = (path: string, id: string): Caller => {
  const principal = `arn:aws:iam::${ACCOUNT}:role/${path}`;
  return {
    principal,
    context: { 'aws:userid': `${id}:ci`, 'aws:principalarn': principal },
    names: [principal, id].map((value) => ['AWS', value]),
  };
};

const federated = (name: string, issuer: string): Caller => {
  const principal = `arn:aws:sts::${ACCOUNT}:federated-user/${name}`;
  return {
    principal,
    issuer,
    context: { 'aws:userid': `${ACCOUNT}:${name}`, 'aws:principalarn': principal },
    names: [principal, issuer].map((value) => ['AWS', value]),
  };
};

const dana = user('dana', 'AIDADANA');

export const CALLERS = {
  dana,
  danaOfOps: user('ops/dana', 'AIDAOPSDANA'),
  erik: user('erik', 'AIDAERIK'),
  deployer: session('ci', 'Deployer', 'AROADEPLOYER'),
  deployerOfOps: session('ci', 'ops/Deployer', 'AROAOPSDEPLOYER'),
  /** A session of a service-linked role. */
  linked: session('s', 'aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport', 'AROASUPPORT'),
  role: role('Deployer', 'AROADEPLOYER'),
  roleOfOps: role('ops/Deployer', 'AROAOPSDEPLOYER'),
  federated: federated('dana', dana.principal),
  root: {
    principal: rootOf(ACCOUNT),
    context: { 'aws:userid': ACCOUNT, 'aws:principalarn': rootOf(ACCOUNT) },
    names: [
      ['AWS', ACCOUNT],
      ['AWS', rootOf(ACCOUNT)],
    ],
  },
  service: {
    principal: 'logging.s3.amazonaws.com',
    context: {},
    names: [
      ['Service', 'logging.s3.amazonaws.com'],
      ['AWS', 'logging.s3.amazonaws.com'],
    ],
  },
  anonymous: { principal: 'anonymous', context: {}, names: [['AWS', '*']] },
  provider: {
    principal: 'accounts.google.com',
    context: {},
    names: [
      ['Federated', 'accounts.google.com'],
      ['Service', 'accounts.google.com'],
    ],
  },
  saml: {
    principal: `arn:aws:iam::${ACCOUNT}:saml-provider/Okta`,
    context: {},
    names: [
      ['Federated', `arn:aws:iam::${ACCOUNT}:saml-provider/Okta`],
      ['AWS', ACCOUNT],
    ],
  },
} as const satisfies Readonly<Record<string, Caller>>;
