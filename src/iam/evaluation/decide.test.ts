import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, applied, deny, inlineOf, policyText } from '../../../test/support/builders.ts';
import { naiveEvaluate } from '../../../test/support/naive-evaluator.ts';
import { runs } from '../../../test/support/runs.ts';
import { policiesOf, policy, scenario, statement, textOf, via } from '../../../test/support/scenarios.ts';
import { decide } from './decide.ts';
import { explain } from './explain.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
};

describe('a decision', () => {
  test('agrees with a plain reading of the rules, verdict and statements, and so does its explanation', () => {
    fc.assert(
      fc.property(scenario, ({ request: asked, policies }) => {
        const expected = naiveEvaluate(asked.action, asked.resource, policies.map(textOf));
        const applies = policiesOf(policies);
        expect(decide(asked, applies)).toBe(expected.verdict);
        const explained = explain(asked, applies);
        expect(explained.verdict).toBe(expected.verdict);
        const deciding = explained.decidedBy.map((ref) => ({
          policy: applies.identity.indexOf(ref.policy),
          statement: ref.statement,
        }));
        expect(deciding).toEqual(expected.deciding);
      }),
      runs(2000),
    );
  });

  test('is never widened by one more Deny', () => {
    const denial = statement.map((each) => ({ ...each, Effect: 'Deny' as const }));
    fc.assert(
      fc.property(scenario, denial, via, fc.nat(4), ({ request: asked, policies }, added, through, at) => {
        const before = decide(asked, policiesOf(policies));
        const after = decide(asked, policiesOf(policies.toSpliced(at, 0, { statements: [added], via: through })));
        expect(after === 'explicitDeny' || after === before).toBe(true);
      }),
      runs(),
    );
  });

  test('is never narrowed by one more Allow', () => {
    const grant = statement.map((each) => ({ ...each, Effect: 'Allow' as const }));
    fc.assert(
      fc.property(scenario, grant, via, ({ request: asked, policies }, added, through) => {
        const before = decide(asked, policiesOf(policies));
        const after = decide(asked, policiesOf([...policies, { statements: [added], via: through }]));
        expect(before === 'implicitDeny' ? after !== 'explicitDeny' : after === before).toBe(true);
      }),
      runs(),
    );
  });

  test('does not depend on the order of policies and statements, nor on how a policy reaches the principal', () => {
    const shuffled = scenario.chain(({ request: asked, policies }) =>
      fc.record({
        request: fc.constant(asked),
        policies: fc.constant(policies),
        others: fc.shuffledSubarray(policies.slice(), { minLength: policies.length }).chain((list) =>
          fc.tuple(
            ...list.map(({ statements }) =>
              fc.record({
                statements: fc.shuffledSubarray(statements.slice(), { minLength: statements.length }),
                via,
              }),
            ),
          ),
        ),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ request: asked, policies, others }) => {
        expect(decide(asked, policiesOf(others))).toBe(decide(asked, policiesOf(policies)));
      }),
      runs(),
    );
  });

  test('is the same when the statements of two policies stand in one', () => {
    fc.assert(
      fc.property(scenario, policy, policy, ({ request: asked, policies }, a, b) => {
        const merged = { statements: [...a.statements, ...b.statements], via: a.via };
        expect(decide(asked, policiesOf([...policies, merged]))).toBe(decide(asked, policiesOf([...policies, a, b])));
      }),
      runs(),
    );
  });

  test('does not look at the case of an action, in the request or in the policy', () => {
    const otherCase = (text: string): string =>
      [...text].map((c) => (c === c.toLowerCase() ? c.toUpperCase() : c.toLowerCase())).join('');
    const cased = (value: string | readonly string[] | undefined) =>
      typeof value === 'string' ? otherCase(value) : value?.map(otherCase);
    fc.assert(
      fc.property(scenario, ({ request: asked, policies }) => {
        const expected = decide(asked, policiesOf(policies));
        expect(decide({ ...asked, action: otherCase(asked.action) }, policiesOf(policies))).toBe(expected);
        const recased = policies.map((each) => ({
          ...each,
          statements: each.statements.map((one) => ({
            ...one,
            ...(one.Action === undefined ? {} : { Action: cased(one.Action) ?? [] }),
            ...(one.NotAction === undefined ? {} : { NotAction: cased(one.NotAction) ?? [] }),
          })),
        }));
        expect(decide(asked, policiesOf(recased))).toBe(expected);
      }),
      runs(),
    );
  });

  test('is the same for decide and explain on any texts', () => {
    const hostile = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom('s', 'S', '3', ':', '*', '?', 'Σ', 'İ', 'ß', '\u0307', '$', '{', '}'),
        maxLength: 6,
      }),
    );
    fc.assert(
      fc.property(
        hostile,
        hostile,
        hostile,
        hostile,
        fc.boolean(),
        (action, resource, actionPattern, resourcePattern, negated) => {
          const text = policyText({
            Effect: 'Allow',
            ...(negated ? { NotAction: actionPattern } : { Action: actionPattern }),
            Resource: resourcePattern,
          });
          const policies = { identity: [applied(text)] };
          const asked = { principal: 'arn:aws:iam::123456789012:user/dana', action, resource };
          expect(explain(asked, policies).verdict).toBe(decide(asked, policies));
        },
      ),
      runs(600),
    );
  });

  test('compares letters of all scripts without regard to case in the same way everywhere', () => {
    // A capital sigma becomes another letter at the end of a word: the service has to be cut off after the change of case, not before.
    const policies = { identity: [applied(allow('ΑΣ:x'))] };
    const asked = { ...request, action: 'ασ:x' };
    expect(decide(asked, policies)).toBe(explain(asked, policies).verdict);
  });

  test('knows a misspelt service or action for what it is: a pattern that nothing matches', () => {
    expect(decide(request, { identity: [applied(allow(['s3s:GetObject', 's3:GetObjects']))] })).toBe('implicitDeny');
    expect(
      decide(request, { identity: [applied(allow('*')), applied(deny('s3s:*'), inlineOf('group', 'Contractors'))] }),
    ).toBe('allowed');
  });

  test('takes a policy with a thousand statements and patterns of a hundred thousand characters', () => {
    const many = policyText(
      ...Array.from({ length: 1000 }, (_, n) => ({ Effect: 'Allow' as const, Action: `s3:Get${n}`, Resource: '*' })),
    );
    const long = policyText({
      Effect: 'Allow',
      Action: `s3:${'*a'.repeat(50_000)}`,
      Resource: '*/'.repeat(50_000),
    });
    const policies = { identity: [applied(many), applied(long)] };
    expect(decide({ ...request, action: 's3:Get999' }, policies)).toBe('allowed');
    expect(decide({ ...request, action: `s3:${'a'.repeat(100_000)}`, resource: '/'.repeat(100_000) }, policies)).toBe(
      'allowed',
    );
  });
});
