import { expect, it } from 'vitest';
import { allow, applied, inlineOf, policyText } from '../../../test/support/builders.ts';
import type { AppliedPolicy } from '../evaluation/decision.ts';
import { overlapsOf } from './redundancy.ts';

const named = (name: string, text: string): AppliedPolicy => applied(text, inlineOf('user', 'dana'), name);
const read = named('Read', allow('s3:GetObject'));
const all = named('All', allow('s3:*'));
const write = named('Write', allow('s3:PutObject'));
const principal = 'arn:aws:iam::123456789012:user/dana';
const told = (...identity: readonly AppliedPolicy[]) =>
  overlapsOf({ identity }, { principal }).map(({ policy, lost }) => [policy.name, lost?.action ?? null]);

it('a policy is redundant when nothing would be lost without it', () => {
  expect(told(read, all)).toEqual([
    ['Read', null],
    ['All', expect.stringMatching(/^s3:/)],
  ]);
  expect(told(read, write)).toEqual([
    ['Read', 's3:GetObject'],
    ['Write', 's3:PutObject'],
  ]);
  expect(told()).toEqual([]);
});

it('of two that are alike each is redundant beside the other', () => {
  expect(told(read, named('Again', allow('s3:GetObject')))).toEqual([
    ['Read', null],
    ['Again', null],
  ]);
});

it('a policy that grants nothing past the boundary is redundant', () => {
  const overlaps = overlapsOf({ identity: [read, write], boundary: [read] }, { principal, looking: 'gained' });
  expect(overlaps.map(({ lost }) => lost?.action ?? null)).toEqual(['s3:GetObject', null]);
});

it('says what the answer is worth', () => {
  const variable = named(
    'Own',
    policyText({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::${s3:prefix}/*' }),
  );
  const [own] = overlapsOf({ identity: [variable, all] }, { principal });
  expect(own).toMatchObject({ policy: variable, lost: null, proof: 'bounded', bounds: ['variable s3:prefix'] });
  const [first] = overlapsOf({ identity: [read, all] }, { principal });
  expect(first).toMatchObject({ proof: 'exact', bounds: [] });
});
