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
import { AT, BILLING, DENY_ALL, S3_READ_ONLY, asUser, emptyWorld, numbered, reference } from './builders.ts';

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
const paging = {
  Marker: fc.option(fc.string(), { nil: undefined, freq: 9 }),
  MaxItems: fc.option(fc.integer({ min: -1, max: 1001 }), { nil: undefined }),
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
    { operation: 'ListGroupsForUser', weight: 1, input: fc.record({ UserName, ...paging }) },
    { operation: 'AttachGroupPolicy', weight: 6, input: fc.record({ GroupName, PolicyArn }) },
    { operation: 'DetachGroupPolicy', weight: 2, input: fc.record({ GroupName, PolicyArn }) },
    { operation: 'ListAttachedGroupPolicies', weight: 1, input: fc.record({ GroupName, ...paging }) },
    { operation: 'AttachUserPolicy', weight: 6, input: fc.record({ UserName, PolicyArn }) },
    { operation: 'DetachUserPolicy', weight: 2, input: fc.record({ UserName, PolicyArn }) },
    { operation: 'ListAttachedUserPolicies', weight: 1, input: fc.record({ UserName, PathPrefix: Path, ...paging }) },
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

const made = (operation: string, input: Input): ApiCall => ({
  caller: administrator,
  service: 'iam',
  operation,
  input,
});

/** An account in which one more group, or one more policy, is too many for dana, and one more policy for Developers. */
const crowded: readonly ApiCall[] = [
  made('CreateUser', { UserName: 'dana' }),
  ...GROUPS.filter((name) => name !== 'developers').map((name) => made('CreateGroup', { GroupName: name })),
  ...Array.from({ length: 10 }, (_, n) => made('AddUserToGroup', { GroupName: GROUPS[n + 2] ?? '', UserName: 'dana' })),
  ...Array.from({ length: 10 }, (_, n) => made('AttachUserPolicy', { UserName: 'dana', PolicyArn: numbered(n) })),
  ...Array.from({ length: 9 }, (_, n) =>
    made('AttachGroupPolicy', { GroupName: 'Developers', PolicyArn: numbered(n) }),
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
