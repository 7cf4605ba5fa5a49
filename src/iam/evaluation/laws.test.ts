import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StatementText } from '../../../test/support/builders.ts';
import { CALLERS } from '../../../test/support/caller-scenarios.ts';
import { wildcardMatches } from '../../../test/support/naive-evaluator.ts';
import { withEdit } from '../../../test/support/policy-edits.ts';
import {
  GIVEN,
  mapStatements,
  policiesOf,
  policyWorld,
  statementFor,
  withMore,
  withStatement,
  type GivenName,
  type PolicyWorld,
} from '../../../test/support/policy-worlds.ts';
import { runs } from '../../../test/support/runs.ts';
import { decide } from './decide.ts';
import type { Decision, StatementTrace, Verdict } from './decision.ts';
import { explain } from './explain.ts';

const decided = (world: PolicyWorld): Verdict => decide(world.request, policiesOf(world));
const explained = (world: PolicyWorld): Decision => explain(world.request, policiesOf(world));

const givenName = fc.constantFrom<GivenName>(...GIVEN);

/** A world, and one more statement for policies of a type. */
const withOneMore = (effect: 'Allow' | 'Deny', types: fc.Arbitrary<GivenName> = givenName) =>
  fc
    .tuple(policyWorld, types)
    .chain(([world, type]) => statementFor(world, type, effect).map((statement) => ({ world, type, statement })));

/** A second boundary beside a first could allow what the first does not; a federated session without a policy may do nothing. */
function isNew({ texts, request }: PolicyWorld, type: GivenName): boolean {
  if (type === 'scps' || type === 'rcps') return true;
  if (type === 'session' && request.principal === CALLERS.federated.principal) return false;
  return (texts[type] ?? []).length === 0;
}

const traced = ({ trace }: Decision): readonly StatementTrace[] =>
  trace.flatMap(({ policies }) => policies.flatMap(({ statements }) => statements));

