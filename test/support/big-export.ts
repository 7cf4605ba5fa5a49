/** How much a synthetic export holds. */
export interface ExportSize {
  readonly users: number;
  readonly groups: number;
  readonly roles: number;
  readonly policies: number;
  readonly groupsPerUser: number;
}

const ACCOUNT = '123456789012';
const TEAMS = ['Payments', 'Search', 'Mobile', 'Data', 'Platform', 'Support', 'Finance', 'Legal'];
const at = (n: number): string =>
  new Date(Date.UTC(2019, 0, 1) + n * 3_600_000).toISOString().replace('.000Z', '+00:00');
const idOf = (prefix: string, n: number): string =>
  prefix +
  n
    .toString(32)
    .toUpperCase()
    .padStart(17, 'Q')
    .replace(/[01089]/g, 'Z') +
  n;
const arnOf = (resource: string): string => `arn:aws:iam::${ACCOUNT}:${resource}`;

const document = (n: number, statements: number): unknown => ({
  Version: '2012-10-17',
  Statement: Array.from({ length: statements }, (_, s) => ({
    Sid: `Part${s}`,
    Effect: n % 17 === 0 && s === 0 ? 'Deny' : 'Allow',
    Action: [`s3:Get*`, 's3:ListBucket', ...(s % 2 === 0 ? ['s3:PutObject'] : ['ec2:Describe*', 'logs:GetLogEvents'])],
    Resource: [`arn:aws:s3:::data-${n % 97}-${s}`, `arn:aws:s3:::data-${n % 97}-${s}/team-${n}/*`],
    ...(s % 3 === 2 ? { Condition: { StringEquals: { 'aws:PrincipalTag/team': TEAMS[n % TEAMS.length] } } } : {}),
  })),
});

const cycle = (n: number, step: number, count: number, of: number): readonly number[] => [
  ...new Set(Array.from({ length: count }, (_, i) => (n + i * step) % of)),
];

/** An output of `aws iam get-account-authorization-details` for an account that nobody has, always the same for the same size. */
export function bigExport({ users, groups, roles, policies, groupsPerUser }: ExportSize): unknown {
  const policyName = (n: number): string => `Policy-${n}`;
  const attached = (...ns: readonly number[]): unknown =>
    [...new Set(ns.map((n) => policyName(n % Math.max(1, policies))))].map((name) => ({
      PolicyName: name,
      PolicyArn: arnOf(`policy/${name}`),
    }));
  return {
    UserDetailList: Array.from({ length: users }, (_, n) => ({
      Path: n % 5 === 0 ? '/engineering/' : '/',
      UserName: `user-${n}`,
      UserId: idOf('AIDA', n),
      Arn: arnOf(`user${n % 5 === 0 ? '/engineering/' : '/'}user-${n}`),
      CreateDate: at(n),
      ...(n % 50 === 7 ? { UserPolicyList: [{ PolicyName: 'own', PolicyDocument: document(n, 1) }] } : {}),
      GroupList:
        n % 200 === 3 || groups === 0
          ? []
          : cycle(n, 31, groupsPerUser, Math.max(1, groups - 2)).map((g) => `group-${g}`),
      AttachedManagedPolicies: n % 40 === 1 ? attached(n) : [],
      Tags: [{ Key: 'team', Value: TEAMS[n % TEAMS.length] }],
    })),
    GroupDetailList: Array.from({ length: groups }, (_, n) => ({
      Path: '/',
      GroupName: `group-${n}`,
      GroupId: idOf('AGPA', n),
      Arn: arnOf(`group/group-${n}`),
      CreateDate: at(n),
      GroupPolicyList: n % 10 === 0 ? [{ PolicyName: 'inline', PolicyDocument: document(n, 2) }] : [],
      AttachedManagedPolicies: attached(n, n + 300, n + 600, n + 900),
    })),
    RoleDetailList: Array.from({ length: roles }, (_, n) => ({
      Path: '/',
      RoleName: `role-${n}`,
      RoleId: idOf('AROA', n),
      Arn: arnOf(`role/role-${n}`),
      CreateDate: at(n),
      AssumeRolePolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: n % 60 === 5 ? { AWS: '*' } : { Service: 'lambda.amazonaws.com' },
            Action: 'sts:AssumeRole',
          },
        ],
      },
      InstanceProfileList: [],
      RolePolicyList: [],
      AttachedManagedPolicies: attached(n),
      Tags: [],
      RoleLastUsed: n % 3 === 0 ? {} : { LastUsedDate: at(n + 50_000), Region: 'eu-west-1' },
    })),
    Policies: Array.from({ length: policies }, (_, n) => ({
      PolicyName: policyName(n),
      PolicyId: idOf('ANPA', n),
      Arn: arnOf(`policy/${policyName(n)}`),
      Path: '/',
      DefaultVersionId: 'v1',
      AttachmentCount: 1,
      PermissionsBoundaryUsageCount: 0,
      IsAttachable: true,
      CreateDate: at(n),
      UpdateDate: at(n),
      PolicyVersionList: [
        { Document: document(n, 3 + (n % 8)), VersionId: 'v1', IsDefaultVersion: true, CreateDate: at(n) },
      ],
    })),
  };
}

/** At the quotas of an account. */
export const AT_THE_QUOTAS: ExportSize = { users: 5000, groups: 300, roles: 300, policies: 1500, groupsPerUser: 10 };

/** An export of about 2 MB as the CLI prints it. */
export const OF_TWO_MEGABYTES: ExportSize = { users: 1200, groups: 60, roles: 60, policies: 160, groupsPerUser: 4 };

export const exportText = (size: ExportSize): string => JSON.stringify(bigExport(size), null, 4);
