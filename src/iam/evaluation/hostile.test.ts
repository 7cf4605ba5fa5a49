import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  applied,
  contextOf,
  onBucket,
  policyText,
  type StatementText,
} from '../../../test/support/builders.ts';
import { decide } from './decide.ts';
import type { Policies, Request } from './decision.ts';
import { explain } from './explain.ts';
import { sentencesOf } from './sentences.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const request: Request = { principal: DANA, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };
const HUNDRED_THOUSAND = 100_000;

/** Both answers, which are the same; the trace is read, since it is made when somebody looks. */
function verdict(asked: Request, policies: Policies) {
  const decision = explain(asked, policies);
  for (const { policies: traced } of decision.trace)
    for (const { statements } of traced) expect(statements).toBeDefined();
  if (decision.verdict !== 'allowed') expect(sentencesOf(decision).length).toBeGreaterThan(0);
  expect(decide(asked, policies)).toBe(decision.verdict);
  return decision.verdict;
}

const carrying = (...statements: readonly StatementText[]): Policies => ({
  identity: [applied(policyText(...statements))],
});

/** Sizes at which a matcher that backs up, or looks at every pair, would not come to an end. */
describe('an answer comes', () => {
  const long = 'a'.repeat(HUNDRED_THOUSAND);

  test.each([
    ['stars and letters in turn', '*a'.repeat(50_000), true],
    ['stars and letters in turn, with one that is not there', `${'*a'.repeat(50_000)}*b`, false],
    ['question marks alone', '?'.repeat(HUNDRED_THOUSAND), true],
    ['one question mark too many', '?'.repeat(HUNDRED_THOUSAND + 1), false],
    ['stars alone', '*'.repeat(HUNDRED_THOUSAND), true],
    ['question marks and stars in turn', '?*'.repeat(50_000), true],
    ['a star before question marks', `*${'?'.repeat(HUNDRED_THOUSAND)}`, true],
    ['the text itself', long, true],
    ['half of the text, then one that is not there', `*${'a'.repeat(50_000)}?b*`, false],
    ['half of the text in question marks, then one that is not there', `*${'?'.repeat(50_000)}b*`, false],
    ['letters and question marks in turn between stars', `*${'a?'.repeat(25_000)}b*`, false],
    ['half of the text between stars', `*${'a?aa'.repeat(12_500)}*`, true],
  ])('for a pattern of a hundred thousand characters: %s', (_what, pattern, matches) => {
    const expected = matches ? 'allowed' : 'implicitDeny';
    const inAction = carrying({ Effect: 'Allow', Action: `s3:${pattern}`, Resource: '*' });
    expect(verdict({ ...request, action: `s3:${long}` }, inAction)).toBe(expected);
    const inResource = carrying({ Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${pattern}` });
    expect(verdict({ ...request, resource: `arn:aws:s3:::${long}` }, inResource)).toBe(expected);
    const inCondition = carrying({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringLike: { 'aws:UserAgent': pattern } },
    });
    expect(verdict({ ...request, context: contextOf({ 'aws:UserAgent': long }) }, inCondition)).toBe(expected);
  });

  test.each([
    ['stars and letters', '*a'.repeat(50_000), true],
    ['colons', ':'.repeat(HUNDRED_THOUSAND), false],
    ['stars and colons', '*:'.repeat(50_000), false],
  ])('for an ARN of a hundred thousand characters in a condition: %s', (_what, pattern, matches) => {
    const policies = carrying({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:s3:::${pattern}` } },
    });
    const context = contextOf({ 'aws:SourceArn': `arn:aws:s3:::${long}` });
    expect(verdict({ ...request, context }, policies)).toBe(matches ? 'allowed' : 'implicitDeny');
  });

  test.each([
    `arn:aws:iam::${ACCOUNT}:user/${'a/'.repeat(50_000)}`,
    `arn:aws:sts::${ACCOUNT}:assumed-role/${'a/'.repeat(50_000)}`,
    `arn:${'aws:'.repeat(25_000)}`,
    '.'.repeat(HUNDRED_THOUSAND),
  ])('for a principal whose name is of that length', (principal) => {
    const everybody = policyText({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' });
    expect(verdict({ ...request, principal }, { identity: [], resource: [onBucket(everybody)] })).toBe('allowed');
  });

  test('for a pattern of a thousand variables, each with a value of a thousand characters', () => {
    const name = 'n'.repeat(1000);
    const policies = carrying({
      Effect: 'Allow',
      Action: '*',
      Resource: `arn:aws:s3:::${'${aws:username}*'.repeat(1000)}`,
    });
    const context = contextOf({ 'aws:username': name });
    expect(verdict({ ...request, resource: `arn:aws:s3:::${name.repeat(1000)}`, context }, policies)).toBe('allowed');
    expect(verdict({ ...request, resource: `arn:aws:s3:::${name.repeat(999)}`, context }, policies)).toBe(
      'implicitDeny',
    );
  });

  test('for a text that begins a variable a hundred thousand times', () => {
    const policies = carrying({ Effect: 'Allow', Action: '*', Resource: `arn:aws:s3:::${'${'.repeat(50_000)}` });
    expect(verdict({ ...request, resource: `arn:aws:s3:::${'${'.repeat(50_000)}` }, policies)).toBe('allowed');
    expect(verdict(request, policies)).toBe('implicitDeny');
  });

  test('for ten thousand statements, of which the last decides', () => {
    const statements = Array.from({ length: 10_000 }, (_, n): StatementText => ({
      Sid: `S${n}`,
      Effect: n === 9_999 ? 'Deny' : 'Allow',
      Action: n === 9_999 ? 's3:Get*' : `s3:Put${n}`,
      Resource: '*',
    }));
    const policies = carrying(...statements);
    expect(verdict(request, policies)).toBe('explicitDeny');
    expect(verdict({ ...request, action: 's3:Put9998' }, policies)).toBe('allowed');
    expect(explain({ ...request, action: 's3:Put' }, policies).nearest).toHaveLength(3);
  });

  test('for a thousand policies of ten statements, and as many levels of control policies', () => {
    const text = policyText(
      ...Array.from({ length: 10 }, (_, n): StatementText => ({
        Effect: 'Allow',
        Action: `s3:Put${n}`,
        Resource: '*',
      })),
    );
    const many = Array.from({ length: 1000 }, () => applied(text));
    const open = applied(policyText({ Effect: 'Allow', Action: '*', Resource: '*' }));
    expect(verdict(request, { identity: many })).toBe('implicitDeny');
    expect(verdict(request, { identity: [...many, open] })).toBe('allowed');
    const scps = Array.from({ length: 1000 }, () => [open]);
    expect(verdict(request, { identity: [open], scps })).toBe('allowed');
    expect(explain(request, { identity: [open], scps: [...scps, many] }).blockedBy).toBe('scp');
  });

  test('for ten thousand values in one element, in one condition, and in one request', () => {
    const values = Array.from({ length: 10_000 }, (_, n) => `v${n}`);
    const condition = (operator: string) =>
      carrying({ Effect: 'Allow', Action: '*', Resource: '*', Condition: { [operator]: { 'aws:TagKeys': values } } });
    const context = contextOf({ 'aws:TagKeys': ['v9999'] });
    expect(verdict({ ...request, context }, condition('ForAnyValue:StringEquals'))).toBe('allowed');
    expect(
      verdict(
        { ...request, context: contextOf({ 'aws:TagKeys': values }) },
        carrying({
          Effect: 'Allow',
          Action: values.map((value) => `s3:${value}`),
          Resource: values.map((value) => `arn:aws:s3:::${value}`),
        }),
      ),
    ).toBe('implicitDeny');
    const principals = values.map((_, n) => `arn:aws:iam::${ACCOUNT}:user/u${n}`);
    const resource = [
      onBucket(policyText({ Effect: 'Allow', Principal: { AWS: [...principals, DANA] }, Action: '*', Resource: '*' })),
    ];
    expect(verdict(request, { identity: [], resource })).toBe('allowed');
  });
});

