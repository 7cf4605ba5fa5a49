import { describe, expect, it } from 'vitest';
import { Sandbox, policyText, withInline, type StatementText } from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import type { World } from '../world.ts';
import { compare as compareWorlds } from './compare.ts';
import type { Compare } from './comparison.ts';

const compare: Compare = (before, after, options = {}) => compareWorlds(before, after, { catalog: facts, ...options });

const LOGS = 'arn:aws:s3:::app-logs';
const OBJECTS = `${LOGS}/*`;
const read = { Effect: 'Allow', Action: 's3:GetObject', Resource: OBJECTS } as const;
const readAndList = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListBucket'], Resource: [LOGS, OBJECTS] } as const;
const all = { Effect: 'Allow', Action: 's3:*', Resource: '*' } as const;
const noDelete = { Effect: 'Deny', Action: 's3:DeleteObject', Resource: OBJECTS } as const;

type Statements = readonly StatementText[];

const base = new Sandbox().user('dana', 'erin').world;
const worldWith = (...statements: Statements): World =>
  statements.length === 0 ? base : withInline(base, 'user', 'dana', 'Own', policyText(...statements));

const when = (condition: Readonly<Record<string, unknown>>, statement: StatementText = read): StatementText => ({
  ...statement,
  Condition: condition,
});
const bool = (operator: string, value: string): Readonly<Record<string, unknown>> => ({
  [operator]: { 'aws:MultiFactorAuthPresent': value },
});
const ip = (...ranges: readonly string[]): Readonly<Record<string, unknown>> => ({
  IpAddress: { 'aws:SourceIp': ranges },
});
const tag = (operator: string, value: string | readonly string[]): Readonly<Record<string, unknown>> => ({
  [operator]: { 'aws:RequestTag/team': value },
});

