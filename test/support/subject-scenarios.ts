import { ACCOUNT } from './builders.ts';
import { CALLERS, OTHER_ACCOUNT } from './caller-scenarios.ts';

/** What random scenarios ask for: actions and resources, the accounts that own them, and patterns that often nearly fit. */
export interface Subject {
  readonly actions: readonly string[];
  readonly resources: readonly string[];
  /** Undefined is the account that the ARN names, or the caller's. */
  readonly accounts: readonly (string | undefined)[];
  readonly actionPatterns: readonly string[];
  readonly resourcePatterns: readonly string[];
  /** Whether its policy is a trust policy, which has no resources. */
  readonly trust: boolean;
  /** Of ten statements of its policy, how many deny. */
  readonly denies: number;
}

const BUCKET = 'arn:aws:s3:::app-logs';
const KEY = `arn:aws:kms:eu-west-1:${ACCOUNT}:key/k1`;
const KEY_OF_OTHER = `arn:aws:kms:eu-west-1:${OTHER_ACCOUNT}:key/k1`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Auditor`;
const ROLE_OF_OTHER = `arn:aws:iam::${OTHER_ACCOUNT}:role/Auditor`;

/** Values that come up so many times as often as others. */
const often = (times: number, ...values: readonly string[]): readonly string[] =>
  Array.from({ length: times }).flatMap(() => values);

const inBucket = (...keys: readonly string[]): readonly string[] => keys.map((key) => `${BUCKET}${key}`);

const objects = [
  ...inBucket('/dana/a.txt', '/dana/a.txt', '/Dana/a.txt', '/red', '/r*d', '/red/a', '/*', '/?ed'),
  ...inBucket('/${aws:username}', ''),
];

const objectPatterns = [
  ...often(9, '*'),
  ...objects,
  ...inBucket('*', '/*', '/*', '/*', '/*/a.txt', '/d*', '/?ana/*', '/r?d', '/R*', '/${*}', '/r${*}d', '/${?}ed'),
  ...inBucket('/${aws:username}/*', '/${AWS:UserName}/?.txt', '/${aws:PrincipalTag/team}', '/${$}{aws:username}'),
  ...inBucket("/${aws:PrincipalTag/none, 'red'}", "/${aws:PrincipalTag/team, 'red'}*", '/${aws:PrincipalTag/none}*'),
];

const SOMEWHERE = [undefined, undefined, undefined, undefined, ACCOUNT, OTHER_ACCOUNT, OTHER_ACCOUNT] as const;

const bucket: Subject = {
  actions: ['s3:GetObject', 's3:GetObject', 's3:getobject', 's3:PutObject', 'S3:ListBucket', 'iam:GetUser'],
  resources: objects,
  accounts: SOMEWHERE,
  actionPatterns: [
    ...often(4, 's3:*'),
    ...often(2, '*', 's3:Get*', 's3:*Object'),
    ...often(1, '*:*', 'S3:?etObject', 's3:GetObject', 'S3:listbucket', 's3:PutObject'),
    ...often(1, 'iam:*', 'iam:Get????', 's3s:GetObject'),
  ],
  resourcePatterns: objectPatterns,
  trust: false,
  denies: 2,
};

export const SUBJECTS = {
  bucket,
  policyOfBucket: {
    ...bucket,
    actions: ['s3:GetBucketPolicy', 's3:PutBucketPolicy', 'S3:deletebucketpolicy', 's3:PutBucketAcl'],
    resources: [BUCKET],
    actionPatterns: ['*', 's3:*', 's3:*BucketPolicy', 's3:Get*', 's3:PutBucket*', 's3:*Acl'],
    accounts: [undefined, undefined, ACCOUNT, OTHER_ACCOUNT],
    resourcePatterns: ['*', BUCKET, BUCKET, `${BUCKET}*`, `${BUCKET}/*`],
    denies: 8,
  },
  key: {
    actions: ['kms:Decrypt', 'kms:Decrypt', 'KMS:Encrypt', 'kms:DescribeKey'],
    resources: [KEY, KEY, KEY, KEY, KEY, KEY, KEY_OF_OTHER, `arn:aws:kms:eu-west-1:${ACCOUNT}:alias/k1`],
    accounts: [...SOMEWHERE.slice(0, 5), undefined, undefined, OTHER_ACCOUNT],
    actionPatterns: ['*', '*', 'kms:*', 'kms:*', 'kms:*', 'kms:*crypt', 'kms:Decrypt', 'kms:Describe*', 's3:*'],
    resourcePatterns: ['*', '*', '*', '*', KEY, `arn:aws:kms:*:*:key/*`, `arn:aws:kms:*:${ACCOUNT}:*`, '*/k?'],
    trust: false,
    denies: 2,
  },
  role: {
    actions: [
      ...often(2, 'sts:AssumeRole'),
      ...often(1, 'STS:assumerole', 'sts:TagSession', 'sts:SetSourceIdentity', 'sts:AssumeRoleWithSAML'),
      ...often(1, 'sts:AssumeRoleWithWebIdentity', 'iam:PassRole'),
    ],
    resources: [ROLE, ROLE, ROLE, ROLE, ROLE_OF_OTHER],
    accounts: [undefined, undefined, undefined, undefined, undefined, OTHER_ACCOUNT],
    actionPatterns: ['sts:*', 'sts:*', 'sts:AssumeRole*', 'sts:AssumeRole', 'sts:TagSession', '*', 'iam:PassRole'],
    resourcePatterns: ['*', '*', ROLE, 'arn:aws:iam::*:role/*', `arn:aws:iam::${ACCOUNT}:role/Other`],
    trust: true,
    denies: 1,
  },
  /** Entities of the account, which have no policies of their own. */
  account: {
    ...bucket,
    actions: ['iam:GetUser', 'iam:CreateUser', 'IAM:getuser'],
    resources: [CALLERS.dana.principal, CALLERS.danaOfOps.principal],
    accounts: [undefined],
    actionPatterns: ['*', 'iam:*', 'iam:Get*', 'iam:Get????', 's3:*'],
    resourcePatterns: [
      '*',
      `arn:aws:iam::${ACCOUNT}:user/*`,
      `arn:aws:iam::${ACCOUNT}:user/\${aws:username}`,
      'arn:aws:iam::*:user/*dana',
    ],
  },
  /** What needs no permission, and a neighbour that does. */
  needless: {
    ...bucket,
    actions: ['sts:GetCallerIdentity', 'STS:getcalleridentity', 'sts:GetSessionToken', 'sts:GetFederationToken'],
    resources: ['*'],
    accounts: [undefined],
    actionPatterns: ['*', 'sts:*', 'sts:Get*', 's3:*'],
    resourcePatterns: ['*'],
  },
} as const satisfies Readonly<Record<string, Subject>>;
