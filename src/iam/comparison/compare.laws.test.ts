import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Sandbox, policyText, withInline, type StatementText } from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import { runs } from '../../../test/support/runs.ts';
import { userPrincipal, type UserSession } from '../account/principal.ts';
import { requestOf } from '../account/request.ts';
import { decide } from '../evaluation/decide.ts';
import type { Decision } from '../evaluation/decision.ts';
import type { World } from '../world.ts';
import { compare as compareWorlds } from './compare.ts';
import type { Compare } from './comparison.ts';

const compare: Compare = (before, after, options = {}) => compareWorlds(before, after, { catalog: facts, ...options });

const base = new Sandbox().user('dana').world;
const worldWith = (statements: readonly StatementText[]): World =>
  withInline(base, 'user', 'dana', 'Own', policyText(...statements));

/** Patterns over two letters and a slash, so that they cross in every way. */
const pattern = fc.string({ unit: fc.constantFrom('a', 'b', '/', '*', '*', '?'), maxLength: 5 });
const resource = pattern.map((text) => `arn:aws:s3:::${text}`);
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:Get*', 's3:*Object', 's3:*', '*');
const condition = fc.constantFrom<Readonly<Record<string, unknown>>>(
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  { StringEquals: { 's3:prefix': 'a' } },
  { StringNotLike: { 's3:prefix': ['a*', 'b'] } },
  { StringLikeIfExists: { 's3:prefix': '?' } },
  { Null: { 's3:prefix': 'true' } },
  { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
  { 'ForAnyValue:StringNotEquals': { 'aws:TagKeys': 'a' } },
);
const oneOrTwo = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 2 });
const statement: fc.Arbitrary<StatementText> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    actions: oneOrTwo(action),
    notAction: fc.integer({ min: 0, max: 4 }),
    resources: oneOrTwo(fc.oneof(resource, resource, fc.constant('*'))),
    notResource: fc.integer({ min: 0, max: 4 }),
    condition: fc.option(condition, { freq: 2 }),
  })
  .map(({ effect, actions, notAction, resources, notResource, condition: wanted }) => ({
    Effect: effect,
    ...(notAction === 0 ? { NotAction: actions } : { Action: actions }),
    ...(notResource === 0 ? { NotResource: resources } : { Resource: resources }),
    ...(wanted === null ? {} : { Condition: wanted }),
  }));
const policy = fc.array(statement, { minLength: 1, maxLength: 4 });

/** A policy, and the same with one statement in the place of another, or without it. */
const pair = fc
  .record({ one: policy, at: fc.nat(3), instead: fc.option(statement), other: fc.option(policy) })
  .map(({ one, at, instead, other }) => {
    const changed = one.flatMap((each, index) =>
      index !== at % one.length ? [each] : instead === null ? [] : [instead],
    );
    return { before: worldWith(one), after: worldWith(other ?? (changed.length === 0 ? [...one, ...one] : changed)) };
  });

const keys = ['a', 'b', 'x', '/', 'aa', 'ab', 'ba', 'ax', 'xa', 'a/', '/b', 'aba', 'x/b'];
const asked = [
  ...['s3:GetObject', 's3:PutObject', 's3:DeleteObject'].flatMap((name) =>
    ['a', 'ab', 'x'].flatMap((bucket) => keys.map((key) => [name, `arn:aws:s3:::${bucket}/${key}`] as const)),
  ),
  ...['a', 'b', 'x', 'ab', 'xb', 'aba'].map((bucket) => ['s3:ListBucket', `arn:aws:s3:::${bucket}`] as const),
  ['s3:ListAllMyBuckets', '*'] as const,
];
const sessions: readonly UserSession[] = [{}, { session: 'console' }, { session: 'console', mfa: true }];
const contexts = [[], ['a'], ['x'], ['ab']].flatMap((prefix) =>
  [[], ['a'], ['a', 'x']].map((tags) => ({ 's3:prefix': prefix, 'aws:TagKeys': tags })),
);

/** Asks both worlds one request after another, in no clever order: in which directions they differ. */
function differences(before: World, after: World): { readonly gained: boolean; readonly lost: boolean } {
  const found = { gained: false, lost: false };
  const dana = base.account.users.get('dana');
  if (dana === undefined) throw new Error('dana is gone');
  for (const session of sessions) {
    for (const context of contexts) {
      const [was, is] = [before, after].map((world) => {
        const principal = userPrincipal(world, world.account.users.get('dana') ?? dana, session);
        const { context: values } = requestOf(world, principal, { action: '', resource: '', context });
        return (action: string, on: string): boolean =>
          decide(
            { principal: principal.arn, action, resource: on, ...(values === undefined ? {} : { context: values }) },
            principal.policies,
          ) === 'allowed';
      });
      for (const [name, on] of asked) {
        if (was?.(name, on) === is?.(name, on)) continue;
        if (is?.(name, on) === true) found.gained = true;
        else found.lost = true;
      }
    }
  }
  return found;
}

describe('a comparison', () => {
  it('finds a witness whenever trying one request after another does', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const tried = differences(before, after);
        const { gained, lost } = compare(before, after);
        expect([tried.gained && gained === null, tried.lost && lost === null]).toEqual([false, false]);
      }),
      runs(40),
    );
  });

  it('gives witnesses on which the two sides do differ', () => {
    const allows = (decision: Decision | null | undefined): boolean => decision?.verdict === 'allowed';
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const { gained, lost } = compare(before, after);
        expect(gained === null || (!allows(gained.before) && allows(gained.after))).toBe(true);
        expect(lost === null || (allows(lost.before) && !allows(lost.after))).toBe(true);
      }),
      runs(40),
    );
  });

  it('finds nothing between a policy and the same statements in another order, each on its own', () => {
    fc.assert(
      fc.property(policy, (statements) => {
        const apart = statements.flatMap((each) =>
          each.NotAction === undefined && Array.isArray(each.Action)
            ? each.Action.map((name: string) => ({ ...each, Action: name.toUpperCase() }))
            : [each],
        );
        const { gained, lost } = compare(worldWith(statements), worldWith(apart.toReversed()));
        expect([gained, lost]).toEqual([null, null]);
      }),
      runs(40),
    );
  });

  it('turned round, gains what it lost', () => {
    fc.assert(
      fc.property(pair, ({ before, after }) => {
        const there = compare(before, after);
        const back = compare(after, before);
        expect([there.gained === null, there.lost === null]).toEqual([back.lost === null, back.gained === null]);
      }),
      runs(40),
    );
  });
});
