import fc from 'fast-check';
import {
  administrator,
  execute,
  historyOf,
  later,
  type ApiCall,
  type Execution,
  type Input,
  type Json,
  type Member,
  type RegisteredOperation,
  type StructureMember,
  type World,
} from '../../src/iam/index.ts';
import { registry } from '../../src/services/index.ts';
import { AT, S3_READ_ONLY, allow, asUser, deny, emptyWorld, reference } from './builders.ts';
import './loaded.ts';

/** The operations that are called: those of every service but IAM. */
export const called: readonly RegisteredOperation[] = registry.operations.filter(({ service }) => service !== 'iam');

/** An id that is not known before the call: the n-th of those that the world then has. */
interface Drawn {
  readonly drawn: 'place' | 'policy' | 'instance';
  readonly n: number;
}
type Value = Json | Drawn | readonly Value[] | { readonly [member: string]: Value | undefined };

const drawn = (kind: Drawn['drawn']): fc.Arbitrary<Value> =>
  fc.oneof(
    { weight: 12, arbitrary: fc.nat(40).map((n): Value => ({ drawn: kind, n })) },
    { weight: 1, arbitrary: fc.constantFrom('', 'x', 'r-zzzz', 'ou-zzzz-zzzzzzzz', 'p-12345678', '123456789012') },
  );
const oneOf = (...values: readonly Json[]): fc.Arbitrary<Value> => fc.constantFrom(...values);
const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: ['sts:AssumeRole', 'sts:TagSession'] },
});
const bucketPolicy = (Effect: string): string =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: {
      Effect,
      Principal: { AWS: 'arn:aws:iam::123456789012:user/dana' },
      Action: 's3:*',
      Resource: ['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/*'],
    },
  });

/** What members hold, by name; others by their type. */
const values: Readonly<Record<string, fc.Arbitrary<Value>>> = {
  PolicyId: drawn('policy'),
  TargetId: drawn('place'),
  ParentId: drawn('place'),
  ChildId: drawn('place'),
  RootId: drawn('place'),
  AccountId: drawn('place'),
  SourceParentId: drawn('place'),
  DestinationParentId: drawn('place'),
  OrganizationalUnitId: drawn('place'),
  HandshakeId: oneOf('h-exampleinvitation1', 'h-exampleinvitation1', 'h-none'),
  InstanceIds: fc.nat(40).map((n): Value => ({ drawn: 'instance', n })),
  Content: oneOf(deny('s3:*'), allow('*'), allow(['iam:*', 's3:*']), '{}', 'x', allow('invalid')),
  Name: oneOf('Engineering', 'NoDeletes', 'engineering', ''),
  Type: oneOf('SERVICE_CONTROL_POLICY', 'SERVICE_CONTROL_POLICY', 'TAG_POLICY'),
  PolicyType: oneOf('SERVICE_CONTROL_POLICY', 'TAG_POLICY'),
  Filter: oneOf('SERVICE_CONTROL_POLICY', 'TAG_POLICY'),
  Bucket: oneOf('app-logs', 'app-logs', 'payroll', 'new-bucket', 'Bad_Name', ''),
  Key: oneOf('2026.txt', 'a/b.txt', '__proto__', ''),
  Body: oneOf('', 'hello\n', 'größe'),
  Policy: oneOf(bucketPolicy('Allow'), bucketPolicy('Deny'), '{}', allow('*')),
  RoleArn: oneOf('arn:aws:iam::123456789012:role/Auditor', 'arn:aws:iam::123456789012:role/none', 'x'.repeat(20)),
  RoleSessionName: oneOf('audit', 'a b'),
  DurationSeconds: oneOf(900, 3600, 43200, 1),
  PolicyArns: oneOf([{ arn: S3_READ_ONLY }], []),
  ImageId: oneOf('ami-0abcdef1234567890', 'ami-0abcdef1234567890', 'x'),
  InstanceType: oneOf('t3.micro', 't3.micro', 'x'),
  SubnetId: oneOf('x'),
  DryRun: oneOf(true, false, false),
  KeyName: oneOf('x'),
  TagSpecifications: oneOf([]),
  SecurityGroupIds: oneOf([]),
  MinCount: oneOf(1, 1, 2, 0),
  MaxCount: oneOf(1, 3),
  Resources: fc.nat(40).map((n): Value => ({ drawn: 'instance', n })),
  Seconds: oneOf(1, 60, 14_400, 0, 99_999_999),
  NextToken: oneOf('x', ''),
  nextToken: oneOf('x', ''),
  MaxResults: oneOf(1, 5, 50, -1),
  StartTime: oneOf(AT, '2026-01-01T00:00:00Z', 'x'),
  EndTime: oneOf(AT, '2026-12-01T00:00:00Z', 'x'),
  policyDocument: oneOf(allow('*'), deny('s3:*'), '{}', 'x'),
  newPolicyDocument: oneOf(allow('*'), deny('s3:*'), '{}', 'x'),
  existingPolicyDocument: oneOf(allow('*'), allow('s3:Get*'), 'x'),
};