/** What stands before allows less than what comes after, and nothing more. */
const overGrants: readonly (readonly [name: string, before: Statements, after: Statements])[] = [
  ['everything is added', [read], [read, { Effect: 'Allow', Action: '*', Resource: '*' }]],
  ['another service is added', [read], [read, { Effect: 'Allow', Action: 'iam:*', Resource: '*' }]],
  ['one more action', [read], [{ ...read, Action: ['s3:GetObject', 's3:PutObject'] }]],
  ['an action becomes a wildcard', [read], [{ ...read, Action: 's3:Get*' }]],
  ['an action becomes its whole service', [read], [{ ...read, Action: 's3:*' }]],
  [
    'a wildcard loses a letter that matters',
    [{ ...read, Action: 's3:GetObject*' }],
    [{ ...read, Action: 's3:*Object*' }],
  ],
  [
    'an action of a service nobody listed',
    [{ ...read, Action: 'acme:SendMessage', Resource: '*' }],
    [{ ...read, Action: 'acme:Send*', Resource: '*' }],
  ],
  [
    'a wildcard of such a service',
    [{ ...read, Action: 'acme:Get*', Resource: '*' }],
    [{ ...read, Action: 'acme:*', Resource: '*' }],
  ],
  ['the resource becomes everything', [read], [{ ...read, Resource: '*' }]],
  ['the slash before the star goes', [read], [{ ...read, Resource: `${LOGS}*` }]],
  [
    'the resource loses one character',
    [{ ...read, Resource: `${LOGS}/2026*` }],
    [{ ...read, Resource: `${LOGS}/202*` }],
  ],
  ['the resource loses its ending', [{ ...read, Resource: `${LOGS}/*.txt` }], [read]],
  [
    'a question mark becomes a star in a resource',
    [{ ...read, Resource: `${LOGS}/?.txt` }],
    [{ ...read, Resource: `${LOGS}/*.txt` }],
  ],
  [
    'a question mark becomes a star in an action nobody listed',
    [{ ...read, Action: 'acme:???Message', Resource: '*' }],
    [{ ...read, Action: 'acme:*Message', Resource: '*' }],
  ],
  [
    'a Deny asks for a tag with Null where StringNotEquals did',
    [all, when(tag('StringNotEquals', 'blue'), noDelete)],
    [all, when({ Null: { 'aws:RequestTag/team': 'true' } }, noDelete)],
  ],
  ['one more bucket', [read], [{ ...read, Resource: [OBJECTS, 'arn:aws:s3:::payroll/*'] }]],
  ['a folder of another name', [{ ...read, Resource: `${LOGS}/a/*` }], [{ ...read, Resource: `${LOGS}/a*` }]],
  ['the bucket itself, for an action on it', [{ ...readAndList, Resource: OBJECTS }], [readAndList]],
  [
    'all roles of a name, not of a path',
    [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::123456789012:role/app/*' }],
    [{ Effect: 'Allow', Action: 'iam:PassRole', Resource: 'arn:aws:iam::123456789012:role/app*' }],
  ],
  [
    'objects of all buckets become those of access points as well',
    [{ ...read, Resource: 'arn:aws:s3:::*' }],
    [{ ...read, Resource: '*' }],
  ],
  ['a Deny is dropped', [all, noDelete], [all]],
  [
    'a Deny covers one of two resources',
    [all, { ...noDelete, Resource: [OBJECTS, 'arn:aws:s3:::payroll/*'] }],
    [all, noDelete],
  ],
  [
    'a Deny covers one of two actions',
    [all, { ...noDelete, Action: ['s3:DeleteObject', 's3:PutObject'] }],
    [all, noDelete],
  ],
  [
    'a Deny is narrowed behind an ending',
    [
      { ...all, Resource: '*.txt' },
      { ...noDelete, Resource: `${LOGS}/*` },
    ],
    [
      { ...all, Resource: '*.txt' },
      { ...noDelete, Resource: `${LOGS}/a*` },
    ],
  ],
  ['a Deny gets a condition', [all, noDelete], [all, when(bool('Bool', 'false'), noDelete)]],
  [
    'NotAction names one action less',
    [{ Effect: 'Allow', NotAction: ['iam:*', 's3:*'], Resource: '*' }],
    [{ Effect: 'Allow', NotAction: ['iam:*'], Resource: '*' }],
  ],
  [
    'NotAction takes the place of a list',
    [{ ...read, Action: ['s3:GetObject', 's3:PutObject'] }],
    [{ Effect: 'Allow', NotAction: 's3:DeleteObject', Resource: OBJECTS }],
  ],
  [
    'NotResource names one bucket less',
    [{ Effect: 'Allow', Action: 's3:*', NotResource: [OBJECTS, 'arn:aws:s3:::payroll/*'] }],
    [{ Effect: 'Allow', Action: 's3:*', NotResource: OBJECTS }],
  ],
  [
    'a NotAction Deny that forgets',
    [all, { Effect: 'Deny', NotAction: 's3:GetObject', Resource: '*' }],
    [all, { Effect: 'Deny', NotAction: ['s3:GetObject', 's3:PutObject'], Resource: '*' }],
  ],
  ['the condition is dropped', [when(bool('Bool', 'true'))], [read]],
  ['plain becomes IfExists', [when(bool('Bool', 'true'))], [when(bool('BoolIfExists', 'true'))]],
  [
    'a Deny without MFA that access keys escape',
    [all, when(bool('BoolIfExists', 'false'), noDelete)],
    [all, when(bool('Bool', 'false'), noDelete)],
  ],
  ['a range one bit wider', [when(ip('198.51.100.0/25'))], [when(ip('198.51.100.0/24'))]],
  ['one more address', [when(ip('198.51.100.7'))], [when(ip('198.51.100.7', '198.51.100.8'))]],
  [
    'StringEquals becomes StringLike with a star',
    [when(tag('StringEquals', 'blue*'))],
    [when(tag('StringLike', 'blue*'))],
  ],
  ['a value more', [when(tag('StringEquals', 'blue'))], [when(tag('StringEquals', ['blue', 'red']))]],
  ['case no longer matters', [when(tag('StringEquals', 'blue'))], [when(tag('StringEqualsIgnoreCase', 'blue'))]],
  [
    'two conditions, of which one is enough now',
    [when({ ...bool('Bool', 'true'), ...ip('198.51.100.0/24') })],
    [when(bool('Bool', 'true')), when(ip('198.51.100.0/24'))],
  ],
  [
    'ForAllValues where the key may be missing',
    [when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' }, Null: { 'aws:TagKeys': 'false' } })],
    [when({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' } })],
  ],
  [
    'any of several values where all had to fit',
    [
      when({
        'ForAllValues:StringEquals': { 'aws:TagKeys': 'team' },
        'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' },
      }),
    ],
    [when({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } })],
  ],
  [
    'a number one higher',
    [when({ NumericLessThan: { 's3:max-keys': '10' } })],
    [when({ NumericLessThanEquals: { 's3:max-keys': '10' } })],
  ],
  [
    'a date one second later',
    [when({ DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } })],
    [when({ DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:01Z' } })],
  ],
  [
    'more, for those who signed in with MFA',
    [when(bool('Bool', 'true'))],
    [when(bool('Bool', 'true'), { ...read, Action: 's3:Get*' })],
  ],
  [
    'an address that may be missing',
    [when(ip('198.51.100.0/24'))],
    [when({ IpAddressIfExists: { 'aws:SourceIp': '198.51.100.0/24' } })],
  ],
  [
    'a variable becomes a star',
    [{ ...read, Resource: `${LOGS}/\${aws:username}/*` }],
    [{ ...read, Resource: `${LOGS}/*/*` }],
  ],
  [
    'another user’s folder',
    [{ ...read, Resource: `${LOGS}/\${aws:username}/*` }],
    [{ ...read, Resource: [`${LOGS}/\${aws:username}/*`, `${LOGS}/erin/*`] }],
  ],
];

describe('an over-grant', () => {
  it.each(overGrants)('is seen: %s', (_name, narrow, wide) => {
    const { gained, lost } = compare(worldWith(...narrow), worldWith(...wide));
    expect(gained).not.toBeNull();
    expect([gained?.before?.verdict, gained?.after?.verdict]).toEqual([expect.stringContaining('Deny'), 'allowed']);
    expect(lost).toBeNull();
  });

  it.each(overGrants)('is an under-grant the other way round: %s', (_name, narrow, wide) => {
    const { gained, lost } = compare(worldWith(...wide), worldWith(...narrow));
    expect(gained).toBeNull();
    expect([lost?.before?.verdict, lost?.after?.verdict]).toEqual(['allowed', expect.stringContaining('Deny')]);
  });
});

/** Both mean the same. */
const rewrites: readonly (readonly [name: string, one: Statements, other: Statements])[] = [
  ['case of actions', [read], [{ ...read, Action: 'S3:getobject' }]],
  ['a text or a list of one', [read], [{ ...read, Action: ['s3:GetObject'], Resource: [OBJECTS] }]],
  [
    'order of values',
    [readAndList],
    [{ ...readAndList, Action: ['s3:ListBucket', 's3:GetObject'], Resource: [OBJECTS, LOGS] }],
  ],
  ['order of statements', [all, noDelete], [noDelete, all]],
  ['a Sid', [read], [{ ...read, Sid: 'ReadLogs' }]],
  ['a statement twice', [read], [read, read]],
  ['a narrower Allow beside a wider one', [all], [all, read]],
  [
    'one statement for each action',
    [{ ...read, Action: ['s3:GetObject', 's3:PutObject'] }],
    [read, { ...read, Action: 's3:PutObject' }],
  ],
  [
    'one statement for each resource',
    [{ ...read, Resource: [OBJECTS, 'arn:aws:s3:::payroll/*'] }],
    [read, { ...read, Resource: 'arn:aws:s3:::payroll/*' }],
  ],
  [
    'each action on what it can be asked on',
    [readAndList],
    [read, { Effect: 'Allow', Action: 's3:ListBucket', Resource: LOGS }],
  ],
  ['the bucket for an action on objects', [read], [{ ...read, Resource: [OBJECTS, LOGS] }]],
  ['two stars', [read], [{ ...read, Resource: `${LOGS}/**` }]],
  [
    'every action of every service',
    [{ Effect: 'Allow', Action: '*', Resource: '*' }],
    [{ Effect: 'Allow', Action: '*:*', Resource: '*' }],
  ],
  [
    'a wildcard or what there is of it',
    [{ ...read, Action: 's3:GetObjectA*' }],
    [{ ...read, Action: ['s3:GetObjectAcl', 's3:GetObjectAnnotation', 's3:GetObjectAttributes'] }],
  ],
  ['a shorter wildcard with the same actions', [{ ...read, Action: 's3:Get*' }], [{ ...read, Action: 's3:Ge*' }]],
  [
    'question marks or a star for the same actions',
    [{ ...read, Action: 's3:??tObject' }],
    [{ ...read, Action: 's3:*tObject' }],
  ],
  ['a slip in an action beside the right one', [read], [{ ...read, Action: ['s3:GetObject', 's3:GetObjects'] }]],
  [
    'NotAction or a Deny',
    [{ Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    [
      { Effect: 'Allow', Action: '*', Resource: '*' },
      { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
    ],
  ],
  [
    'NotResource or a Deny',
    [{ Effect: 'Allow', Action: 's3:GetObject', NotResource: OBJECTS }],
    [
      { ...read, Resource: '*' },
      { Effect: 'Deny', Action: 's3:GetObject', Resource: OBJECTS },
    ],
  ],
  ['a Deny of what nothing allows', [read], [read, noDelete]],
  ['only a Deny', [], [noDelete]],
  [
    'a Deny in two halves',
    [all, { ...noDelete, Action: ['s3:DeleteObject', 's3:PutObject'] }],
    [all, noDelete, { ...noDelete, Action: 's3:PutObject' }],
  ],
  ['a range or its two halves', [when(ip('198.51.100.0/24'))], [when(ip('198.51.100.0/25', '198.51.100.128/25'))]],
  ['an address or a range of one', [when(ip('198.51.100.7'))], [when(ip('198.51.100.7/32'))]],
  ['StringLike without a wildcard', [when(tag('StringEquals', 'blue'))], [when(tag('StringLike', 'blue'))]],
  [
    'IfExists under a negated operator',
    [all, when(tag('StringNotEquals', 'blue'), noDelete)],
    [all, when(tag('StringNotEqualsIfExists', 'blue'), noDelete)],
  ],
  ['case of a key', [when(bool('Bool', 'true'))], [when({ Bool: { 'AWS:multifactorauthpresent': 'true' } })]],
  ['case of true', [when(bool('Bool', 'true'))], [when(bool('Bool', 'True'))]],
  [
    'IfExists on a key that is always there',
    [when({ Bool: { 'aws:SecureTransport': 'true' } })],
    [when({ BoolIfExists: { 'aws:SecureTransport': 'true' } })],
  ],
  [
    'an Allow if, or a Deny if not',
    [when({ Bool: { 'aws:SecureTransport': 'true' } })],
    [read, when({ Bool: { 'aws:SecureTransport': 'false' } }, { ...read, Effect: 'Deny' })],
  ],
  [
    'ArnEquals or ArnLike',
    [when({ ArnEquals: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/S3*' } })],
    [when({ ArnLike: { 'iam:PolicyARN': 'arn:aws:iam::aws:policy/S3*' } })],
  ],
  [
    'the moment under its other name',
    [when({ DateLessThan: { 'aws:CurrentTime': '2027-01-01T00:00:00Z' } })],
    [when({ NumericLessThan: { 'aws:EpochTime': '1798761600' } })],
  ],
  [
    'below eleven or up to ten',
    [when({ NumericLessThan: { 's3:max-keys': '11' } })],
    [when({ NumericLessThanEquals: { 's3:max-keys': '10' } })],
  ],
  [
    'the name or the variable for it',
    [{ ...read, Resource: `${LOGS}/\${aws:username}/*` }],
    [{ ...read, Resource: `${LOGS}/dana/*` }],
  ],
  [
    'the name of the user, as a condition that always holds',
    [read],
    [when({ StringEquals: { 'aws:username': 'dana' } })],
  ],
  [
    'one of two names that are the same',
    [when({ StringEquals: { 'aws:username': 'dana' } })],
    [when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/dana' } })],
  ],
];

describe('a rewrite that changes nothing', () => {
  it.each(rewrites)('is accepted: %s', (_name, one, other) => {
    expect(compare(worldWith(...one), worldWith(...other))).toEqual({
      gained: null,
      lost: null,
      proof: 'exact',
      bounds: [],
    });
    expect(compare(worldWith(...other), worldWith(...one))).toEqual({
      gained: null,
      lost: null,
      proof: 'exact',
      bounds: [],
    });
  });
});
