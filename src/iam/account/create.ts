import { parsePolicyDocument } from '../policy/parse.ts';
import type { Services, World } from '../world.ts';
import type { Account, Instant, ManagedPolicy } from './account.ts';
import { awsPolicyId, uniqueId } from './ids.ts';

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

/** A new account with nobody in it but the administrator's role. Source of the policy: AdministratorAccess v1. */
export function createWorld(options: {
  readonly at: Instant;
  readonly services: Services;
  /** Twelve digits; AWS's own example by default. */
  readonly accountId?: string;
}): World {
  const account: Account = {
    id: options.accountId ?? '123456789012',
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
          attached: ['arn:aws:iam::aws:policy/AdministratorAccess'],
          inline: new Map(),
        },
      ],
    ]),
    policies: new Map([['arn:aws:iam::aws:policy/AdministratorAccess', administratorAccess()]]),
  };
  return { account, services: options.services, organization: { kind: 'standalone' }, clock: options.at };
}

function administratorAccess(): ManagedPolicy {
  const document = parsePolicyDocument(ADMINISTRATOR_ACCESS);
  if (!document.ok) throw new Error(document.error.message);
  const createDate = '2015-02-06T18:39:46Z';
  return {
    arn: 'arn:aws:iam::aws:policy/AdministratorAccess',
    name: 'AdministratorAccess',
    path: '/',
    awsManaged: true,
    id: awsPolicyId('arn:aws:iam::aws:policy/AdministratorAccess'),
    description: null,
    createDate,
    updateDate: createDate,
    nextVersion: 2,
    defaultVersionId: 'v1',
    versions: new Map([['v1', { id: 'v1', createDate, document: document.value }]]),
  };
}
