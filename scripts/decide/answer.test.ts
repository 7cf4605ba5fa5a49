import { describe, expect, test } from 'vitest';
import { answer } from './answer.ts';

const ALICE = 'arn:aws:iam::123456789012:user/alice';
const policy = (statement: object) => ({ Version: '2012-10-17', Statement: statement });
const READ = policy({ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' });
const asked = { principal: ALICE, action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' };

const answerTo = (line: unknown): unknown => JSON.parse(answer(JSON.stringify(line)));

describe('an answer', () => {
  test('names the statement that allows, by type, policy, position and Sid', () => {
    expect(answerTo({ ...asked, identity: [READ] })).toEqual({
      decision: 'allowed',
      decidedBy: [{ type: 'identity', policy: 'policy-0', statement: 0, sid: 'Read' }],
      message: null,
      why: ['`alice` may `s3:GetObject` on `b/k`: `policy-0`, inline in `alice`, allows it.'],
      nearest: [],
    });
  });

  test('takes the name of a policy and the way that it comes', () => {
    const identity = [{ name: 'ReadLogs', via: 'group Developers managed', document: READ }];
    expect(answerTo({ ...asked, identity })).toMatchObject({
      decidedBy: [{ policy: 'ReadLogs' }],
      why: ['`alice` may `s3:GetObject` on `b/k`: `ReadLogs`, through the group `Developers`, allows it.'],
    });
  });

  test('of a boundary that keeps silent names it, in AWS’s words and in ours, and what it would need', () => {
    const boundary = policy({ Effect: 'Allow', Action: 's3:Put*', Resource: '*' });
    expect(answerTo({ ...asked, identity: [READ], boundary })).toMatchObject({
      decision: 'implicitDeny',
      decidedBy: [],
      blockedBy: 'boundary',
      message:
        'User: arn:aws:iam::123456789012:user/alice is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k because no permissions boundary allows the s3:GetObject action',
      nearest: [{ type: 'boundary', statement: 0, element: 'Action', edit: { add: 's3:GetObject' } }],
    });
  });

  test('tells the level of a control policy that denies', () => {
    const all = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
    const no = policy({ Effect: 'Deny', Action: 's3:*', Resource: '*' });
    expect(answerTo({ ...asked, identity: [READ], scps: [[all], [all, no]] })).toMatchObject({
      decision: 'explicitDeny',
      blockedBy: 'scp',
      decidedBy: [{ type: 'scp', level: 1, policy: 'scp-1-1', statement: 0 }],
      message: expect.stringContaining('with an explicit deny in a service control policy'),
    });
  });

  test('without any policy names the rule', () => {
    expect(answerTo({ principal: ALICE, action: 'sts:GetCallerIdentity', resource: '*' })).toMatchObject({
      decision: 'allowed',
      rule: 'noPermissionNeeded',
    });
  });

  test('calls the policy of a role its trust policy', () => {
    const line = {
      principal: 'arn:aws:iam::111122223333:user/dana',
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::123456789012:role/Deployer',
      identity: policy({ Effect: 'Allow', Action: '*', Resource: '*' }),
      resourcePolicy: policy({ Effect: 'Allow', Principal: { AWS: '444455556666' }, Action: 'sts:AssumeRole' }),
    };
    expect(answerTo(line)).toMatchObject({
      blockedBy: 'resource',
      message: expect.stringContaining('because no role trust policy allows the sts:AssumeRole action'),
    });
  });
});

describe('the context of a request', () => {
  const when = (Condition: object) => ({
    ...asked,
    identity: policy({ Effect: 'Allow', Action: '*', Resource: '*', Condition }),
  });

  test.each([
    [{ StringEquals: { 'aws:username': 'alice' } }, 'allowed'],
    [{ ArnEquals: { 'aws:PrincipalArn': ALICE } }, 'allowed'],
    [{ StringEquals: { 'aws:PrincipalAccount': '123456789012' } }, 'allowed'],
    [{ StringEquals: { 'aws:PrincipalType': 'User' } }, 'allowed'],
    [{ Null: { 'aws:SourceIp': 'true', 'aws:CurrentTime': 'true', 'aws:userid': 'true' } }, 'allowed'],
  ])('has what follows from the principal, and nothing else: %j', (condition, decision) => {
    expect(answerTo(when(condition))).toMatchObject({ decision });
  });

  test('takes what the line says, before what follows; numbers and booleans as their text', () => {
    const line = { ...when({ StringEquals: { 'aws:username': 'bob' }, Bool: { 'aws:SecureTransport': 'true' } }) };
    const context = { 'AWS:UserName': 'bob', 'aws:securetransport': true };
    expect(answerTo({ ...line, context })).toMatchObject({ decision: 'allowed' });
  });
});

test.each([
  ['nonsense', 'not valid JSON'],
  ['[]', 'a scenario is an object'],
  ['{"principal":"x"}', 'action is missing'],
  ['{"principal":"x","action":"s3:GetObject","resource":"*","identiy":[]}', 'identiy is no member of a scenario'],
  [
    JSON.stringify({ ...asked, identity: [{ Version: '2012-10-17' }] }),
    'identity: A policy document needs a Statement',
  ],
  [JSON.stringify({ ...asked, scps: [READ] }), 'scps[0] must be a list of policies'],
  [JSON.stringify({ ...asked, context: { 'aws:username': { a: 1 } } }), 'context aws:username must be a string'],
  [
    JSON.stringify({ ...asked, identity: [{ via: 'pigeon dana', document: READ }] }),
    'must begin with user, group or role',
  ],
])('a bad line is answered with what is wrong: %s', (line, message) => {
  expect(JSON.parse(answer(line))).toEqual({ error: expect.stringContaining(message) });
});
