import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { called as iamOperations, calls, play } from '../../test/support/journal.ts';
import { runs } from '../../test/support/runs.ts';
import type { Account } from './account/account.ts';
import type { Execution } from './operation.ts';
import type { World } from './world.ts';

const declared = new Map<string, readonly string[]>(iamOperations.map(({ name, errors }) => [name, errors]));

const differ = (a: readonly string[], b: readonly string[]): boolean =>
  a.length !== b.length || a.some((each, n) => each !== b[n]);
const repeats = (list: readonly string[]): boolean => new Set(list).size !== list.length;

/** What is wrong with an account that should be sound whatever happened to it. The numbers are those of reference_iam-quotas.html. */
function faultsOf(account: Account): readonly string[] {
  const { users, groups, roles, policies, mfaDevices, sessions } = account;
  const joined = [...users.values()].flatMap((user) => user.groups.map((group) => `${user.name} ${group}`));
  const listed = [...groups.values()].flatMap((group) => group.members.map((user) => `${user} ${group.name}`));
  const entities = [...users.values(), ...groups.values(), ...roles.values()];
  const faults: readonly (readonly [string, boolean])[] = [
    ['a user and a group disagree on a membership', differ(joined.toSorted(), listed.toSorted())],
    ['a membership is there twice', repeats(joined)],
    [
      'a user is in a group that is gone',
      [...users.values()].some((user) => user.groups.some((name) => !groups.has(name))),
    ],
    ['a user is in more than ten groups', [...users.values()].some((user) => user.groups.length > 10)],
    ['there are more than 300 groups', groups.size > 300],
    ['two entities have one id', repeats(entities.map(({ id }) => id))],
    ['an entity has more than ten policies', entities.some(({ attached }) => attached.length > 10)],
    ['a policy is attached twice', entities.some(({ attached }) => repeats(attached))],
    ['a user has more than two keys', [...users.values()].some(({ accessKeys }) => accessKeys.length > 2)],
    [
      'a user who has a key is not known to have had one',
      [...users.values()].some(({ accessKeys, everHadAccessKey }) => accessKeys.length > 0 && !everHadAccessKey),
    ],
    [
      'a policy lacks its default version',
      [...policies.values()].some((one) => !one.versions.has(one.defaultVersionId)),
    ],
    ['a policy has more than five versions', [...policies.values()].some(({ versions }) => versions.size > 5)],
    [
      'a boundary is unknown',
      [...users.values(), ...roles.values()].some(({ boundary }) => boundary !== null && !policies.has(boundary)),
    ],
    [
      'a device is enabled for a user who is gone',
      [...mfaDevices.values()].some(({ enabled }) => enabled !== null && !users.has(enabled.userName)),
    ],
    [
      'a device or a session is under another key than its own',
      [...mfaDevices].some(([key, { serialNumber }]) => key !== serialNumber) ||
        [...sessions].some(([key, { accessKeyId }]) => key !== accessKeyId),
    ],
    ['an entity has more inline policy than its quota', [...quotasOf(account)].some(([text, most]) => text > most)],
    ['an attached policy is unknown', entities.some(({ attached }) => attached.some((arn) => !policies.has(arn)))],
    ...[users, groups, roles].flatMap((map: ReadonlyMap<string, { readonly name: string }>) => [
      ['a key is not the name', [...map].some(([key, { name }]) => key !== name)] as const,
      ['two names differ in case alone', repeats([...map.keys()].map((name) => name.toLowerCase()))] as const,
    ]),
  ];
  return faults.filter(([, found]) => found).map(([fault]) => fault);
}

/** Of each entity, the size of its inline policies in characters that are no whitespace, and the most that AWS takes. */
const quotasOf = ({ users, groups, roles }: Account): readonly (readonly [number, number])[] =>
  (
    [
      [users, 2048],
      [groups, 5120],
      [roles, 10240],
    ] as const
  ).flatMap(([entities, most]) =>
    [...entities.values()].map(({ inline }) => {
      const text = [...inline.values()].map((document) => document.text.replaceAll(/\s/g, '')).join('');
      return [text.length, most] as const;
    }),
  );

/** What is wrong with one call and what came of it. */
function faultsOfCall(
  { call, result, record, diff }: Execution,
  n: number,
  before: World,
  after: World,
): readonly string[] {
  const code = result.ok ? null : result.error.code;
  const known: readonly string[] = [
    ...(declared.get(call.operation) ?? []),
    // AWS: of a boundary that there is not. The model does not list it.
    ...(call.operation === 'CreateRole' ? ['NoSuchEntity'] : []),
    'ValidationError',
    'AccessDenied',
    'InvalidClientTokenId',
  ];
  const faults: readonly (readonly [string, boolean])[] = [
    ['the record is of another call', record.n !== n || record.operation !== call.operation || record.error !== code],
    ['a failure changed the world', code !== null && (after !== before || diff.added.length + diff.removed.length > 0)],
    // AWS: what asks for a report counts as reading, and the report is there afterwards.
    [
      'a call that only reads changed the world',
      record.readOnly && after !== before && !call.operation.startsWith('Generate'),
    ],
    [`${code} is not declared`, code !== null && !known.includes(code)],
  ];
  const faulty = after === before ? [] : faultsOf(after.account);
  return [...faults.filter(([, found]) => found).map(([fault]) => fault), ...faulty].map(
    (fault) => `${call.operation}: ${fault}`,
  );
}

