import { parsePolicyDocument } from '../policy/parse.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { Organization, Services, World } from '../world.ts';
import type { Account, Instant, ManagedPolicy } from './account.ts';
import { awsManagedPolicy } from './aws-managed.ts';
import { uniqueId } from './ids.ts';

/** The role behind the Identity Center session in which every account opens: no IAM user, and not on the Map. */
export const administrator = {
  kind: 'role-session',
  roleName: 'AWSReservedSSO_AdministratorAccess_5a1b0e7c9d2f4e83',
  sessionName: 'you',
} as const;

const ADMINISTRATOR_ACCESS = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": "*",
            "Resource": "*"
        }
    ]
}`;

/** AWS: Identity Center trusts its own SAML provider alone. */
const SSO_TRUST = (accountId: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:aws:iam::${accountId}:saml-provider/AWSSSO_5a1b0e7c9d2f4e83_DO_NOT_DELETE` },
        Action: ['sts:AssumeRoleWithSAML', 'sts:TagSession'],
        Condition: { StringEquals: { 'SAML:aud': 'https://signin.aws.amazon.com/saml' } },
      },
    ],
  });

/** A new account with nobody in it but the administrator's role. Source of the policy: AdministratorAccess v1. */
export function createWorld(options: {
  readonly at: Instant;
  readonly services: Services;
  /** Twelve digits; AWS's own example by default. */
  readonly accountId?: string;
  /** Alone by default. */
  readonly organization?: Organization;
  /** How many seconds a change takes until decisions know of it; none by default. */
  readonly replication?: number;
}): World {
  const id = options.accountId ?? '123456789012';
  const account: Account = {
    id,
    users: new Map(),
    groups: new Map(),
    roles: new Map([
      [
        administrator.roleName,
        {
          name: administrator.roleName,
          path: '/aws-reserved/sso.amazonaws.com/',
          id: uniqueId('AROA', { seed: administrator.roleName, n: 0 }, 'RoleId'),
          createDate: options.at,
          description: null,
          trust: parsed(SSO_TRUST(id)),
          maxSessionDuration: 43200,
          attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
          inline: new Map(),
          tags: new Map(),
          boundary: null,
          lastUsed: null,
        },
      ],
    ]),
    policies: new Map([['arn:aws:iam::aws:policy/AdministratorAccess', administratorAccess()]]),
    alias: null,
    passwordPolicy: null,
    mfaDevices: new Map(),
    sessions: new Map(),
    credentialReport: null,
    accessJobs: new Map(),
    raisedQuotas: new Map(),
  };
  const { services, at, organization = { kind: 'standalone' }, replication = 0 } = options;
  return { account, services, organization, clock: at, waited: 0, replication };
}

function parsed(trust: string): PolicyDocument {
  const document = parsePolicyDocument(trust, 'trust');
  if (!document.ok) throw new Error(document.error.message);
  return document.value;
}

function administratorAccess(): ManagedPolicy {
  const document = parsePolicyDocument(ADMINISTRATOR_ACCESS);
  if (!document.ok) throw new Error(document.error.message);
  const arn = 'arn:aws:iam::aws:policy/AdministratorAccess';
  const published = { arn, versionId: 'v1', createDate: '2015-02-06T18:39:46Z' };
  return awsManagedPolicy(published, { name: 'AdministratorAccess', path: '/' }, document.value);
}
