import { describe, expect, test } from 'vitest';
import type { PolicyType } from '../../src/iam/index.ts';
import { ACCOUNT, allow, contextOf, deny, policyText, type PrincipalText } from './builders.ts';
import { CALLERS, OTHER_ACCOUNT, rootOf, type Caller } from './caller-scenarios.ts';
import { naiveDecide, type NaiveDecision, type NaivePolicies, type NaiveRequest } from './naive-evaluator.ts';

// What AWS's pages say as examples, test/conformance asks of the naive evaluator as well; here stands one case of each of its rules.
const READ = allow('s3:GetObject');
const OTHER = allow('s3:PutObject');
const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';

const asks = ({ principal, issuer, context }: Caller, more: Partial<NaiveRequest> = {}): NaiveRequest => ({
  principal,
  ...(issuer === undefined ? {} : { issuer }),
  context: contextOf(context),
  action: 's3:GetObject',
  resource: OBJECT,
  ...more,
});

const gives = (Principal: PrincipalText, Action = 's3:GetObject'): string =>
  policyText({ Effect: 'Allow', Principal, Action, Resource: '*' });

/** `allowed`, or the type that blocks. */
const answer = ({ verdict, rule, blockedBy }: NaiveDecision): string =>
  verdict === 'allowed' ? 'allowed' : `${verdict} ${rule ?? blockedBy}`;

const { dana, deployer, federated, role, root, service, anonymous, provider } = CALLERS;
const roleArn = role.principal;

/** What the row’s resource policy names; and the answer when identity, boundary or session policy alone is silent. */
type Row = readonly [named: string, caller: Caller, identity: string, boundary: string, session: string];

