import { expect, test } from 'vitest';
import { allow, Sandbox } from '../../../test/support/builders.ts';
import { computing, questionBase, wrong } from '../../../test/support/questions.ts';
import { bankMarking, computeKeys, missingKeys } from './mark.ts';
import type { Option, SingleQuestion } from './question.ts';
import type { Verdict } from '../../iam/index.ts';

const { world } = new Sandbox().user('dana').inline('user', 'dana', 'Own', allow('s3:GetObject'));
const saying = (action: string, is: Verdict, misconception: string | null = null): Option => ({
  ...wrong(misconception),
  holds: { ask: { who: 'dana', action, resource: 'arn:aws:s3:::app-logs/2026.txt' }, is },
});
const question = (...options: readonly Option[]): SingleQuestion => ({ ...questionBase, kind: 'single', options });

test('an option that says what the account decides is right when it does, whatever its author thought', async () => {
  const prepared = await computeKeys(
    question(
      saying('s3:GetObject', 'implicitDeny'),
      { ...saying('s3:GetObject', 'explicitDeny'), right: true },
      saying('s3:GetObject', 'allowed'),
    ),
    computing(world),
  );
  const marks = [0, 1, 2].map((option) => bankMarking.markAnswer(prepared, { kind: 'single', option }, {}).right);
  expect(marks).toEqual([false, false, true]);
  expect(missingKeys(prepared)).toEqual([]);
});

test('options of which none is so, or several are, are told to the author', async () => {
  const none = question(saying('s3:GetObject', 'explicitDeny'), saying('s3:PutObject', 'allowed'));
  const both = question(saying('s3:GetObject', 'allowed'), saying('s3:PutObject', 'implicitDeny'));
  expect(missingKeys(await computeKeys(none, computing(world)))).toEqual(['exactly one option is right, found 0']);
  expect(missingKeys(await computeKeys(both, computing(world)))).toEqual(['exactly one option is right, found 2']);
});

test('a belief behind an option that is right is told to the author', async () => {
  const odd = question(saying('s3:GetObject', 'allowed', 'no-deny-means-allow'), wrong());
  expect(missingKeys(await computeKeys(odd, computing(world)))).toEqual([
    'option 1 is right, and shows a misconception',
  ]);
});

test('an option that speaks of nobody is told to the author', async () => {
  const nobody = question(saying('s3:GetObject', 'allowed'));
  await expect(computeKeys(nobody, computing(new Sandbox().world))).rejects.toThrow('there is no user dana');
});
