import fc from 'fast-check';
import { codeAt } from '../../src/iam/authenticator.ts';
import {
  administrator,
  execute,
  historyOf,
  later,
  type ApiCall,
  type Caller,
  type Execution,
  type Input,
  type Json,
  type Member,
  type RegisteredOperation,
  type StructureMember,
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

/** The places in `crowded` of the calls that make what other calls name by an id: a key for dana, a device, a job. */
const KEY_CALL = 1;
const DEVICE_CALL = 2;
const JOB_CALL = 3;
const DEVICE = 'arn:aws:iam::123456789012:mfa/phone';
const known = firstIds();

/** The ids that the first calls of `crowded` give, which follow from their numbers. */
function firstIds(): { readonly key: string; readonly codes: readonly string[]; readonly job: string } {
  let world = emptyWorld();
  for (const [n, each] of firstCalls().entries()) {
    const done = execute(world, each, registry, { at: AT, seed: 'journal', n, reference });
    if ('needs' in done) throw new Error(`${each.operation} asks for ${JSON.stringify(done.needs)}`);
    world = done.world;
  }
  const key = world.account.users.get('dana')?.accessKeys[0]?.id;
  const seed = world.account.mfaDevices.get(DEVICE)?.seed;
  const [job] = world.account.accessJobs.keys();
  if (key === undefined || seed === undefined || job === undefined) throw new Error('The first calls made no ids');
  return { key, codes: [codeAt(seed, later(AT, -30)), codeAt(seed, AT)], job };
}

function firstCalls(): readonly ApiCall[] {
  const calls: ApiCall[] = [made('CreateUser', { UserName: 'dana' })];
  calls[KEY_CALL] = made('CreateAccessKey', { UserName: 'dana' });
  calls[DEVICE_CALL] = made('CreateVirtualMFADevice', { VirtualMFADeviceName: 'phone' });
  calls[JOB_CALL] = made('GenerateServiceLastAccessedDetails', { Arn: 'arn:aws:iam::123456789012:user/dana' });
  return calls;
}

const NAMES = ['dana', 'Dana', 'erik', 'constructor', '__proto__'] as const;
const GROUPS = ['Developers', 'developers', 'Contractors', ...Array.from({ length: 9 }, (_, n) => `Team${n}`)] as const;
const ROLES = ['Auditor', 'auditor', 'Deployer', administrator.roleName] as const;
const OWN = ['ReadLogs', 'Audit'].map((name) => `arn:aws:iam::123456789012:policy/${name}`);
const ARNS = [
  S3_READ_ONLY,
  DENY_ALL,
  BILLING,
  ...Array.from({ length: 11 }, (_, n) => numbered(n)),
  'arn:aws:iam::123456789012:policy/Nowhere',
] as const;

/** Mostly what there may be, and once in a while anything. */
const mostly = (...values: readonly string[]): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.constantFrom(...values) },
    { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  );
const users = mostly(...NAMES);
const groups = mostly(...GROUPS);
const roles = mostly(...ROLES);
const policyArns = fc.oneof(
  { weight: 3, arbitrary: mostly(...ARNS) },
  { weight: 1, arbitrary: fc.constantFrom(...OWN) },
);
const ownArns = fc.constantFrom(...OWN, ...OWN, DENY_ALL);
const paths = fc.constantFrom('/', '/', '/eng/', '/a//b/', 'eng', '/eng');
const documents = fc.oneof(
  { weight: 8, arbitrary: fc.constantFrom(allow('s3:Get*'), allow(['iam:List*', 's3:*']), deny('s3:*'), allow('*')) },
  { weight: 1, arbitrary: fc.constantFrom('{}', '', 'x', allow('invalid'), allow(`s3:${'a'.repeat(3000)}`)) },
);
const trusting = (AWS: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' },
  });
const trusts = fc.constantFrom(
  trusting('arn:aws:iam::123456789012:root'),
  trusting('arn:aws:iam::123456789012:user/dana'),
  trusting('arn:aws:iam::123456789012:group/Developers'),
  '{}',
);
const entityArns = fc.constantFrom(
  ...['user/dana', 'group/Developers', 'role/Auditor', 'policy/ReadLogs', 'user/nobody'].map(
    (name) => `arn:aws:iam::123456789012:${name}`,
  ),
  'x',
);
const passwords = fc.constantFrom('Correct-Horse-7', 'Battery-Staple-8', 'Correct-Horse-7', 'short');