describe('within one account a resource that names', () => {
  test.each<Row>([
    [dana.principal, dana, 'allowed', 'allowed', 'allowed'],
    ['AIDADANA', dana, 'allowed', 'allowed', 'allowed'],
    [roleArn, deployer, 'allowed', 'implicitDeny boundary', 'implicitDeny session'],
    ['AROADEPLOYER', deployer, 'allowed', 'implicitDeny boundary', 'implicitDeny session'],
    [roleArn, role, 'allowed', 'implicitDeny boundary', 'implicitDeny session'],
    [deployer.principal, deployer, 'allowed', 'allowed', 'allowed'],
    [federated.principal, federated, 'allowed', 'allowed', 'allowed'],
    [dana.principal, federated, 'allowed', 'implicitDeny boundary', 'implicitDeny session'],
    [ACCOUNT, dana, 'implicitDeny identity', 'implicitDeny boundary', 'implicitDeny session'],
    [rootOf(ACCOUNT), deployer, 'implicitDeny identity', 'implicitDeny boundary', 'implicitDeny session'],
    ['*', dana, 'allowed', 'allowed', 'allowed'],
    ['*', deployer, 'allowed', 'allowed', 'allowed'],
  ])(
    '%s gives %o what its identity, boundary or session policy does not mention: %s, %s, %s',
    (named, caller, ...row) => {
      const resource = [gives({ AWS: named })];
      const silent = (type: 'identity' | 'boundary' | 'session'): NaivePolicies => ({
        identity: [READ],
        boundary: [READ],
        session: [READ],
        resource,
        [type]: [OTHER],
      });
      const cells = (['identity', 'boundary', 'session'] as const).map((type) =>
        naiveDecide(asks(caller), silent(type)),
      );
      expect(cells.map(answer)).toEqual(row);
    },
  );

  test.each(['identity', 'boundary', 'session', 'resource', 'endpoint', 'scps', 'rcps'] as const)(
    'the caller does not outweigh a Deny of type %s',
    (type) => {
      const text = ['resource', 'endpoint', 'rcps'].includes(type)
        ? policyText({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' })
        : deny('*');
      const denied = type.endsWith('cps') ? [[text]] : [text, ...(type === 'resource' ? [gives('*')] : [])];
      const given = { identity: [READ], resource: [gives({ AWS: dana.principal })], [type]: denied };
      expect(naiveDecide(asks(dana), given).verdict).toBe('explicitDeny');
    },
  );
});

describe('types combine', () => {
  const two = (first: boolean, second: boolean): readonly [string, string] => [
    first ? READ : OTHER,
    second ? READ : OTHER,
  ];

  /** Union or intersection: the answers for both silent, only the first speaking, only the second, and both. */
  test.each<[string, (first: boolean, second: boolean) => NaivePolicies, readonly boolean[]]>([
    ['two identity policies by union', (a, b) => ({ identity: two(a, b) }), [false, true, true, true]],
    [
      'identity and resource by union',
      (a, b) => ({ identity: [two(a, b)[0]], resource: b ? [gives({ AWS: dana.principal })] : [] }),
      [false, true, true, true],
    ],
    [
      'identity and boundary by intersection',
      (a, b) => ({ identity: [two(a, b)[0]], boundary: [two(a, b)[1]] }),
      [false, false, false, true],
    ],
    [
      'identity and session policy by intersection',
      (a, b) => ({ identity: [two(a, b)[0]], session: [two(a, b)[1]] }),
      [false, false, false, true],
    ],
    [
      'identity and control policies by intersection',
      (a, b) => ({ identity: [two(a, b)[0]], scps: [[two(a, b)[1]]] }),
      [false, false, false, true],
    ],
    [
      'levels of control policies by intersection',
      (a, b) => ({ identity: [READ], scps: two(a, b).map((text) => [text]) }),
      [false, false, false, true],
    ],
    [
      'control policies of one level by union',
      (a, b) => ({ identity: [READ], scps: [two(a, b)] }),
      [false, true, true, true],
    ],
    [
      'boundary and control policies by intersection',
      (a, b) => ({ identity: [READ], boundary: [two(a, b)[0]], scps: [[two(a, b)[1]]] }),
      [false, false, false, true],
    ],
    [
      'control policies of resources and endpoints by intersection',
      (a, b) => ({
        identity: [READ],
        rcps: [[gives('*', a ? '*' : 's3:PutObject')]],
        endpoint: [gives('*', b ? '*' : 's3:PutObject')],
      }),
      [false, false, false, true],
    ],
  ])('%s', (_, policies, allowed) => {
    const pairs = [0, 1, 2, 3].map((n) => policies(n % 2 === 1, n >= 2));
    expect(pairs.map((each) => naiveDecide(asks(dana), each).verdict === 'allowed')).toEqual(allowed);
  });
});

const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/k1`;
const decrypts = { action: 'kms:Decrypt', resource: KEY };
const AUDITOR = `arn:aws:iam::${ACCOUNT}:role/Auditor`;
const assumes = { action: 'sts:AssumeRole', resource: AUDITOR };
const trusts = (Principal: PrincipalText): string => policyText({ Effect: 'Allow', Principal, Action: 'sts:*' });
const elsewhere = { resourceAccount: OTHER_ACCOUNT };
const token = { sessionToken: true };
const noPublic = policyText({ Effect: 'Deny', Principal: '*', Action: '*', Resource: '*' });

const BUT_DANA = policyText({
  Effect: 'Deny',
  NotPrincipal: { AWS: [dana.principal, ACCOUNT] },
  Action: '*',
  Resource: '*',
});

describe('one case of each rule', () => {
  test.each<[string, NaiveRequest, NaivePolicies, string]>([
    ['a key needs a policy', asks(dana, decrypts), { identity: [allow('*')] }, 'implicitDeny resource'],
    [
      'a key that names the account leaves it to identity policies',
      asks(dana, decrypts),
      { identity: [], resource: [gives({ AWS: ACCOUNT }, 'kms:*')] },
      'implicitDeny identity',
    ],
    [
      'which then grant',
      asks(dana, decrypts),
      { identity: [allow('kms:*')], resource: [gives({ AWS: ACCOUNT }, 'kms:*')] },
      'allowed',
    ],
    [
      'a key may name dana',
      asks(dana, decrypts),
      { identity: [], resource: [gives({ AWS: dana.principal }, '*')] },
      'allowed',
    ],
    ['root needs the key’s policy too', asks(root, decrypts), { identity: [] }, 'implicitDeny resource'],
    ['a role needs a trust policy', asks(dana, assumes), { identity: [allow('*')] }, 'implicitDeny resource'],
    [
      'a trust policy may name dana',
      asks(dana, assumes),
      { identity: [], resource: [trusts({ AWS: dana.principal })] },
      'allowed',
    ],
    [
      'a trust policy may name a provider',
      asks(provider, { ...assumes, action: 'sts:AssumeRoleWithWebIdentity' }),
      { identity: [], resource: [trusts({ Federated: provider.principal })] },
      'allowed',
    ],
    [
      'another account has to give as well',
      asks(dana, elsewhere),
      { identity: [READ], resource: [] },
      'implicitDeny resource',
    ],
    [
      'and one’s own has to',
      asks(dana, elsewhere),
      { identity: [], resource: [gives({ AWS: dana.principal })] },
      'implicitDeny identity',
    ],
    [
      'both together allow',
      asks(dana, elsewhere),
      { identity: [READ], resource: [gives({ AWS: ACCOUNT })] },
      'allowed',
    ],
    [
      'a boundary limits there too',
      asks(dana, elsewhere),
      { identity: [READ], boundary: [OTHER], resource: [gives({ AWS: dana.principal })] },
      'implicitDeny boundary',
    ],
    ['root may do all in its account', asks(root), { identity: [], boundary: [OTHER] }, 'allowed'],
    ['but for what control policies leave', asks(root), { identity: [], scps: [[OTHER]] }, 'implicitDeny scp'],
    ['root needs others to name it in theirs', asks(root, elsewhere), { identity: [] }, 'implicitDeny resource'],
    ['root is denied by a bucket', asks(root), { identity: [], resource: [noPublic] }, 'explicitDeny resource'],
    [
      'but mends its policy',
      asks(root, { action: 's3:PutBucketPolicy' }),
      { identity: [], resource: [noPublic] },
      'allowed',
    ],
    ['root assumes no role', asks(root, assumes), { identity: [] }, 'implicitDeny rootAssumesNoRole'],
    [
      'everybody knows who they are',
      asks(dana, { action: 'sts:GetCallerIdentity', resource: '*' }),
      { identity: [deny('*')] },
      'allowed',
    ],
    [
      'a session token is no good for IAM',
      asks(dana, { ...token, action: 'iam:GetUser' }),
      { identity: [allow('*')] },
      'implicitDeny sessionToken',
    ],
    ['but for S3', asks(dana, token), { identity: [READ] }, 'allowed'],
    [
      'nor for another token',
      asks(dana, { ...token, action: 'sts:GetSessionToken', resource: '*' }),
      { identity: [allow('*')] },
      'implicitDeny sessionToken',
    ],
    ['a federated session needs a policy', asks(federated), { identity: [READ] }, 'implicitDeny session'],
    ['a role’s session does not', asks(deployer), { identity: [READ] }, 'allowed'],
    [
      'a service is named',
      asks(service),
      { identity: [READ], resource: [gives({ Service: service.principal })] },
      'allowed',
    ],
    [
      'and not under AWS',
      asks(service),
      { identity: [], resource: [gives({ AWS: service.principal })] },
      'implicitDeny resource',
    ],
    [
      'control policies of accounts are not for it',
      asks(service),
      { identity: [], scps: [[]], resource: [gives('*')] },
      'allowed',
    ],
    ['anonymous callers are everybody', asks(anonymous), { identity: [], resource: [gives('*')] }, 'allowed'],
    [
      'and nobody else',
      asks(anonymous),
      { identity: [READ], resource: [gives({ AWS: ACCOUNT })] },
      'implicitDeny resource',
    ],
    ['a Deny for all but dana spares her', asks(dana), { identity: [READ], resource: [BUT_DANA] }, 'allowed'],
    [
      'unless she has a boundary',
      asks(dana),
      { identity: [READ], boundary: [READ], resource: [BUT_DANA] },
      'explicitDeny resource',
    ],
    [
      'nor does it spare the rest of her account',
      asks(CALLERS.erik),
      { identity: [READ], resource: [BUT_DANA] },
      'explicitDeny resource',
    ],
    ['an empty level allows nothing', asks(dana), { identity: [READ], scps: [[READ], []] }, 'implicitDeny scp'],
    [
      'no level limits nothing',
      asks(dana),
      { identity: [READ], scps: [], rcps: [], boundary: [], endpoint: [] },
      'allowed',
    ],
    [
      'service-linked roles obey no control policies',
      asks(CALLERS.linked),
      { identity: [READ], scps: [[]] },
      'allowed',
    ],
    [
      'the issuer alone is no name for another session',
      asks(deployer),
      { identity: [], resource: [gives({ AWS: dana.principal })] },
      'implicitDeny identity',
    ],
  ])('%s', (_, request, policies, expected) => {
    expect(answer(naiveDecide(request, policies))).toBe(expected);
  });
});

describe('conditions on MFA', () => {
  const SIGN_INS = [{ 'aws:MultiFactorAuthPresent': 'false' }, { 'aws:MultiFactorAuthPresent': 'true' }, {}];
  const mfa = (Effect: 'Allow' | 'Deny', operator: string, value: string): readonly string[] => [
    policyText({
      Effect,
      Action: '*',
      Resource: '*',
      Condition: { [operator]: { 'aws:MultiFactorAuthPresent': value } },
    }),
    ...(Effect === 'Deny' ? [READ] : []),
  ];

  /** Console without MFA, console or session token with it, access key. */
  test.each<['Allow' | 'Deny', string, string, readonly boolean[]]>([
    ['Allow', 'Bool', 'true', [false, true, false]],
    ['Deny', 'Bool', 'false', [false, true, true]],
    ['Deny', 'BoolIfExists', 'false', [false, true, false]],
    ['Deny', 'Null', 'true', [true, true, false]],
    ['Allow', 'BoolIfExists', 'true', [false, true, true]],
  ])('%s with %s %s', (effect, operator, value, allowed) => {
    const verdicts = SIGN_INS.map((context) =>
      naiveDecide(asks(dana, { context: contextOf(context) }), { identity: mfa(effect, operator, value) }),
    );
    expect(verdicts.map(({ verdict }) => verdict === 'allowed')).toEqual(allowed);
  });
});

describe('reasons', () => {
  const places = (request: NaiveRequest, policies: NaivePolicies): readonly string[] =>
    naiveDecide(request, policies).deciding.map(({ type, level, policy, statement }) =>
      [type, level, policy, statement].filter((each) => each !== null).join(' '),
    );

  test('are the Allows of every path that is open, without those that limit', () => {
    const given = {
      identity: [OTHER, READ],
      resource: [gives({ AWS: dana.principal })],
      boundary: [READ],
      scps: [[READ]],
    };
    expect(places(asks(dana), given)).toEqual(['resource 0 0', 'identity 1 0']);
    expect(places(asks(dana), { ...given, boundary: [OTHER] })).toEqual(['resource 0 0']);
  });

  test('are every Deny, and the first type in AWS’s order is blamed', () => {
    const given = { identity: [READ, deny('s3:*')], boundary: [deny('*')], scps: [[READ], [READ, deny('*')]] };
    expect(places(asks(dana), given)).toEqual(['scp 1 1 0', 'identity 1 0', 'boundary 0 0']);
    expect(naiveDecide(asks(dana), given).blockedBy satisfies PolicyType | null).toBe('scp');
  });

  test('are nothing where root may do all', () => {
    expect(places(asks(root), { identity: [READ], resource: [gives('*')] })).toEqual([]);
  });
});
