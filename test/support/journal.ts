import fc from 'fast-check';
import {
  administrator,
  execute,
  type ApiCall,
  type Caller,
  type Execution,
  type Input,
  type World,
} from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import {
  AT,
  BILLING,
  DENY_ALL,
  S3_READ_ONLY,
  allow,
  asUser,
  deny,
  emptyWorld,
  numbered,
  reference,
} from './builders.ts';
import './loaded.ts';

const made = (operation: string, input: Input): ApiCall => ({
  caller: administrator,
  service: 'iam',
  operation,
  input,
});

/** The number of the call in `crowded` that makes a key for dana, and the id that the key has then. */
const KEY_CALL = 1;
const FIRST_KEY = firstKey();

function firstKey(): string {
  const ambient = (n: number) => ({ at: AT, seed: 'journal', n, reference });
  const user = execute(emptyWorld(), made('CreateUser', { UserName: 'dana' }), registry, ambient(0));
  if ('needs' in user) throw new Error('A user needs data');
  const key = execute(user.world, made('CreateAccessKey', { UserName: 'dana' }), registry, ambient(KEY_CALL));
  const id = 'needs' in key ? undefined : key.world.account.users.get('dana')?.accessKeys[0]?.id;
  if (id === undefined) throw new Error('No key was made');
  return id;
}

const NAMES = ['dana', 'Dana', 'erik', 'constructor', '__proto__'] as const;
const GROUPS = ['Developers', 'developers', 'Contractors', ...Array.from({ length: 9 }, (_, n) => `Team${n}`)] as const;
const ARNS = [
  S3_READ_ONLY,
  DENY_ALL,
  BILLING,
  ...Array.from({ length: 11 }, (_, n) => numbered(n)),
  'arn:aws:iam::123456789012:policy/Nowhere',
] as const;

const UserName = fc.oneof({ weight: 20, arbitrary: fc.constantFrom(...NAMES) }, { weight: 1, arbitrary: fc.string() });
const GroupName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...GROUPS) },
  { weight: 1, arbitrary: fc.string() },
);
const PolicyArn = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom(...ARNS) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
const Path = fc.option(fc.constantFrom('/', '/eng/', '/a//b/', 'eng', '/eng'), { nil: undefined, freq: 3 });
const PolicyName = fc.oneof(
  { weight: 20, arbitrary: fc.constantFrom('ReadLogs', 'readlogs', 'Audit', '__proto__') },
  { weight: 1, arbitrary: fc.string() },
);
const PolicyDocument = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(allow('s3:Get*'), allow(['iam:List*', 's3:*']), deny('s3:*'), allow('*')) },
  { weight: 1, arbitrary: fc.constantFrom('{}', '', 'x', allow('invalid'), allow(`s3:${'a'.repeat(3000)}`)) },
);
const OwnArn = fc.constantFrom(
  ...['ReadLogs', 'Audit'].map((name) => `arn:aws:iam::123456789012:policy/${name}`),
  DENY_ALL,
);
const VersionId = fc.constantFrom('v1', 'v2', 'v3', 'v7', '2');
const Tags = fc.array(
  fc.record({ Key: fc.constantFrom('team', 'Team', 'größe', '', 'a;b'), Value: fc.constantFrom('', 'data', 'web') }),
  { maxLength: 3 },
);
const Password = fc.constantFrom('Correct-Horse-7', 'Battery-Staple-8', 'short', undefined);
const AccessKeyId = fc.constantFrom(FIRST_KEY, 'AKIAIOSFODNN7EXAMPLE', 'short');
const Status = fc.constantFrom('Active', 'Inactive', 'Expired', 'x');
const flag = fc.option(fc.boolean(), { nil: undefined });
const paging = {
  Marker: fc.option(fc.string(), { nil: undefined, freq: 9 }),
  MaxItems: fc.option(
    fc.oneof(
      { weight: 5, arbitrary: fc.integer({ min: 1, max: 1000 }) },
      { weight: 1, arbitrary: fc.constantFrom(-1, 0, 1001) },
    ),
    { nil: undefined },
  ),
};

