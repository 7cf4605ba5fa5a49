import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PolicyText } from '../../../test/support/language-scenarios.ts';
import { LISTS, policiesOf, policyWorld, type PolicyWorld } from '../../../test/support/policy-worlds.ts';
import { runs } from '../../../test/support/runs.ts';
import { decide } from './decide.ts';
import { explain } from './explain.ts';

/** Numbers to choose by, again from the first when they run out. */
const choices = fc.array(fc.nat(999), { minLength: 30, maxLength: 30 }).map((numbers) => {
  let at = -1;
  return (): number => numbers[(at = (at + 1) % numbers.length)] ?? 0;
});
type Choose = () => number;

const shuffled = <T>(list: readonly T[], choose: Choose): readonly T[] =>
  list
    .map((item) => ({ item, rank: choose() }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);

/** The same statements in another order, in more policies or fewer. What a version means is left to each statement. */
function regrouped(list: readonly PolicyText[], choose: Choose): readonly PolicyText[] {
  const apart = list.flatMap((policy) =>
    policy.Statement.map((statement): PolicyText => ({ ...policy, Statement: [statement] })),
  );
  const made: PolicyText[] = [];
  for (const policy of shuffled(apart, choose)) {
    const last = made.at(-1);
    if (last !== undefined && last.Version === policy.Version && choose() % 2 === 0)
      made[made.length - 1] = { ...last, Statement: [...last.Statement, ...policy.Statement] };
    else made.push(policy);
  }
  return made;
}

function inOtherOrder({ request, texts }: PolicyWorld, choose: Choose): PolicyWorld {
  const lists = LISTS.flatMap((type) => {
    const list = texts[type];
    return list === undefined ? [] : [[type, regrouped(list, choose)] as const];
  });
  const levels = (['scps', 'rcps'] as const).flatMap((type) => {
    const list = texts[type];
    return list === undefined ? [] : [[type, shuffled(list, choose).map((level) => regrouped(level, choose))] as const];
  });
  return { request, texts: { identity: [], ...Object.fromEntries([...lists, ...levels]) } };
}

/** Verdict and reasons, the deciding statements by their text, in any order. */
function reasons(world: PolicyWorld): unknown {
  const { verdict, blockedBy, rule, decidedBy, nearest } = explain(world.request, policiesOf(world));
  const texts = decidedBy.map(({ type, policy, range }) => type + policy.document.text.slice(range.start, range.end));
  return { verdict, blockedBy, rule, decidedBy: texts.toSorted(), nearest: nearest.length };
}

describe('the order of levels, policies and statements, and how statements are shared out among policies,', () => {
  test('has no say in what is decided, nor in why', () => {
    fc.assert(
      fc.property(policyWorld, choices, (world, choose) => {
        const other = inOtherOrder(world, choose);
        expect(decide(other.request, policiesOf(other))).toBe(decide(world.request, policiesOf(world)));
        expect(reasons(other)).toEqual(reasons(world));
      }),
      runs(1000),
    );
  });
});
