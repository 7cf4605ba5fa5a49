import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ACCOUNT, policyText, Sandbox, type StatementText } from '../../../test/support/builders.ts';
import { runs } from '../../../test/support/runs.ts';
import { statement } from '../../../test/support/scenarios.ts';
import { decideFor, explainFor, resolveCaller, type Ask, type Decision, type World } from '../index.ts';

const NAMES = ['dana', 'erik', 'fay'] as const;
type Name = (typeof NAMES)[number];

/** An account of three users and two groups: dana and erik are Developers, erik and fay are Contractors. */
const empty = new Sandbox()
  .user(...NAMES)
  .group('Developers', 'Contractors')
  .member('dana', 'Developers')
  .member('erik', 'Developers', 'Contractors')
  .member('fay', 'Contractors').world;

const MEMBERS = { Developers: ['dana', 'erik'], Contractors: ['erik', 'fay'] } as const;
type Owner = Name | keyof typeof MEMBERS;
const OWNERS: readonly Owner[] = [...NAMES, 'Developers', 'Contractors'];

const isGroup = (owner: Owner): owner is keyof typeof MEMBERS => owner === 'Developers' || owner === 'Contractors';
const reaches = (owner: Owner, name: Name): boolean =>
  isGroup(owner) ? MEMBERS[owner].some((member) => member === name) : owner === name;

const holding = (world: World, owner: Owner, policy: string, ...statements: readonly StatementText[]): World =>
  new Sandbox(world).inline(isGroup(owner) ? 'group' : 'user', owner, policy, policyText(...statements)).world;

const owner = fc.constantFrom(...OWNERS);
const account = fc
  .array(fc.tuple(owner, fc.array(statement, { minLength: 1, maxLength: 2 })), { maxLength: 4 })
  .map((policies) => policies.reduce((world, [to, list], n) => holding(world, to, `p${n}`, ...list), empty));

const ask: fc.Arbitrary<Ask> = fc.record({
  action: fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:ListBucket', 'iam:GetUser'),
  resource: fc.constantFrom(
    'arn:aws:s3:::app-logs',
    'arn:aws:s3:::app-logs/2026.txt',
    `arn:aws:iam::${ACCOUNT}:user/dana`,
  ),
});

function explained(world: World, userName: Name, asked: Ask): Decision {
  const principal = resolveCaller(world, { kind: 'user', userName });
  if (!principal.ok) throw new Error(principal.error.message);
  const decision = explainFor(world, principal.value, asked);
  expect(decideFor(world, principal.value, asked)).toBe(decision.verdict);
  return decision;
}

/** What may differ between two worlds that decide alike: nothing. */
const told = ({ verdict, blockedBy, rule, decidedBy, nearest }: Decision): unknown => ({
  verdict,
  blockedBy,
  rule,
  decidedBy: decidedBy.map(({ policy, statement: at }) => [policy.via.name, policy.name, at]),
  nearest: nearest.map(({ at, element, edit }) => [at.policy.via.name, at.policy.name, at.statement, element, edit]),
});

describe('in an account', () => {
  test('an Allow given to one user or group changes nothing for those who do not belong to it', () => {
    const moved = { changed: 0 };
    const grant = statement.map((each) => ({ ...each, Effect: 'Allow' as const }));
    fc.assert(
      fc.property(account, ask, owner, grant, (world, asked, to, added) => {
        // Before and after in turn: nothing that is remembered of one may answer for the other.
        const before = NAMES.map((name) => explained(world, name, asked));
        const after = holding(world, to, 'added', added);
        for (const [index, name] of NAMES.entries()) {
          const [was, is] = [before[index], explained(after, name, asked)];
          if (was === undefined) throw new Error('Nobody was asked');
          if (!reaches(to, name)) expect(told(is)).toEqual(told(was));
          else if (is.verdict !== was.verdict) moved.changed += 1;
        }
      }),
      runs(1000),
    );
    expect(moved.changed).toBeGreaterThan(10);
  });

  test('two groups of the same members decide as one group with the policies of both', () => {
    fc.assert(
      fc.property(
        account,
        ask,
        fc.array(statement, { minLength: 2, maxLength: 4 }),
        fc.nat(),
        (world, asked, list, cut) => {
          const at = 1 + (cut % (list.length - 1));
          const two = new Sandbox(world).group('Halves').member('dana', 'Halves').member('erik', 'Halves').world;
          const apart = new Sandbox(holding(two, 'Developers', 'first', ...list.slice(0, at))).inline(
            'group',
            'Halves',
            'second',
            policyText(...list.slice(at)),
          );
          const together = holding(world, 'Developers', 'both', ...list);
          for (const name of NAMES)
            expect(explained(apart.world, name, asked).verdict).toBe(explained(together, name, asked).verdict);
        },
      ),
      runs(1000),
    );
  });

  test('what a request says of its context counts before what the account knows', () => {
    const conditional: StatementText = {
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringEquals: { 'aws:username': '${aws:PrincipalTag/acts-for}' } },
    };
    const world = holding(empty, 'dana', 'own', conditional);
    const name = fc.constantFrom('dana', 'erik', 'Dana', '*');
    const key = fc.constantFrom('aws:username', 'AWS:UserName', 'aws:USERNAME');
    fc.assert(
      fc.property(ask, fc.option(name), name, key, (asked, caller, tag, as) => {
        const context = { 'aws:PrincipalTag/Acts-For': tag, ...(caller === null ? {} : { [as]: caller }) };
        const { verdict } = explained(world, 'dana', { ...asked, context });
        expect(verdict).toBe((caller ?? 'dana') === tag ? 'allowed' : 'implicitDeny');
        expect(explained(world, 'dana', { ...asked, context: { ...context, [as]: [] } }).verdict).toBe('implicitDeny');
      }),
      runs(1000),
    );
  });
});
