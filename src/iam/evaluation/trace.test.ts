import { describe, expect, test } from 'vitest';
import { ACCOUNT, contextOf, documentOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import type { PolicyKind } from '../validate.ts';
import { decide } from './decide.ts';
import type { AppliedPolicy, Policies, Request, Via } from './decision.ts';
import { explain } from './explain.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/Ops/mary`;
const request: Request = { principal: DANA, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };

const of = (kind: PolicyKind, via: Via, ...statements: readonly StatementText[]): AppliedPolicy => ({
  name: kind,
  arn: null,
  via,
  document: documentOf(policyText(...statements), kind),
});

const control: Via = { entity: 'ou', name: 'Workloads', placement: 'control' };
const own = (placement: 'inline' | 'boundary' | 'session'): Via => ({ entity: 'user', name: 'dana', placement });
const all: StatementText = { Effect: 'Allow', Action: '*', Resource: '*' };
const forAll: StatementText = { ...all, Principal: '*' };
const none: StatementText = { Effect: 'Allow', Action: 'none:None', Resource: '*' };

const scp = (...statements: readonly StatementText[]) => of('scp', control, ...statements);
const rcp = (...statements: readonly StatementText[]) => of('rcp', control, ...statements);
const endpoint = (...statements: readonly StatementText[]) =>
  of('endpoint', { entity: 'endpoint', name: 'vpce-1', placement: 'endpoint' }, ...statements);
const bucket = (...statements: readonly StatementText[]) =>
  of('resource', { entity: 'bucket', name: 'app-logs', placement: 'resource' }, ...statements);
const identity = (...statements: readonly StatementText[]) => of('identity', own('inline'), ...statements);
const boundary = (...statements: readonly StatementText[]) => of('boundary', own('boundary'), ...statements);
const session = (...statements: readonly StatementText[]) => of('session', own('session'), ...statements);

const everything: Policies = {
  identity: [identity(all)],
  boundary: [boundary(all)],
  session: [session(all)],
  resource: [bucket(forAll)],
  endpoint: [endpoint(forAll)],
  scps: [[scp(all)], [scp(all)]],
  rcps: [[rcp(forAll)], [rcp(forAll)]],
};

/** `scp 1` is the second level of SCPs. */
const order = (asked: Request, policies: Policies): readonly string[] =>
  explain(asked, policies).trace.map(({ type, level }) => (level === null ? type : `${type} ${level}`));

/** Sources: reference_policies_evaluation-logic.html; orgs_manage_policies_scps.html; orgs_manage_policies_rcps.html */
describe('the policy types of a trace', () => {
  const levels = ['rcp 0', 'rcp 1', 'scp 0', 'scp 1'];
  const linked = contextOf({ 'aws:PrincipalArn': `arn:aws:iam::${ACCOUNT}:role/aws-service-role/a.amazonaws.com/R` });

  test.each<[string, Request, readonly string[]]>([
    ['a user: all of them', request, [...levels, 'endpoint', 'resource', 'identity', 'boundary', 'session']],
    [
      'root: none that it would carry',
      { ...request, principal: `arn:aws:iam::${ACCOUNT}:root` },
      [...levels, 'endpoint', 'resource'],
    ],
    ['a service: no SCPs', { ...request, principal: 's3.amazonaws.com' }, ['rcp 0', 'rcp 1', 'endpoint', 'resource']],
    ['nobody: no SCPs', { ...request, principal: 'anonymous' }, ['rcp 0', 'rcp 1', 'endpoint', 'resource']],
    [
      'a service-linked role: no control policies',
      { ...request, principal: SESSION, context: linked },
      ['endpoint', 'resource', 'identity', 'boundary', 'session'],
    ],
  ])('for %s', (_what, asked, expected) => {
    expect(order(asked, everything)).toEqual(expected);
  });

  test('leave out what does not limit, and keep the identity policies that are not there', () => {
    const absent: Policies = {
      identity: [],
      boundary: [],
      session: [],
      resource: [],
      endpoint: [],
      scps: [],
      rcps: [],
    };
    expect(order(request, absent)).toEqual(['identity']);
    expect(order(request, { identity: [] })).toEqual(['identity']);
  });

  test('keep a level without policies, which allows nothing', () => {
    const empty: Policies = { identity: [identity(all)], scps: [[scp(all)], []] };
    expect(order(request, empty)).toEqual(['scp 0', 'scp 1', 'identity']);
    expect(explain(request, empty)).toMatchObject({ verdict: 'implicitDeny', blockedBy: 'scp' });
    expect(explain(request, { identity: [identity(all)], rcps: [[]] }).blockedBy).toBe('rcp');
    expect(decide(request, empty)).toBe('implicitDeny');
  });

  test('say what each would answer by itself', () => {
    const mixed: Policies = {
      ...everything,
      scps: [[scp(all)], [scp(none)]],
      boundary: [boundary(all, { ...all, Effect: 'Deny' })],
      session: [session(none)],
    };
    expect(explain(request, mixed).trace.map(({ verdict }) => verdict)).toEqual([
      'allowed',
      'allowed',
      'allowed',
      'implicitDeny',
      'allowed',
      'allowed',
      'allowed',
      'explicitDeny',
      'implicitDeny',
    ]);
  });

  test('of which one grants past others say so of those that are silent', () => {
    const silent: Policies = {
      identity: [identity(none)],
      boundary: [boundary(none)],
      session: [session(none)],
      scps: [[scp(all)]],
      resource: [bucket({ ...all, Principal: { AWS: DANA } })],
    };
    const bypassed = (asked: Request, policies: Policies) =>
      explain(asked, policies).trace.flatMap((each) => (each.bypassed ? [each.type] : []));
    expect(explain(request, silent).verdict).toBe('allowed');
    expect(bypassed(request, silent)).toEqual(['identity', 'boundary', 'session']);
    expect(bypassed(request, { ...silent, boundary: [boundary(all)] })).toEqual(['identity', 'session']);
    expect(bypassed(request, { ...silent, boundary: [], session: [], identity: [identity(all)] })).toEqual([]);
    expect(bypassed(request, { ...silent, resource: [bucket({ ...forAll, Action: 'none:None' })] })).toEqual([]);
    const ofRole: Policies = {
      identity: [identity(none)],
      boundary: [boundary(all)],
      resource: [bucket({ ...all, Principal: { AWS: `arn:aws:iam::${ACCOUNT}:role/Ops` } })],
    };
    expect(bypassed({ ...request, principal: SESSION }, ofRole)).toEqual(['identity']);
    expect(bypassed({ ...request, principal: SESSION }, { ...ofRole, boundary: [boundary(none)] })).toEqual([]);
  });
});

describe('what decided', () => {
  const names = (asked: Request, policies: Policies) =>
    explain(asked, policies).decidedBy.map(({ type, level, statement }) => [type, level, statement]);

  test('is every Allow that grants, and none that only limits', () => {
    expect(names(request, everything)).toEqual([
      ['resource', null, 0],
      ['identity', null, 0],
    ]);
  });

  test('is every Deny, of each type and level, in order', () => {
    const no: StatementText = { ...all, Effect: 'Deny' };
    const forNobody: StatementText = { ...forAll, Effect: 'Deny' };
    const denying: Policies = {
      identity: [identity(all, no)],
      boundary: [boundary(no)],
      session: [session(no)],
      resource: [bucket(forAll, forNobody)],
      endpoint: [endpoint(forNobody)],
      scps: [[scp(all)], [scp(all), scp(none, no)]],
      rcps: [[rcp(forNobody)]],
    };
    expect(names(request, denying)).toEqual([
      ['rcp', 0, 0],
      ['scp', 1, 1],
      ['endpoint', null, 0],
      ['resource', null, 1],
      ['identity', null, 1],
      ['boundary', null, 0],
      ['session', null, 0],
    ]);
    expect(explain(request, denying)).toMatchObject({ verdict: 'explicitDeny', blockedBy: 'rcp', nearest: [] });
  });

  test('is nothing where root owns what it asks for, and the Deny of its bucket does not count when it mends the policy', () => {
    const root = { ...request, principal: `arn:aws:iam::${ACCOUNT}:root`, resource: 'arn:aws:s3:::app-logs' };
    const no: Policies = { identity: [], resource: [bucket({ ...forAll, Effect: 'Deny' })] };
    expect(explain(root, no)).toMatchObject({ verdict: 'explicitDeny', rule: null, blockedBy: 'resource' });
    const mending = { ...root, action: 's3:PutBucketPolicy' };
    expect(explain(mending, no)).toMatchObject({
      verdict: 'allowed',
      rule: 'bucketOwner',
      blockedBy: null,
      decidedBy: [],
    });
    expect(explain(mending, { identity: [] })).toMatchObject({ verdict: 'allowed', rule: 'root', decidedBy: [] });
    const limited: Policies = { ...no, scps: [[scp({ ...all, Effect: 'Deny' })]] };
    expect(explain(mending, limited)).toMatchObject({ verdict: 'explicitDeny', blockedBy: 'scp' });
    expect(names(mending, limited)).toEqual([['scp', 0, 0]]);
    expect(decide(mending, limited)).toBe('explicitDeny');
  });
});