const weights: Readonly<Record<string, number>> = {
  CreateOrganization: 3,
  CreateOrganizationalUnit: 6,
  CreatePolicy: 6,
  AttachPolicy: 8,
  MoveAccount: 4,
  EnablePolicyType: 3,
  RunInstances: 8,
  AcceptHandshake: 3,
  PutBucketPolicy: 4,
  CreateTags: 2,
  DeleteTags: 2,
  CreateBucket: 2,
  PutObject: 3,
  AssumeRole: 3,
};

type Shape = Member | StructureMember;

function ofType(member: Shape): fc.Arbitrary<Value> {
  switch (member.type) {
    case 'structure':
      return fc.record(recordOf(member.members));
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

const recordOf = (members: Readonly<Record<string, Shape>>): Record<string, fc.Arbitrary<Value | undefined>> =>
  Object.fromEntries(
    Object.entries(members).map(([name, member]) => {
      const value = values[name] ?? ofType(member);
      // An image is not required of everybody, and without one nothing is launched.
      const given =
        member.required === true || name === 'ImageId' ? value : fc.option(value, { nil: undefined, freq: 1 });
      return [name, given];
    }),
  );

interface Planned {
  readonly call: Omit<ApiCall, 'input'>;
  readonly input: Readonly<Record<string, Value | undefined>>;
}

const planned: fc.Arbitrary<Planned> = fc.oneof(
  ...called.map(({ service, name, members }) => ({
    weight: weights[name] ?? 1,
    arbitrary: fc.record({
      call: fc.record({
        caller: fc.oneof(
          { weight: 12, arbitrary: fc.constant(administrator) },
          { weight: 1, arbitrary: fc.constantFrom(asUser('dana'), asUser('nobody')) },
        ),
        service: fc.constant(service),
        operation: fc.constant(name),
      }),
      input: fc.record(recordOf(members)),
    }),
  })),
);

/** Any calls of the services, mostly by the administrator, some of them nonsense. */
export const plans = (most: number, least = 0): fc.Arbitrary<Planned[]> =>
  fc.array(planned, { minLength: least, maxLength: most, size: 'max' });

function candidates({ account, organization, services }: World, kind: Drawn['drawn']): readonly string[] {
  switch (kind) {
    case 'instance':
      return [...services.ec2.instances.keys()];
    case 'policy':
      return organization.kind === 'standalone' ? [] : ['p-FullAWSAccess', ...organization.policies.keys()];
    case 'place':
      return organization.kind === 'standalone' ? [account.id] : [...organization.targets.keys()];
  }
}

const isDrawn = (value: object): value is Drawn => 'drawn' in value && 'n' in value;
const isList = (value: Value): value is readonly Value[] => Array.isArray(value);

function settled(world: World, value: Value): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map((part) => settled(world, part));
  if (!isDrawn(value)) return members(world, value);
  const known = candidates(world, value.drawn);
  const id = known[value.n % Math.max(1, known.length)] ?? 'none';
  return value.drawn === 'instance' ? [id] : id;
}

const members = (world: World, values: Planned['input']): Input =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, value === undefined ? undefined : settled(world, value)]),
  );

const resolved = (world: World, { call, input }: Planned): ApiCall => ({ ...call, input: members(world, input) });

const made = (operation: string, input: Input): ApiCall => ({
  caller: administrator,
  service: 'iam',
  operation,
  input,
});

const START: readonly ApiCall[] = [
  made('CreateUser', { UserName: 'dana' }),
  made('CreateRole', { RoleName: 'Auditor', AssumeRolePolicyDocument: trust }),
];

interface Played {
  readonly calls: readonly ApiCall[];
  readonly worlds: readonly World[];
  readonly executions: readonly Execution[];
}

/** Makes the planned calls one after another, each on what is there by then. */
export const play = (plan: readonly Planned[]): Played =>
  row([...START.map((call) => () => call), ...plan.map((one) => (world: World) => resolved(world, one))]);

/** Makes calls that were made before once more. */
export const playAgain = (calls: readonly ApiCall[]): Played => row(calls.map((call) => () => call));

function row(steps: readonly ((world: World) => ApiCall)[]): Played {
  const calls: ApiCall[] = [];
  const worlds: World[] = [emptyWorld()];
  const executions: Execution[] = [];
  for (const [n, step] of steps.entries()) {
    const world = worlds[n] ?? emptyWorld();
    const call = step(world);
    const past = historyOf(emptyWorld(), executions);
    const at = later(AT, n + world.waited);
    const one = execute(world, call, registry, { ...past, at, seed: 'services', n, reference, freeze: true });
    if ('needs' in one) throw new Error(`${call.operation} asks for ${JSON.stringify(one.needs)}`);
    calls.push(call);
    worlds.push(one.world);
    executions.push(one);
  }
  return { calls, worlds, executions };
}