/** What members hold, by name; others by their type. */
const values: Readonly<Record<string, fc.Arbitrary<Json>>> = {
  UserName: users,
  NewUserName: users,
  GroupName: groups,
  NewGroupName: groups,
  RoleName: roles,
  PolicyArn: policyArns,
  PermissionsBoundary: policyArns,
  Path: paths,
  NewPath: paths,
  PathPrefix: paths,
  PolicyName: mostly('ReadLogs', 'readlogs', 'Audit', '__proto__'),
  PolicyDocument: documents,
  AssumeRolePolicyDocument: trusts,
  PolicyInputList: fc.array(documents, { minLength: 1, maxLength: 2 }),
  VersionId: fc.constantFrom('v1', 'v2', 'v3', 'v7', '2'),
  Tags: fc.array(
    fc.record({ Key: fc.constantFrom('team', 'Team', 'größe', '', 'a;b'), Value: fc.constantFrom('', 'data', 'web') }),
    { maxLength: 3 },
  ),
  TagKeys: fc.constantFrom(['TEAM'], ['team'], ['x'], []),
  Password: passwords,
  OldPassword: passwords,
  NewPassword: passwords,
  AccessKeyId: fc.constantFrom(known.key, known.key, 'AKIAIOSFODNN7EXAMPLE', 'short'),
  Marker: fc.string(),
  MaxItems: fc.oneof(
    { weight: 5, arbitrary: fc.integer({ min: 1, max: 1000 }) },
    { weight: 1, arbitrary: fc.constantFrom(-1, 0, 1001) },
  ),
  VirtualMFADeviceName: fc.constantFrom('phone', 'Phone', 'tablet'),
  SerialNumber: fc.constantFrom(DEVICE, DEVICE, DEVICE, 'arn:aws:iam::123456789012:mfa/tablet', 'AB12345678'),
  AuthenticationCode1: fc.constantFrom(known.codes[0] ?? '', known.codes[0] ?? '', '000000'),
  AuthenticationCode2: fc.constantFrom(known.codes[1] ?? '', known.codes[1] ?? '', '12'),
  AccountAlias: fc.constantFrom('acme', 'acme-dev', 'A', '123'),
  Arn: entityArns,
  PolicySourceArn: entityArns,
  CallerArn: entityArns,
  JobId: fc.constantFrom(known.job, known.job, '0a1b2c3d-4e5f-6071-8293-a4b5c6d7e8f9', 'x'),
  ServiceNamespaces: fc.constantFrom(['s3'], ['iam', 's3'], []),
  ServiceNamespace: fc.constantFrom('s3', 'iam', 'x'),
  ActionNames: fc.constantFrom(['s3:GetObject'], ['iam:ListUsers', 's3:PutObject'], ['x'], []),
  ResourceArns: fc.constantFrom(['*'], ['arn:aws:s3:::app-logs/2026.txt'], ['x']),
  MaxSessionDuration: fc.constantFrom(3600, 43200, 60),
};

/** What some operations hold in a member that is something else elsewhere. */
const exceptions: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<Json>>>>> = {
  AttachGroupPolicy: { GroupName: mostly('Developers', 'Developers', ...GROUPS) },
  UpdateAssumeRolePolicy: { PolicyDocument: trusts },
  CreatePolicyVersion: { PolicyArn: ownArns },
  SetDefaultPolicyVersion: { PolicyArn: ownArns },
  DeletePolicyVersion: { PolicyArn: ownArns },
  DeletePolicy: { PolicyArn: ownArns },
  GetPolicyVersion: { PolicyArn: ownArns },
  ListPolicyVersions: { PolicyArn: ownArns },
  TagPolicy: { PolicyArn: ownArns },
  UntagPolicy: { PolicyArn: ownArns },
  ListPolicyTags: { PolicyArn: ownArns },
};

/** Members that are left out as a rule though they need not be. */
const seldom: ReadonlySet<string> = new Set(
  (
    'Marker PermissionsBoundary Tags Path PathPrefix ResourceOwner CallerArn ResourcePolicy ContextEntries PolicyInputList ' +
    'PermissionsBoundaryPolicyInputList PolicyExclusionList ResourceHandlingOption OrderedOrganizationPolicyInputList'
  ).split(' '),
);

/** How often an operation is called beside the others, each of which counts 1. */
const weights: Readonly<Record<string, number>> = {
  CreateUser: 6,
  CreateGroup: 6,
  CreateRole: 4,
  AddUserToGroup: 14,
  RemoveUserFromGroup: 3,
  AttachGroupPolicy: 10,
  AttachUserPolicy: 8,
  AttachRolePolicy: 3,
  DetachGroupPolicy: 2,
  DetachUserPolicy: 2,
  CreatePolicy: 6,
  CreatePolicyVersion: 6,
  SetDefaultPolicyVersion: 3,
  DeletePolicyVersion: 3,
  PutUserPolicy: 5,
  PutGroupPolicy: 5,
  PutRolePolicy: 3,
  DeleteUserPolicy: 2,
  DeleteGroupPolicy: 2,
  UpdateUser: 3,
  UpdateGroup: 3,
  DeleteUser: 2,
  TagUser: 3,
  UpdateAccessKey: 2,
  CreateAccessKey: 2,
  CreateLoginProfile: 4,
  DeleteLoginProfile: 2,
  ChangePassword: 6,
  CreateAccountAlias: 2,
  DeleteAccountAlias: 2,
  SimulatePrincipalPolicy: 2,
  CreateVirtualMFADevice: 2,
  EnableMFADevice: 5,
  ResyncMFADevice: 4,
  DeactivateMFADevice: 4,
  GetUserPolicy: 2,
  GetGroupPolicy: 2,
  GetRolePolicy: 2,
  DeleteRolePolicy: 2,
  DetachRolePolicy: 3,
  ListAttachedUserPolicies: 3,
};

