import { describe, expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { answer } from './answer.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const policy = (...statements: readonly object[]) => ({ Version: '2012-10-17', Statement: statements });
const READ = policy({ Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::app-logs/*' });
const WRITE = policy({ Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::app-logs/*' });
const ALL = policy({ Effect: 'Allow', Action: '*', Resource: '*' });

const catalog = testCatalog();
const answerTo = async (line: unknown): Promise<unknown> => JSON.parse(await answer(JSON.stringify(line), catalog));

describe('an answer', () => {
  test('has a request for each direction, with the statement that allows it and what keeps the other side from it', async () => {
    const line = { a: { identity: [READ] }, b: { identity: [{ name: 'Write', document: WRITE }] }, principal: DANA };
    expect(await answerTo(line)).toEqual({
      gained: {
        principal: DANA,
        action: 's3:PutObject',
        resource: expect.stringMatching(/^arn:aws:s3:::app-logs\/./),
        context: {},
        tier: 'documented',
        because: {
          a: { decision: 'implicitDeny', decidedBy: [], blockedBy: 'identity' },
          b: { decision: 'allowed', decidedBy: [{ type: 'identity', policy: 'Write', statement: 0 }] },
        },
      },
      lost: {
        principal: DANA,
        action: 's3:GetObject',
        resource: expect.stringMatching(/^arn:aws:s3:::app-logs\/./),
        context: {},
        tier: 'documented',
        because: {
          a: { decision: 'allowed', decidedBy: [{ type: 'identity', policy: 'policy-0', statement: 0, sid: 'Read' }] },
          b: { decision: 'implicitDeny', decidedBy: [], blockedBy: 'identity' },
        },
      },
      proof: 'exact',
    });
  });

  test('of two ways to write the same has no request', async () => {
    const apart = policy(
      { Effect: 'Allow', Action: 'S3:GETOBJECT', Resource: 'arn:aws:s3:::app-logs/**' },
      { Effect: 'Deny', Action: 'sqs:*', Resource: '*' },
    );
    const line = { a: { identity: READ }, b: { identity: [apart] }, principal: DANA };
    expect(await answerTo(line)).toEqual({ gained: null, lost: null, proof: 'exact' });
  });

  test('without a principal is about anybody, and names whom it found', async () => {
    const tagged = policy({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: 'arn:aws:s3:::app-logs/*',
      Condition: { StringEquals: { 'aws:username': 'erik' } },
    });
    expect(await answerTo({ a: {}, b: { identity: [tagged] } })).toMatchObject({
      gained: { principal: expect.stringMatching(/:user\/(.+\/)?erik$/), action: 's3:GetObject' },
      lost: null,
    });
  });

  test('tells what a boundary takes away', async () => {
    const line = { a: { identity: [READ] }, b: { identity: [READ], boundary: WRITE }, principal: DANA };
    expect(await answerTo(line)).toMatchObject({
      gained: null,
      lost: { action: 's3:GetObject', because: { b: { decision: 'implicitDeny', blockedBy: 'boundary' } } },
      proof: 'exact',
    });
  });

  test.each([
    ['a list of policies, which is one level', [WRITE, ALL], null],
    ['a list of levels, each of which has to allow', [[WRITE], [ALL]], 's3:GetObject'],
    ['no levels, which limit nobody', [], null],
  ])('takes control policies as %s', async (_, scps, lost) => {
    const line = { a: { identity: [READ] }, b: { identity: [READ], scps }, principal: DANA };
    expect(await answerTo(line)).toMatchObject({ gained: null, lost: lost === null ? null : { action: lost } });
  });
});

test.each([
  ['nonsense', 'not valid JSON'],
  ['[]', 'a line must be an object'],
  [JSON.stringify({ a: {} }), 'b is missing'],
  [JSON.stringify({ a: {}, b: {}, action: 's3:GetObject' }), 'action is no member of a line: it has a, b, principal'],
  [JSON.stringify({ a: { policies: [] }, b: {} }), 'policies is no member of a: it has identity, boundary, scps'],
  [JSON.stringify({ a: {}, b: [READ] }), 'b must be an object'],
  [JSON.stringify({ a: {}, b: {}, principal: 'dana' }), 'principal must be an ARN'],
  [JSON.stringify({ a: {}, b: { identity: [{}] } }), 'b: identity: A policy document needs a Statement'],
  [JSON.stringify({ a: { scps: READ }, b: {} }), 'a: scps must be a list of policies, or of levels'],
  [JSON.stringify({ a: { scps: [READ, [READ]] }, b: {} }), 'a: scps has levels and policies side by side'],
])('a bad line is answered with what is wrong: %s', async (line, message) => {
  expect(JSON.parse(await answer(line, catalog))).toEqual({ error: expect.stringContaining(message) });
});