/** Over policies of all types, all kinds of principals, one account and two. */
describe('a decision', () => {
  test('is the same for decide and explain, and follows from the trace', () => {
    const rules = new Set<string | null>();
    fc.assert(
      fc.property(policyWorld, (world) => {
        const decision = explained(world);
        const { verdict, decidedBy, blockedBy, rule, trace, nearest } = decision;
        expect(decided(world)).toBe(verdict);
        rules.add(rule);
        const statements = traced(decision);
        for (const { matched, elements } of statements) expect(matched).toBe(elements.every((each) => each.matched));
        for (const { type, policy, level, statement } of decidedBy) {
          const of = trace.find((each) => each.type === type && each.level === level);
          const found = of?.policies.find((each) => each.policy === policy)?.statements[statement];
          expect(found).toMatchObject({ matched: true, effect: verdict === 'allowed' ? 'Allow' : 'Deny' });
          expect(['identity', 'resource'].includes(type) || verdict !== 'allowed').toBe(true);
        }
        expect(decidedBy.length === 0).toBe(verdict === 'implicitDeny' || rule !== null);
        expect(blockedBy === null).toBe(verdict === 'allowed' || rule !== null);
        expect(nearest.length === 0 || (verdict === 'implicitDeny' && rule === null)).toBe(true);
        if (verdict === 'explicitDeny') expect(blockedBy).toBe(decidedBy[0]?.type);
      }),
      runs(1000),
    );
    expect(rules).toEqual(
      new Set([null, 'root', 'noPermissionNeeded', 'bucketOwner', 'rootAssumesNoRole', 'sessionToken']),
    );
  });

  test('is never widened by one more Deny, in a policy of its own or in those that are there', () => {
    const changed = { 'became a deny': 0, stayed: 0 };
    fc.assert(
      fc.property(withOneMore('Deny'), fc.boolean(), ({ world, type, statement }, apart) => {
        const before = decided(world);
        const after = decided(apart ? withMore(world, type, statement) : withStatement(world, type, statement));
        if (before !== 'allowed') expect(after).not.toBe('allowed');
        if (before === 'explicitDeny') expect(after).toBe('explicitDeny');
        changed[before === after ? 'stayed' : 'became a deny'] += 1;
      }),
      runs(1000),
    );
    expect(changed['became a deny']).toBeGreaterThan(10);
  });

  test('is never narrowed by one more Allow in a policy that is there', () => {
    let widened = 0;
    fc.assert(
      fc.property(withOneMore('Allow'), ({ world, type, statement }) => {
        const before = decided(world);
        const after = decided(withStatement(world, type, statement));
        expect(before === 'implicitDeny' ? after !== 'explicitDeny' : after === before).toBe(true);
        if (before !== after) widened += 1;
      }),
      runs(1000),
    );
    expect(widened).toBeGreaterThan(2);
  });

  test('is never widened by a boundary, a session policy, an endpoint policy, or one more level of control policies', () => {
    const narrowed = new Set<GivenName>();
    const limits = fc.constantFrom<GivenName>('boundary', 'session', 'endpoint', 'scps', 'rcps');
    fc.assert(
      fc.property(withOneMore('Allow', limits), ({ world, type, statement }) => {
        fc.pre(isNew(world, type));
        const before = decided(world);
        const after = decided(withMore(world, type, statement));
        if (before !== 'allowed') expect(after).not.toBe('allowed');
        if (before === 'explicitDeny') expect(after).toBe('explicitDeny');
        if (after !== before) narrowed.add(type);
      }),
      runs(1000),
    );
    expect(narrowed.size).toBe(5);
  });

  test('is not changed by an Allow that names another user, nor by one for another action', () => {
    fc.assert(
      fc.property(policyWorld, givenName, fc.boolean(), (world, type, named) => {
        const anything = type === 'resource' && world.request.resource.includes(':role/') ? {} : { Resource: '*' };
        const statement: StatementText = named
          ? { Effect: 'Allow', Principal: { AWS: CALLERS.erik.principal }, Action: '*', ...anything }
          : {
              Effect: 'Allow',
              ...(['resource', 'endpoint', 'rcps'].includes(type) ? { Principal: '*' } : {}),
              Action: ['other:*', 'none:None'],
              ...anything,
            };
        fc.pre(!named || ['resource', 'endpoint', 'rcps'].includes(type));
        const [before, after] = [explained(world), explained(withStatement(world, type, statement))];
        expect(after).toMatchObject({ verdict: before.verdict, blockedBy: before.blockedBy, rule: before.rule });
      }),
      runs(1000),
    );
  });

  test('has near misses that are one element of one Allow each, whose edit allows the request', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(policyWorld, (world) => {
        const policies = policiesOf(world);
        const { nearest, trace } = explain(world.request, policies);
        expect(nearest.length).toBeLessThanOrEqual(3);
        for (const miss of nearest) {
          const { at, element } = miss;
          seen.add(element).add(at.type);
          const statement = trace
            .find((each) => each.type === at.type && each.level === at.level)
            ?.policies.find((each) => each.policy === at.policy)?.statements[at.statement];
          expect(statement?.effect).toBe('Allow');
          const failing = statement?.elements.filter(({ matched }) => !matched).map((each) => each.element);
          // An Allow for the account as a whole matches and yet leaves the grant to others.
          if (failing?.length === 0) expect([element, statement?.namedAs]).toEqual(['Principal', 'account']);
          else expect(failing).toEqual([element]);
          const after = explain(world.request, withEdit(policies, miss));
          expect(after.verdict).toBe('allowed');
          expect(decide(world.request, withEdit(policies, miss))).toBe('allowed');
        }
      }),
      runs(1500),
    );
    for (const each of ['Action', 'Resource', 'Principal', 'Condition', 'identity', 'resource'])
      expect(seen).toContain(each);
  });

  test('does not look at the case of an action, in the request or in a policy', () => {
    const turned = (text: string): string =>
      [...text].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');
    const all = (value: string | readonly string[]): readonly string[] => [value].flat().map(turned);
    fc.assert(
      fc.property(policyWorld, (world) => {
        const other = mapStatements(
          { ...world, request: { ...world.request, action: turned(world.request.action) } },
          ({ Action, NotAction, ...rest }) => ({
            ...rest,
            ...(Action === undefined ? {} : { Action: all(Action) }),
            ...(NotAction === undefined ? {} : { NotAction: all(NotAction) }),
          }),
        );
        expect(decided(other)).toBe(decided(world));
        expect(reasons(explained(other))).toEqual(reasons(explained(world)));
      }),
      runs(1000),
    );
  });

  test('takes NotAction for every action that it does not name', () => {
    const names = (patterns: string | readonly string[], action: string): boolean =>
      [patterns].flat().some((pattern) => wildcardMatches(pattern.toLowerCase(), action.toLowerCase()));
    fc.assert(
      fc.property(policyWorld, (world) => {
        const { action } = world.request;
        const positive = mapStatements(world, ({ NotAction, ...rest }) => {
          if (NotAction === undefined) return rest;
          return { ...rest, Action: names(NotAction, action) ? 'none:None' : ['none:None', action] };
        });
        expect(reasons(explained(positive))).toEqual(reasons(explained(world)));
      }),
      runs(1000),
    );
  });
});

/** Verdict and reasons, without the places in the text. */
const reasons = ({ verdict, blockedBy, rule, decidedBy }: Decision): unknown => ({
  verdict,
  blockedBy,
  rule,
  decidedBy: decidedBy.map(({ type, level, policy, statement }) => [type, level, policy.name, statement]),
});