/** The number of a policy version is none: it follows from those before. */
const MAKES_IDS: ReadonlySet<string> = new Set(['CreateUser', 'CreateGroup', 'CreatePolicy', 'CreateAccessKey']);

const entityIds = ({ account }: World): ReadonlyMap<string, string> =>
  new Map([
    ...[...account.users.values()].map((user) => [`user ${user.name}`, user.id] as const),
    ...[...account.groups.values()].map((group) => [`group ${group.name}`, group.id] as const),
  ]);

describe('two hundred calls of any kind', () => {
  test('leave a sound account; one that fails leaves the same world and says why in a declared code', () => {
    fc.assert(
      fc.property(calls(200, 200), (journal) => {
        const { worlds, executions } = play(journal);
        const faults = executions.flatMap((execution, n) => {
          const before = worlds[n];
          const after = worlds[n + 1];
          if (execution === null || before === undefined || after === undefined) throw new Error('No execution');
          return faultsOfCall(execution, n, before, after);
        });
        expect(faults).toEqual([]);
      }),
      runs(25),
    );
  });

  test('are worth trying: every operation succeeds, and quotas, conflicts and denials are met', () => {
    const seen = new Set(
      fc
        .sample(calls(100, 100), { numRuns: 200, seed: 1 })
        .flatMap((journal) => play(journal).executions)
        .map((done) => `${done?.call.operation} ${done?.result.ok === false ? done.result.error.code : 'ok'}`),
    );
    const expected = [
      ...iamOperations.map(({ name }) => `${name} ok`),
      'AddUserToGroup NoSuchEntity',
      'AddUserToGroup LimitExceeded',
      'AttachUserPolicy LimitExceeded',
      'AttachGroupPolicy LimitExceeded',
      'CreateUser EntityAlreadyExists',
      'CreateGroup AccessDenied',
      'DeleteGroup DeleteConflict',
      'DeleteUser DeleteConflict',
      'DeletePolicy DeleteConflict',
      'DeletePolicyVersion DeleteConflict',
      'CreatePolicyVersion LimitExceeded',
      'PutUserPolicy LimitExceeded',
      'PutGroupPolicy MalformedPolicyDocument',
      'CreateAccessKey LimitExceeded',
      'UpdateUser EntityAlreadyExists',
      'ListUsers InvalidClientTokenId',
      'ListUsers ValidationError',
    ];
    expect(expected.filter((met) => !seen.has(met))).toEqual([]);
  });

  test('made again give the same account', () => {
    fc.assert(
      fc.property(calls(60), (journal) => {
        const first = play(journal);
        const second = play(journal);
        expect(second.worlds.at(-1)).toEqual(first.worlds.at(-1));
        expect(second.executions.map((done) => done?.result)).toEqual(first.executions.map((done) => done?.result));
      }),
      runs(50),
    );
  });

  test('give an entity the same id when another call is dropped', () => {
    fc.assert(
      fc.property(calls(60), fc.nat(), (journal, place) => {
        const dropped = place % Math.max(1, journal.length);
        const whole = play(journal).executions;
        const holed = play(journal.map((call, n) => (n === dropped ? null : call))).executions;
        for (const [n, execution] of holed.entries()) {
          const other = whole[n];
          if (!execution?.result.ok || !other?.result.ok || !MAKES_IDS.has(execution.call.operation)) continue;
          expect(execution.result).toEqual(other.result);
        }
      }),
      runs(50),
    );
  });

  test('keep the id of an entity as long as it lives', () => {
    fc.assert(
      fc.property(calls(60), (journal) => {
        const { worlds, executions } = play(journal);
        for (const [n, execution] of executions.entries()) {
          const before = worlds[n];
          const after = worlds[n + 1];
          if (
            before === undefined ||
            after === undefined ||
            before === after ||
            execution?.call.operation.startsWith('Delete') === true
          )
            continue;
          const now = entityIds(after);
          const renames = execution?.call.operation.startsWith('Update') === true;
          for (const [entity, id] of entityIds(before)) {
            if (renames) expect([...now.values()]).toContain(id);
            else expect(now.get(entity)).toBe(id);
          }
        }
      }),
      runs(50),
    );
  });
});