describe('no name is special', () => {
  const NAMES = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', 'valueOf'];

  test.each(NAMES)('%s as an action, a resource, a key, a value and a principal', (name) => {
    const policies = carrying({ Effect: 'Allow', Action: `${name}:${name}`, Resource: name });
    expect(verdict({ principal: DANA, action: `${name}:${name}`, resource: name }, policies)).toBe('allowed');
    expect(verdict({ principal: DANA, action: name, resource: name }, policies)).toBe('implicitDeny');
    expect(verdict({ principal: name, action: `${name}:${name}`, resource: name }, policies)).toBe('implicitDeny');
    expect(verdict(request, policies)).toBe('implicitDeny');
    expect(verdict(request, { identity: [] })).toBe('implicitDeny');
  });

  test.each(NAMES)('%s as a key of a context, and of a tag', (name) => {
    for (const key of [name, `aws:PrincipalTag/${name}`]) {
      // As text: in an object literal one of them would be no key.
      const text = `{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"*","Resource":"arn:aws:s3:::\${${key}}","Condition":{"StringEquals":{"${key}":"x"}}}}`;
      const policies = { identity: [applied(text)] };
      const asked = { ...request, resource: 'arn:aws:s3:::x' };
      expect(verdict(asked, policies)).toBe('implicitDeny');
      expect(verdict({ ...asked, context: new Map([[key.toLowerCase(), ['x']]]) }, policies)).toBe('allowed');
      expect(verdict({ ...asked, context: new Map([[key.toLowerCase(), []]]) }, policies)).toBe('implicitDeny');
    }
  });
});

describe('half a character', () => {
  const HIGH = '\uD83D';
  const LOW = '\uDE00';

  test.each([
    ['is itself', HIGH, HIGH, true],
    ['is not its other half', HIGH, LOW, false],
    ['is one character to a question mark', '?', HIGH, true],
    ['and two are two', '??', HIGH + LOW, true],
    ['is covered by a star', '*', LOW + HIGH, true],
    ['stands between stars', `*${LOW}*`, `a${HIGH}${LOW}b`, true],
  ])('%s', (_what, pattern, text, matches) => {
    const expected = matches ? 'allowed' : 'implicitDeny';
    const policies = carrying({ Effect: 'Allow', Action: `s3:${pattern}`, Resource: pattern });
    expect(verdict({ ...request, action: `s3:${text}`, resource: text }, policies)).toBe(expected);
    const conditional = carrying({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: { StringLike: { 'aws:UserAgent': pattern } },
    });
    expect(verdict({ ...request, context: contextOf({ 'aws:UserAgent': text }) }, conditional)).toBe(expected);
  });

  test('names nobody', () => {
    const nobody = {
      identity: [],
      resource: [onBucket(policyText({ Effect: 'Allow', Principal: { AWS: DANA }, Action: '*', Resource: '*' }))],
    };
    expect(verdict({ ...request, principal: `arn:aws:iam::${ACCOUNT}:user/${HIGH}` }, nobody)).toBe('implicitDeny');
    expect(verdict({ ...request, principal: HIGH }, nobody)).toBe('implicitDeny');
  });
});