function valueOf(operation: string, name: string, member: Shape): fc.Arbitrary<Json | undefined> {
  const value = exceptions[operation]?.[name] ?? values[name] ?? ofType(member);
  if (member.required === true) return value;
  return fc.oneof(
    { weight: seldom.has(name) ? 6 : 1, arbitrary: fc.constant(undefined) },
    { weight: 1, arbitrary: value },
  );
}

function ofType(member: Shape): fc.Arbitrary<Json> {
  switch (member.type) {
    case 'structure':
      return fc.record(recordOf('', member.members));
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: (member.min ?? 0) - 1, max: (member.max ?? 100) + 1 });
    case 'list':
      return fc.array(ofType(member.of), { maxLength: 2 });
    case 'string':
      return member.enum === undefined
        ? fc.string({ maxLength: 20 })
        : fc.constantFrom(...member.enum, ...member.enum, 'x');
  }
}

type Shape = Member | StructureMember;

const recordOf = (
  operation: string,
  members: Readonly<Record<string, Shape>>,
): Record<string, fc.Arbitrary<Json | undefined>> =>
  Object.fromEntries(Object.entries(members).map(([name, member]) => [name, valueOf(operation, name, member)]));

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

/** The operations that are called: all of IAM. */
export const called: readonly RegisteredOperation[] = registry.operations.filter(({ service }) => service === 'iam');

const call: fc.Arbitrary<ApiCall> = fc.oneof(
  ...called.map(({ name: operation, members }) => ({
    weight: weights[operation] ?? 1,
    arbitrary: fc.record({
      // Only a user has a password to change.
      caller: operation === 'ChangePassword' ? fc.constantFrom<Caller>(asUser('dana'), administrator) : caller,
      service: fc.constant('iam'),
      operation: fc.constant(operation),
      input: fc.record(recordOf(operation, members)),
    }),
  })),
);

/** An account in which one more group, or one more policy, is too many for dana, one more policy for Developers, one more version for ReadLogs. */
const crowded: readonly ApiCall[] = [
  ...firstCalls(),
  ...GROUPS.filter((name) => name !== 'developers').map((name) => made('CreateGroup', { GroupName: name })),
  ...Array.from({ length: 10 }, (_, n) => made('AddUserToGroup', { GroupName: GROUPS[n + 2] ?? '', UserName: 'dana' })),
  ...Array.from({ length: 10 }, (_, n) => made('AttachUserPolicy', { UserName: 'dana', PolicyArn: numbered(n) })),
  ...Array.from({ length: 9 }, (_, n) =>
    made('AttachGroupPolicy', { GroupName: 'Developers', PolicyArn: numbered(n) }),
  ),
  made('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') }),
  made('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' }),
  made('CreateAccessKey', { UserName: 'dana' }),
  made('EnableMFADevice', {
    UserName: 'dana',
    SerialNumber: DEVICE,
    AuthenticationCode1: known.codes[0],
    AuthenticationCode2: known.codes[1],
  }),
  made('PutUserPolicy', { UserName: 'dana', PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') }),
  made('PutUserPolicy', { UserName: 'dana', PolicyName: 'Audit', PolicyDocument: allow('*') }),
  made('PutGroupPolicy', { GroupName: 'Developers', PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') }),
  made('CreateRole', {
    RoleName: 'Auditor',
    AssumeRolePolicyDocument: trusting('arn:aws:iam::123456789012:root'),
    PermissionsBoundary: S3_READ_ONLY,
  }),
  made('PutRolePolicy', { RoleName: 'Auditor', PolicyName: 'Audit', PolicyDocument: allow('s3:Get*') }),
  made('AttachRolePolicy', { RoleName: 'Auditor', PolicyArn: S3_READ_ONLY }),
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
  const done: Execution[] = [];
  const executions = journal.map((made, n) => {
    const world = worlds[n] ?? emptyWorld();
    if (made === null) {
      worlds.push(world);
      return null;
    }
    const past = historyOf(emptyWorld(), done);
    // Ten seconds in all, so that codes of MFA devices stay good.
    const at = later(AT, Math.min(10, Math.floor(n / 20)));
    const one = execute(world, made, registry, { ...past, at, seed: 'journal', n, reference, freeze: true });
    if ('needs' in one) throw new Error(`${made.operation} asks for ${JSON.stringify(one.needs)}`);
    worlds.push(one.world);
    done.push(one);
    return one;
  });
  return { worlds, executions };
}
