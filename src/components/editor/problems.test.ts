import { expect, test } from 'vitest';
import type { Finding, PolicyRefusal } from '../../iam/lint.ts';
import { applied, problemsOf } from './problems.ts';

const TEXT = '{\n  "Action": "s3:GetObjects"\n}';
const RANGE = { start: TEXT.indexOf('"s3:'), end: TEXT.indexOf('s"\n') + 2 };

const refusal = (rest: Partial<PolicyRefusal> = {}): PolicyRefusal => ({
  code: 'MalformedPolicyDocument',
  message: 'Policy statement must contain resources.',
  rule: 'noResources',
  detail: 'A statement needs Resource or NotResource',
  range: { start: 0, end: 1 },
  line: 1,
  column: 1,
  ...rest,
});

const finding = (rest: Partial<Finding> = {}): Finding => ({
  rule: 'unknown-action',
  class: 'error',
  reference: 'Access Analyzer policy checks: Invalid action',
  range: RANGE,
  values: { action: 's3:GetObjects', near: 's3:GetObject' },
  edit: { range: RANGE, text: '"s3:GetObject"' },
  ...rest,
});

test('a refusal stands first, with what AWS answers', () => {
  const [first, second] = problemsOf(TEXT, [refusal()], [finding()]);
  expect([first?.class, first?.advice]).toEqual(['error', 'AWS answers: Policy statement must contain resources.']);
  expect([second?.line, second?.text]).toEqual([
    2,
    'AWS has no action `s3:GetObjects`, so this matches no request. AWS takes it without a word.',
  ]);
});

test('what matters more stands before what matters less', () => {
  const classes = ['suggestion', 'warning', 'error', 'security-warning'] as const;
  const found = problemsOf(
    TEXT,
    [],
    classes.map((grade) => finding({ class: grade })),
  );
  expect(found.map((problem) => problem.class)).toEqual(['error', 'security-warning', 'warning', 'suggestion']);
});

test('a finding that a refusal makes known is left out', () => {
  expect(problemsOf(TEXT, [refusal({ range: RANGE })], [finding()])).toHaveLength(1);
  const old = finding({ rule: 'old-version', values: { written: 'no', variables: 'no' }, range: { start: 0, end: 1 } });
  expect(problemsOf(TEXT, [refusal({ rule: 'oldVersion', range: { start: 0, end: 5 } })], [old])).toHaveLength(1);
});

test('no two problems share a key', () => {
  const keys = problemsOf(TEXT, [refusal(), refusal()], [finding(), finding({ rule: 'needs-star' })]).map(
    ({ key }) => key,
  );
  expect(new Set(keys).size).toBe(4);
});

test('a correction changes its place and nothing else', () => {
  expect(applied(TEXT, { range: RANGE, text: '"s3:GetObject"' })).toBe('{\n  "Action": "s3:GetObject"\n}');
});
