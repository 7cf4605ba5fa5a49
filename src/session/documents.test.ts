import { expect, test } from 'vitest';
import { allow, Sandbox, S3_READ_ONLY } from '../../test/support/builders.ts';
import { documentsOf, roomFor } from './documents.ts';

const READ = allow('s3:GetObject', 'arn:aws:s3:::app-logs/*');
const LIST = allow('s3:ListBucket');
const size = (text: string): number => text.replaceAll(/\s/g, '').length;

const inGroup = (name: string): Parameters<typeof roomFor>[1] => ({
  key: '',
  kind: 'inline',
  name,
  owner: { kind: 'group', name: 'Developers' },
  arn: null,
});

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana').group('Developers');
  sandbox.output('PutGroupPolicy', { GroupName: 'Developers', PolicyName: 'Read', PolicyDocument: READ });
  sandbox.output('PutGroupPolicy', { GroupName: 'Developers', PolicyName: 'List', PolicyDocument: LIST });
  sandbox.output('PutUserPolicy', { UserName: 'dana', PolicyName: 'Own', PolicyDocument: READ });
  sandbox.output('CreatePolicy', { PolicyName: 'Shared', PolicyDocument: LIST });
  sandbox.role('Deployer', READ);
  return sandbox.attached('Group', 'Developers', S3_READ_ONLY);
};

test('inline policies come by owner, then managed policies, those of AWS, and files', () => {
  const files = new Map([
    ['policy.json', '{}'],
    ['a.txt', 'hello'],
  ]);
  const { world } = account();
  expect(documentsOf(world.account, files).map(({ key, editable }) => [key, editable])).toEqual([
    ['inline:group:Developers:List', true],
    ['inline:group:Developers:Read', true],
    ['inline:user:dana:Own', true],
    ['inline:role:Deployer:Own', true],
    ['policy:arn:aws:iam::123456789012:policy/Shared', true],
    [`policy:${S3_READ_ONLY}`, false],
    ['file:a.txt', true],
    ['file:policy.json', true],
  ]);
});

test('of an account that changed, only what changed is listed anew', () => {
  const sandbox = account();
  const before = documentsOf(sandbox.world.account, new Map());
  sandbox.output('PutUserPolicy', { UserName: 'dana', PolicyName: 'Own', PolicyDocument: LIST });
  const after = documentsOf(sandbox.world.account, new Map());
  expect(after.filter((one) => !before.includes(one)).map(({ key, text }) => [key, text])).toEqual([
    ['inline:user:dana:Own', LIST],
  ]);
});

test.each<[string, Parameters<typeof roomFor>[1], ReturnType<typeof roomFor>]>([
  ['inline policies of a group share a quota', inGroup('Read'), { quota: 5120, besides: size(LIST) }],
  ['a new one has what they leave', inGroup('New'), { quota: 5120, besides: size(LIST) + size(READ) }],
  [
    'those of a user have a smaller one',
    { key: '', kind: 'inline', name: 'Own', owner: { kind: 'user', name: 'dana' }, arn: null },
    { quota: 2048, besides: 0 },
  ],
  [
    'those of a role have a larger one',
    { key: '', kind: 'inline', name: 'More', owner: { kind: 'role', name: 'Deployer' }, arn: null },
    { quota: 10240, besides: size(READ) },
  ],
  [
    'a managed policy has one of its own',
    { key: '', kind: 'customer-managed', name: 'New', owner: null, arn: null },
    { quota: 6144, besides: 0 },
  ],
  ['a file has none', { key: '', kind: 'file', name: 'a.json', owner: null, arn: null }, null],
])('%s', (_, target, expected) => {
  expect(roomFor(account().world.account, target)).toEqual(expected);
});

test('a managed policy is listed with the text of its default version', () => {
  const sandbox = account();
  const PolicyArn = 'arn:aws:iam::123456789012:policy/Shared';
  sandbox.output('CreatePolicyVersion', { PolicyArn, PolicyDocument: READ, SetAsDefault: true });
  const [shared] = documentsOf(sandbox.world.account, new Map()).filter(({ arn }) => arn === PolicyArn);
  expect([shared?.text, shared?.version]).toEqual([READ, 'v2']);
});