const inputs: readonly { readonly operation: string; readonly weight: number; readonly input: fc.Arbitrary<Input> }[] =
  [
    { operation: 'CreateUser', weight: 4, input: fc.record({ UserName, Path }) },
    { operation: 'GetUser', weight: 1, input: fc.record({ UserName }, { requiredKeys: [] }) },
    { operation: 'ListUsers', weight: 1, input: fc.record({ PathPrefix: Path, ...paging }) },
    { operation: 'DeleteUser', weight: 2, input: fc.record({ UserName }) },
    { operation: 'CreateGroup', weight: 6, input: fc.record({ GroupName, Path }) },
    { operation: 'GetGroup', weight: 1, input: fc.record({ GroupName, ...paging }) },
    { operation: 'ListGroups', weight: 1, input: fc.record({ PathPrefix: Path, ...paging }) },
    { operation: 'DeleteGroup', weight: 1, input: fc.record({ GroupName }) },
    { operation: 'AddUserToGroup', weight: 12, input: fc.record({ UserName, GroupName }) },
    { operation: 'RemoveUserFromGroup', weight: 3, input: fc.record({ UserName, GroupName }) },
    { operation: 'ListGroupsForUser', weight: 2, input: fc.record({ UserName, ...paging }) },
    {
      operation: 'AttachGroupPolicy',
      weight: 4,
      input: fc.record({ GroupName: fc.constant('Developers'), PolicyArn }),
    },
    { operation: 'AttachGroupPolicy', weight: 6, input: fc.record({ GroupName, PolicyArn }) },
    { operation: 'DetachGroupPolicy', weight: 2, input: fc.record({ GroupName, PolicyArn }) },
    { operation: 'ListAttachedGroupPolicies', weight: 1, input: fc.record({ GroupName, ...paging }) },
    { operation: 'AttachUserPolicy', weight: 6, input: fc.record({ UserName, PolicyArn }) },
    { operation: 'DetachUserPolicy', weight: 2, input: fc.record({ UserName, PolicyArn }) },
    { operation: 'CreatePolicy', weight: 4, input: fc.record({ PolicyName, Path, PolicyDocument }) },
    {
      operation: 'CreatePolicyVersion',
      weight: 6,
      input: fc.record({ PolicyArn: OwnArn, PolicyDocument, SetAsDefault: flag }),
    },
    { operation: 'SetDefaultPolicyVersion', weight: 3, input: fc.record({ PolicyArn: OwnArn, VersionId }) },
    { operation: 'DeletePolicyVersion', weight: 3, input: fc.record({ PolicyArn: OwnArn, VersionId }) },
    { operation: 'DeletePolicy', weight: 1, input: fc.record({ PolicyArn: OwnArn }) },
    { operation: 'AttachUserPolicy', weight: 2, input: fc.record({ UserName, PolicyArn: OwnArn }) },
    { operation: 'GetPolicyVersion', weight: 1, input: fc.record({ PolicyArn: OwnArn, VersionId }) },
    {
      operation: 'ListPolicies',
      weight: 1,
      input: fc.record({ Scope: fc.constantFrom('Local', 'All', 'x'), ...paging }),
    },
    { operation: 'ListEntitiesForPolicy', weight: 1, input: fc.record({ PolicyArn, ...paging }) },
    { operation: 'PutUserPolicy', weight: 4, input: fc.record({ UserName, PolicyName, PolicyDocument }) },
    { operation: 'DeleteUserPolicy', weight: 2, input: fc.record({ UserName, PolicyName }) },
    { operation: 'PutGroupPolicy', weight: 4, input: fc.record({ GroupName, PolicyName, PolicyDocument }) },
    { operation: 'DeleteGroupPolicy', weight: 2, input: fc.record({ GroupName, PolicyName }) },
    { operation: 'ListGroupPolicies', weight: 1, input: fc.record({ GroupName, ...paging }) },
    { operation: 'UpdateUser', weight: 2, input: fc.record({ UserName, NewUserName: UserName, NewPath: Path }) },
    { operation: 'UpdateGroup', weight: 2, input: fc.record({ GroupName, NewGroupName: GroupName, NewPath: Path }) },
    { operation: 'TagUser', weight: 3, input: fc.record({ UserName, Tags }) },
    {
      operation: 'UntagUser',
      weight: 1,
      input: fc.record({ UserName, TagKeys: fc.constantFrom(['TEAM'], ['x'], []) }),
    },
    { operation: 'ListUserTags', weight: 1, input: fc.record({ UserName, ...paging }) },
    { operation: 'GetPolicy', weight: 1, input: fc.record({ PolicyArn: fc.oneof(OwnArn, PolicyArn) }) },
    { operation: 'ListPolicyVersions', weight: 1, input: fc.record({ PolicyArn: OwnArn, ...paging }) },
    { operation: 'GetUserPolicy', weight: 2, input: fc.record({ UserName, PolicyName }) },
    { operation: 'ListUserPolicies', weight: 1, input: fc.record({ UserName, ...paging }) },
    { operation: 'GetGroupPolicy', weight: 2, input: fc.record({ GroupName, PolicyName }) },
    { operation: 'GetLoginProfile', weight: 1, input: fc.record({ UserName }) },
    { operation: 'UpdateAccessKey', weight: 2, input: fc.record({ UserName, AccessKeyId, Status }) },
    { operation: 'DeleteAccessKey', weight: 1, input: fc.record({ UserName, AccessKeyId }) },
    { operation: 'CreateAccessKey', weight: 2, input: fc.record({ UserName }, { requiredKeys: [] }) },
    { operation: 'ListAccessKeys', weight: 1, input: fc.record({ UserName, ...paging }) },
    {
      operation: 'CreateLoginProfile',
      weight: 2,
      input: fc.record({ UserName, Password, PasswordResetRequired: flag }),
    },
    {
      operation: 'UpdateLoginProfile',
      weight: 1,
      input: fc.record({ UserName, Password, PasswordResetRequired: flag }),
    },
    { operation: 'DeleteLoginProfile', weight: 2, input: fc.record({ UserName }) },
    {
      operation: 'ListAttachedUserPolicies',
      weight: 3,
      input: fc.record({ UserName, PathPrefix: Path, ...paging }, { requiredKeys: ['UserName'] }),
    },
  ];

