import { expect, test } from 'vitest';
import { Sandbox } from '../../test/support/builders.ts';
import { evidenceOf as evidence } from '../../test/support/judge.ts';
import { comparisonFor, grade, ungraded } from './grade.ts';
import { checkSchema } from './schema.ts';
import type { CheckSpec } from './spec.ts';

const there = (name: string): CheckSpec => ({
  id: name,
  kind: 'exists',
  args: { entity: 'user', name },
  misconception: null,
});
test('opens the first check that fails and leaves the failing ones after it pending', () => {
  const report = grade(['alice', 'bob', 'carol', 'dana'].map(there), evidence(new Sandbox().user('alice', 'dana')));
  expect(report.results.map(({ verdict }) => verdict)).toEqual(['pass', 'fail', 'pending', 'pass']);
  expect([report.passed, report.firstFailing]).toEqual([false, 'bob']);
});

test('passes when every check does, and gives no reasons then', () => {
  const report = grade(['alice'].map(there), evidence(new Sandbox().user('alice')));
  expect([report.passed, report.firstFailing, report.results[0]?.reasons]).toEqual([true, null, []]);
});

test('a check before anything was tried is pending and has its label', () => {
  expect(ungraded([there('alice')])[0]).toMatchObject({ verdict: 'pending', label: { id: 'exists' }, reasons: [] });
});

test('throws on a kind that nobody registered, which is our mistake and not the learner’s', () => {
  const unknown = { ...there('alice'), kind: 'guesses' };
  expect(() => grade([unknown], evidence(new Sandbox()))).toThrow('No check of kind "guesses" is registered');
});

test('throws on arguments that do not have the shape of their kind', () => {
  const misshapen = { ...there('alice'), args: { entity: 'planet', name: 'alice' } };
  expect(() => grade([misshapen], evidence(new Sandbox()))).toThrow('does not have the shape');
});

test.each([
  [{ noMoreThan: 'start' }, true],
  [{ no: 'redundant-attachments' }, true],
  [{ no: 'direct-policies' }, false],
  [{ exists: 'user alice' }, false],
])('the comparison loads for the checks that compare alone: %j', async (check, loads) => {
  expect((await comparisonFor([checkSchema.parse(check)])) !== undefined).toBe(loads);
});
