import { describe, expect, it } from 'vitest';
import { applied, contextOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import type { Request } from '../evaluation/decision.ts';
import { askedContext, spelled } from './spelling.ts';

const read: StatementText = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const policies = [
  applied(
    policyText({ ...read, Condition: { StringEquals: { 'S3:ExistingObjectTag/Team': '${aws:principaltag/Team}' } } }),
  ),
  applied(policyText({ ...read, Resource: 'arn:aws:s3:::home/${AWS:USERNAME}/*' })),
  applied(policyText({ ...read, Action: 's3:PutObject', Condition: { Bool: { 'AWS:securetransport': 'true' } } })),
];

describe('the keys of a choice', () => {
  it('are written as the policies write them, for the action', () => {
    expect(spelled({ 's3:existingobjecttag/team': ['blue'] }, policies, 's3:GetObject')).toEqual({
      'S3:ExistingObjectTag/Team': ['blue'],
    });
    expect(spelled({ 'aws:securetransport': ['true'] }, policies, 'S3:PutObject')).toEqual({
      'AWS:securetransport': ['true'],
    });
    expect(spelled({ 'aws:securetransport': ['true'] }, policies, 's3:GetObject')).toEqual({
      'aws:SecureTransport': ['true'],
    });
  });

  it('are written as AWS does where no policy writes them but in a variable, and stay as they are else', () => {
    expect(spelled({ 'aws:username': ['dana'] }, policies, 's3:GetObject')).toEqual({ 'aws:username': ['dana'] });
    expect(spelled({ 'aws:sourceip': [], 'acme:depth': ['1'] }, policies, 's3:GetObject')).toEqual({
      'aws:SourceIp': [],
      'acme:depth': ['1'],
    });
    expect(spelled({ 'aws:principaltag/team': ['blue'] }, policies, 's3:GetObject')).toEqual({
      'aws:principaltag/team': ['blue'],
    });
  });
});

it('a text that would be a variable in a newer policy asks for no key', () => {
  const old = (statement: StatementText) => applied(JSON.stringify({ Version: '2008-10-17', Statement: statement }));
  const context = contextOf({ 'aws:username': 'dana', 's3:prefix': 'a' });
  const request = { principal: 'arn:aws:iam::123456789012:user/dana', action: 's3:GetObject', resource: '*', context };
  const named = { StringEquals: { 's3:prefix': '${aws:username}' } };
  expect(askedContext(request, [old({ ...read, Condition: named })])).toEqual({ 's3:prefix': ['a'] });
  expect(askedContext(request, [old({ ...read, Resource: 'arn:aws:s3:::${aws:username}' })])).toEqual({});
});

describe('what a request has of the keys that are asked for', () => {
  const request = (action: string, context: Request['context']): Request => ({
    principal: 'arn:aws:iam::123456789012:user/dana',
    action,
    resource: '*',
    ...(context === undefined ? {} : { context }),
  });
  const context = contextOf({
    's3:ExistingObjectTag/team': 'blue',
    'aws:username': 'dana',
    'aws:securetransport': 'true',
    'aws:sourceip': '10.0.0.1',
  });

  it('are those of conditions and of variables, for the action', () => {
    expect(askedContext(request('s3:GetObject', context), policies)).toEqual({
      'S3:ExistingObjectTag/Team': ['blue'],
      'aws:username': ['dana'],
    });
    expect(askedContext(request('S3:PutObject', context), policies)).toEqual({ 'AWS:securetransport': ['true'] });
    expect(askedContext(request('s3:ListBucket', context), policies)).toEqual({});
  });

  it('are none that it does not carry', () => {
    expect(askedContext(request('s3:GetObject', contextOf({ 'aws:username': [] })), policies)).toEqual({});
    expect(askedContext(request('s3:GetObject', undefined), policies)).toEqual({});
  });
});

it('a key of a condition is written as there, even when a variable names it too', () => {
  const both = [
    applied(policyText({ ...read, Resource: 'arn:aws:s3:::${s3:PREFIX}' })),
    applied(policyText({ ...read, Condition: { StringEquals: { 's3:Prefix': 'a' } } })),
  ];
  expect(spelled({ 's3:prefix': ['a'] }, both, 's3:GetObject')).toEqual({ 's3:Prefix': ['a'] });
  expect(spelled({ 's3:prefix': ['a'] }, both.toReversed(), 's3:GetObject')).toEqual({ 's3:Prefix': ['a'] });
  const tagged = [applied(policyText({ ...read, Resource: 'arn:aws:s3:::${AWS:PRINCIPALARN}' }))];
  expect(spelled({ 'aws:principalarn': ['a'] }, tagged, 's3:GetObject')).toEqual({ 'aws:PrincipalArn': ['a'] });
});
