import { describe, expect, test } from 'vitest';
import { allow, Sandbox } from '../../test/support/builders.ts';
import { evidenceOf } from '../../test/support/judge.ts';
import type { Compare, Witness, World } from '../iam/index.ts';
import { grade } from './grade.ts';
import { decisionOn } from './index.ts';
import { checkSchema } from './schema.ts';
import type { CheckSpec } from './spec.ts';
import { stage, stageTrusting, type MadeComparison, type Staged } from './stage.ts';

const LOGS = 'arn:aws:s3:::app-logs/*';
const before = new Sandbox().user('dana').group('Developers').world;
const scene = (): Sandbox =>
  new Sandbox()
    .user('dana')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('group', 'Developers', 'Read', allow('s3:GetObject', LOGS));

/** Compares by two requests of dana's: enough to tell these accounts apart. */
const compare: Compare = (from, to) => {
  const asked = ['s3:GetObject', 's3:PutObject'].map((action) => ({
    user: 'dana',
    session: {},
    action,
    resource: 'arn:aws:s3:::app-logs/2026.txt',
    context: {},
  }));
  const on = (world: World, { user, action, resource }: Pick<Witness, 'user' | 'action' | 'resource'>) =>
    decisionOn(world, { who: user, action, resource });
  const pairs = asked.map((one): Witness => ({ ...one, before: on(from, one), after: on(to, one) }));
  const differing = (has: 'before' | 'after', lacks: 'before' | 'after'): Witness | null =>
    pairs.find((pair) => pair[has]?.verdict === 'allowed' && pair[lacks]?.verdict !== 'allowed') ?? null;
  return { gained: differing('after', 'before'), lost: differing('before', 'after'), proof: 'exact', bounds: [] };
};

const check = (written: Readonly<Record<string, unknown>>): CheckSpec => checkSchema.parse(written);
const member = check({ id: 'member', member: { user: 'dana', group: 'Developers' } });
const stranger = check({ id: 'stranger', member: { user: 'erin', group: 'Developers' } });
const noMore = check({ id: 'no-more', noMoreThan: 'start' });
const noLess = check({ id: 'no-less', noLessThan: 'start' });
const noneForNothing = check({ id: 'none-for-nothing', no: 'redundant-attachments' });

const verdicts = ({ report }: Staged): readonly string[] => report.results.map(({ verdict }) => verdict);

/** Judges until no question is left, making every comparison that is asked for. */
function settled(checks: readonly CheckSpec[], account: Sandbox, start = before): { staged: Staged; rounds: number } {
  const evidence = evidenceOf(account, { before: start });
  const made: MadeComparison[] = [];
  for (let rounds = 0; ; rounds++) {
    const staged = stage(checks, evidence, { made });
    if (staged.open.length === 0) return { staged, rounds };
    made.push(
      ...staged.open.map((asked) => ({ asked, comparison: compare(asked.before, asked.after, asked.options) })),
    );
  }
}

describe('a task judged in two steps', () => {
  test('asks for no comparison where none of its checks compares', () => {
    const staged = stage([member], evidenceOf(scene(), { before }));
    expect([staged.report.passed, staged.open, staged.compared]).toEqual([true, [], false]);
  });

  test('has not passed while a comparison is open, and says nothing of that check', () => {
    const staged = stage([member, noLess], evidenceOf(scene(), { before }));
    expect(verdicts(staged)).toEqual(['pass', 'pending']);
    expect(staged.report).toMatchObject({ passed: false, firstFailing: null });
    expect(staged.open.map(({ check: id, options }) => [id, options.looking])).toEqual([['no-less', 'lost']]);
    expect(staged.waiting).toEqual(['no-less']);
  });

  test('makes no comparison after a cheap check that fails, unless all are asked for', () => {
    const evidence = evidenceOf(scene(), { before });
    expect(stage([stranger, noMore], evidence).open).toEqual([]);
    expect(stage([stranger, noMore], evidence).report.firstFailing).toBe('stranger');
    expect(stage([stranger, noMore], evidence, { all: true }).open).toHaveLength(1);
  });

  test('makes the comparison of a check that stands before the cheap one that fails', () => {
    const { staged } = settled([noMore, stranger], scene());
    expect(staged.report.firstFailing).toBe('no-more');
    expect(verdicts(staged)).toEqual(['fail', 'pending']);
  });

  test.each([
    ['all pass', [member, noLess], scene()],
    ['one that compares fails', [member, noMore, noLess], scene()],
    ['one that compares fails before a cheap one', [noMore, stranger], scene()],
    [
      'several comparisons in a row',
      [member, noneForNothing],
      scene().inline('user', 'dana', 'Own', allow('s3:*', LOGS)),
    ],
    [
      'none of several is redundant',
      [noneForNothing],
      scene().inline('group', 'Developers', 'W', allow('s3:PutObject')),
    ],
  ])('comes to the same as judging at once: %s', (_name, checks, account) => {
    const { staged, rounds } = settled(checks, account);
    const atOnce = grade(checks, { ...evidenceOf(account, { before }), compare });
    expect(rounds).toBeGreaterThan(0);
    expect(staged.report).toEqual(atOnce);
    expect(staged.compared).toBe(true);
  });

  test('takes no answer that was given about another account', () => {
    const first = stage([noLess], evidenceOf(scene(), { before }));
    const made = first.open.map((asked) => ({ asked, comparison: compare(asked.before, asked.after, asked.options) }));
    const other = stage([noLess], evidenceOf(scene().user('erin'), { before }), { made });
    expect(other.open).toHaveLength(1);
  });
});

test('work that was judged before passes without a comparison, but not where a cheap check fails', () => {
  expect(stageTrusting([member, noMore, noneForNothing], evidenceOf(scene(), { before })).report.passed).toBe(true);
  expect(stageTrusting([stranger, noMore], evidenceOf(scene(), { before })).report).toMatchObject({
    passed: false,
    firstFailing: 'stranger',
  });
});
