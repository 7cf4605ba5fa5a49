import type { LintCatalog, LintService } from '../../../src/iam/lint.ts';

const action = (name: string, ...types: readonly string[]): LintService['actions'][number] => ({
  name,
  resources: types.map((type) => ({ name: type })),
  conditionKeys: [],
});

const key = (name: string, type = 'String'): LintService['conditionKeys'][number] => ({ key: name, type });

/** A corner of the Service Authorization Reference. */
const SERVICES: Readonly<Record<string, LintService>> = {
  s3: {
    actions: [
      action('GetObject', 'object'),
      action('PutObject', 'object'),
      action('DeleteObject', 'object'),
      { ...action('ListBucket', 'bucket'), conditionKeys: ['s3:prefix'] },
      action('GetBucketPolicy', 'bucket'),
      action('ListAllMyBuckets'),
    ],
    resources: [
      { name: 'bucket', arn: 'arn:${Partition}:s3:::${BucketName}' },
      { name: 'object', arn: 'arn:${Partition}:s3:::${BucketName}/${ObjectName}' },
    ],
    conditionKeys: [key('s3:prefix'), key('s3:ExistingObjectTag/<key>'), key('s3:max-keys', 'Numeric')],
  },
  iam: {
    actions: [
      action('AddUserToGroup', 'group'),
      action('AttachUserPolicy', 'user'),
      action('CreateAccessKey', 'user'),
      action('CreatePolicyVersion', 'policy'),
      action('CreateServiceLinkedRole', 'role'),
      action('GetUser', 'user'),
      action('ListUsers'),
      action('PassRole', 'role'),
      action('UpdateAssumeRolePolicy', 'role'),
    ],
    resources: [
      { name: 'group', arn: 'arn:${Partition}:iam::${Account}:group/${GroupNameWithPath}' },
      { name: 'policy', arn: 'arn:${Partition}:iam::${Account}:policy/${PolicyNameWithPath}' },
      { name: 'role', arn: 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}' },
      { name: 'user', arn: 'arn:${Partition}:iam::${Account}:user/${UserNameWithPath}' },
    ],
    conditionKeys: [key('iam:PassedToService'), key('aws:ResourceTag/${TagKey}')],
  },
  sqs: {
    actions: [action('SendMessage', 'queue')],
    resources: [{ name: 'queue', arn: 'arn:${Partition}:sqs:${Region}:${Account}:${QueueName}' }],
    conditionKeys: [key('aws:ResourceTag/${TagKey}')],
  },
  sts: {
    actions: [action('AssumeRole', 'role')],
    resources: [{ name: 'role', arn: 'arn:${Partition}:iam::${Account}:role/${RoleNameWithPath}' }],
    conditionKeys: [],
  },
  kms: {
    actions: [action('Decrypt', 'key'), action('Encrypt', 'key')],
    resources: [{ name: 'key', arn: 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}' }],
    conditionKeys: [],
  },
};

/** `ec2` exists, and its data has not been loaded. */
export const lintCatalog: LintCatalog = {
  service: (prefix) => (prefix === 'ec2' ? undefined : (SERVICES[prefix] ?? null)),
  prefixes: () => [...Object.keys(SERVICES), 'ec2'],
};