const caller: fc.Arbitrary<Caller> = fc.oneof(
  { weight: 12, arbitrary: fc.constant<Caller>(administrator) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Caller>(asUser('dana'), asUser('erik'), {
      kind: 'role-session',
      roleName: 'none',
      sessionName: 's',
    }),
  },
);

const call: fc.Arbitrary<ApiCall> = fc.oneof(
  ...inputs.map(({ operation, weight, input }) => ({
    weight,
    arbitrary: fc.record({ caller, service: fc.constant('iam'), operation: fc.constant(operation), input }),
  })),
);

/** An account in which one more group, or one more policy, is too many for dana, one more policy for Developers, one more version for ReadLogs. */
const crowded: readonly ApiCall[] = [
  made('CreateUser', { UserName: 'dana' }),
  made('CreateAccessKey', { UserName: 'dana' }),
  ...GROUPS.filter((name) => name !== 'developers').map((name) => made('CreateGroup', { GroupName: name })),
  ...Array.from({ length: 10 }, (_, n) => made('AddUserToGroup', { GroupName: GROUPS[n + 2] ?? '', UserName: 'dana' })),
  ...Array.from({ length: 10 }, (_, n) => made('AttachUserPolicy', { UserName: 'dana', PolicyArn: numbered(n) })),
  ...Array.from({ length: 9 }, (_, n) =>
    made('AttachGroupPolicy', { GroupName: 'Developers', PolicyArn: numbered(n) }),
  ),
  made('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') }),
  made('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' }),
  ...['s3:*', 's3:List*', 's3:Put*', '*'].map((action) =>
    made('CreatePolicyVersion', {
      PolicyArn: 'arn:aws:iam::123456789012:policy/ReadLogs',
      PolicyDocument: allow(action),
    }),
  ),
];

/** Any calls on few names, by the administrator as a rule, some of them nonsense; in an empty account or in one that is nearly full. */
export const calls = (most: number, least = 0): fc.Arbitrary<ApiCall[]> =>
  fc
    .tuple(fc.constantFrom([], crowded), fc.array(call, { minLength: least, maxLength: most, size: 'max' }))
    .map(([start, rest]) => [...start, ...rest]);

/** Makes the calls one after another, numbered by their place; a hole in the list is a call that was dropped. */
export function play(journal: readonly (ApiCall | null)[]): {
  readonly worlds: readonly World[];
  readonly executions: readonly (Execution | null)[];
} {
  const worlds: World[] = [emptyWorld()];
  const executions = journal.map((made, n) => {
    const world = worlds[n] ?? emptyWorld();
    if (made === null) {
      worlds.push(world);
      return null;
    }
    const done = execute(world, made, registry, { at: AT, seed: 'journal', n, reference, freeze: true });
    if ('needs' in done) throw new Error(`${made.operation} asks for ${JSON.stringify(done.needs)}`);
    worlds.push(done.world);
    return done;
  });
  return { worlds, executions };
}
