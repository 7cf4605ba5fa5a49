import { describe, expect, test } from 'vitest';
import {
  allow,
  applied,
  contextOf,
  deny,
  onBucket,
  policyText,
  type PrincipalText,
} from '../../../test/support/builders.ts';
import { decide } from './decide.ts';
import type { NamedAs, Request } from './decision.ts';
import { explain } from './explain.ts';

const ACCOUNT = '123456789012';
const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const OPS = `arn:aws:iam::${ACCOUNT}:role/eng/Ops`;
const MARY = `arn:aws:sts::${ACCOUNT}:assumed-role/Ops/mary`;
const asDana = { principal: DANA, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };
const asMary = { ...asDana, principal: MARY, context: contextOf({ 'aws:PrincipalArn': OPS }) };

const bucket = (element: { Principal: PrincipalText } | { NotPrincipal: PrincipalText }, Effect: 'Allow' | 'Deny') => [
  onBucket(policyText({ Effect, ...element, Action: 's3:*', Resource: 'arn:aws:s3:::app-logs/*' })),
];

/** What a bucket policy does by itself, and together with an identity policy that allows all. */
const verdicts = (request: typeof asDana, Principal: PrincipalText) => ({
  alone: decide(request, { resource: bucket({ Principal }, 'Allow'), identity: [] }),
  denies: decide(request, { resource: bucket({ Principal }, 'Deny'), identity: [applied(allow('*'))] }),
});

const named = { alone: 'allowed', denies: 'explicitDeny' };
const delegated = { alone: 'implicitDeny', denies: 'explicitDeny' };
const notNamed = { alone: 'implicitDeny', denies: 'allowed' };

/** Sources: reference_policies_elements_principal.html; reference_policies_evaluation-logic.html */
describe('the principal of a bucket policy', () => {
  test.each<[string, PrincipalText, unknown]>([
    ['the user', { AWS: DANA }, named],
    ['the user among others', { AWS: [OPS, DANA] }, named],
    ['everybody', '*', named],
    ['everybody of kind AWS', { AWS: '*' }, named],
    ['the account, by its number', { AWS: ACCOUNT }, delegated],
    ['the account, by its ARN', { AWS: `arn:aws:iam::${ACCOUNT}:root` }, delegated],
    ['the account and the user', { AWS: [ACCOUNT, DANA] }, named],
    ['another user', { AWS: `arn:aws:iam::${ACCOUNT}:user/erik` }, notNamed],
    ['the user in other letters', { AWS: `arn:aws:iam::${ACCOUNT}:user/Dana` }, notNamed],
    ['users by a pattern, which a principal cannot be', { AWS: `arn:aws:iam::${ACCOUNT}:user/*` }, notNamed],
    ['another account', { AWS: '999999999999' }, notNamed],
    ['a group, which a principal cannot be', { AWS: `arn:aws:iam::${ACCOUNT}:group/Developers` }, notNamed],
    ['a service', { Service: 'cloudtrail.amazonaws.com' }, notNamed],
    ['everybody of another kind', { Federated: '*' }, notNamed],
  ])('as %s', (_what, principal, expected) => {
    expect(verdicts(asDana, principal)).toEqual(expected);
  });

  test.each<[string, PrincipalText, unknown]>([
    ['the session', { AWS: MARY }, named],
    ['the role, with its path', { AWS: OPS }, named],
    ['the role without its path', { AWS: `arn:aws:iam::${ACCOUNT}:role/Ops` }, notNamed],
    ['another session of the role', { AWS: `arn:aws:sts::${ACCOUNT}:assumed-role/Ops/nina` }, notNamed],
    ['a user of the name of the session', { AWS: `arn:aws:iam::${ACCOUNT}:user/mary` }, notNamed],
    ['the account', { AWS: ACCOUNT }, delegated],
  ])('for the session of a role, as %s', (_what, principal, expected) => {
    expect(verdicts(asMary, principal)).toEqual(expected);
  });

  test('names a role by its default path when the request does not tell its ARN', () => {
    expect(verdicts({ ...asDana, principal: MARY }, { AWS: `arn:aws:iam::${ACCOUNT}:role/Ops` })).toEqual(named);
  });

  test('said by exclusion covers whoever is not named', () => {
    const denied = (NotPrincipal: PrincipalText) =>
      decide(asDana, { resource: bucket({ NotPrincipal }, 'Deny'), identity: [applied(allow('*'))] });
    expect(denied({ AWS: OPS })).toBe('explicitDeny');
    expect(denied({ AWS: DANA })).toBe('allowed');
    expect(denied({ AWS: [ACCOUNT, DANA] })).toBe('allowed');
    expect(denied({ AWS: ACCOUNT })).toBe('explicitDeny');
    expect(decide(asDana, { resource: bucket({ NotPrincipal: { AWS: OPS } }, 'Allow'), identity: [] })).toBe('allowed');
    expect(decide(asDana, { resource: bucket({ NotPrincipal: '*' }, 'Allow'), identity: [] })).toBe('implicitDeny');
  });
});

test('a Deny by exclusion covers whoever has a permissions boundary, named or not', () => {
  const all = [applied(allow('*'))];
  const spared = { resource: bucket({ NotPrincipal: { AWS: DANA } }, 'Deny'), identity: all };
  expect(decide(asDana, spared)).toBe('allowed');
  expect(decide(asDana, { ...spared, boundary: all })).toBe('explicitDeny');
  const granted = { resource: bucket({ NotPrincipal: { AWS: OPS } }, 'Allow'), identity: [] };
  expect(decide(asDana, { ...granted, boundary: all })).toBe('allowed');
});

describe('identity policies and the policy of a bucket in the same account', () => {
  const erik: PrincipalText = { AWS: `arn:aws:iam::${ACCOUNT}:user/erik` };

  test('add up: an Allow in either is enough', () => {
    const elsewhere = bucket({ Principal: erik }, 'Allow');
    expect(decide(asDana, { resource: elsewhere, identity: [applied(allow('s3:*'))] })).toBe('allowed');
    expect(
      decide(asDana, { resource: bucket({ Principal: { AWS: DANA } }, 'Allow'), identity: [applied(allow('iam:*'))] }),
    ).toBe('allowed');
    expect(decide(asDana, { resource: elsewhere, identity: [applied(allow('iam:*'))] })).toBe('implicitDeny');
  });

  test('both may deny, whatever the other allows', () => {
    const grant = bucket({ Principal: '*' }, 'Allow');
    expect(decide(asDana, { resource: grant, identity: [applied(deny('s3:Get*'))] })).toBe('explicitDeny');
    expect(
      decide(asDana, { resource: [...grant, ...bucket({ Principal: { AWS: DANA } }, 'Deny')], identity: [] }),
    ).toBe('explicitDeny');
  });
});

describe('a statement covers', () => {
  const ROOT = `arn:aws:iam::${ACCOUNT}:root`;
  const FEDERATED = `arn:aws:sts::${ACCOUNT}:federated-user/mary`;
  const id = (userid: string) => contextOf({ 'aws:userid': userid });

  /** Sources: reference_policies_elements_principal.html, reference_identifiers.html (unique ids), id_root-user.html. */
  test.each<[string, Pick<Request, 'principal' | 'issuer' | 'context'>, PrincipalText, NamedAs | null]>([
    ['a user by its unique id', { principal: DANA, context: id('AIDADANA') }, { AWS: 'AIDADANA' }, 'self'],
    ['no user by the id of another', { principal: DANA, context: id('AIDADANA') }, { AWS: 'AIDAERIK' }, null],
    ['no user by an id that the request does not tell', { principal: DANA }, { AWS: 'AIDADANA' }, null],
    ['a session by the id of its role', { principal: MARY, context: id('AROAOPS:mary') }, { AWS: 'AROAOPS' }, 'role'],
    ['no session by its whole id', { principal: MARY, context: id('AROAOPS:mary') }, { AWS: 'AROAOPS:mary' }, null],
    [
      'nobody by what does not look like an id',
      { principal: DANA, context: id('BIDADANA') },
      { AWS: 'BIDADANA' },
      null,
    ],
    ['a role, as the role behind a session', { principal: OPS }, { AWS: OPS }, 'role'],
    ['root by the number of its account', { principal: ROOT }, { AWS: ACCOUNT }, 'self'],
    ['root by its ARN', { principal: ROOT }, { AWS: ROOT }, 'self'],
    ['root not by another account', { principal: ROOT }, { AWS: '999999999999' }, null],
    ['a federated session by its ARN', { principal: FEDERATED }, { AWS: FEDERATED }, 'self'],
    ['a federated session by who asked for it', { principal: FEDERATED, issuer: DANA }, { AWS: DANA }, 'role'],
    ['a federated session by its account', { principal: FEDERATED }, { AWS: ACCOUNT }, 'account'],
    ['no federated session by somebody else', { principal: FEDERATED, issuer: DANA }, { AWS: OPS }, null],
    ['a service by its name', { principal: 's3.amazonaws.com' }, { Service: 's3.amazonaws.com' }, 'self'],
    ['no service by the name of another', { principal: 's3.amazonaws.com' }, { Service: 'ec2.amazonaws.com' }, null],
    ['no service as a provider', { principal: 's3.amazonaws.com' }, { Federated: 's3.amazonaws.com' }, null],
    ['no service as an account or user', { principal: 's3.amazonaws.com' }, { AWS: 's3.amazonaws.com' }, null],
    ['a service with everybody', { principal: 's3.amazonaws.com' }, '*', 'self'],
    ['a provider by its name', { principal: 'accounts.google.com' }, { Federated: 'accounts.google.com' }, 'self'],
    ['no provider as a service', { principal: 'accounts.google.com' }, { Service: 'accounts.google.com' }, null],
    ['those who do not sign with everybody', { principal: 'anonymous' }, { AWS: '*' }, 'self'],
    ['those who do not sign by no name', { principal: 'anonymous' }, { AWS: 'anonymous' }, null],
    ['nobody by a canonical user id', { principal: DANA }, { CanonicalUser: DANA }, null],
    ['the caller rather than its account', { principal: DANA }, { AWS: [ACCOUNT, DANA] }, 'self'],
    ['the role rather than its account', { principal: OPS }, { AWS: [ACCOUNT, OPS] }, 'role'],
    ['the role rather than its account, in any order', { principal: OPS }, { AWS: [OPS, ACCOUNT] }, 'role'],
    [
      'the caller rather than its role',
      { principal: MARY, context: id('AROAOPS:mary') },
      { AWS: ['AROAOPS', MARY] },
      'self',
    ],
  ])('%s', (_what, caller, Principal, expected) => {
    const asked = { ...caller, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' };
    const resource = bucket({ Principal }, 'Allow');
    const statement = explain(asked, { resource, identity: [] }).trace[0]?.policies[0]?.statements[0];
    expect(statement?.namedAs).toBe(expected);
    expect(statement?.matched).toBe(expected !== null);
    expect(statement?.elements[0]?.pattern === null).toBe(expected === null);
    const spared = bucket({ NotPrincipal: Principal }, 'Allow');
    const other = explain(asked, { resource: spared, identity: [] }).trace[0]?.policies[0]?.statements[0];
    // AWS: to name an account spares nobody else in it. reference_policies_elements_notprincipal.html
    expect(other?.namedAs).toBe(expected === null || expected === 'account' ? 'self' : null);
    expect(decide(asked, { resource: bucket({ Principal }, 'Deny'), identity: [] })).toBe(
      expected === null && caller.principal !== ROOT ? 'implicitDeny' : expected === null ? 'allowed' : 'explicitDeny',
    );
  });

  /** Source: reference_policies_elements_notprincipal.html, access_policies_boundaries.html */
  test('everybody who has a boundary with a Deny that spares some', () => {
    const resource = bucket({ NotPrincipal: { AWS: DANA } }, 'Deny');
    const identity = [applied(allow('*'))];
    const boundary = [applied(allow('*'), { entity: 'user', name: 'dana', placement: 'boundary' })];
    expect(decide(asDana, { identity, resource })).toBe('allowed');
    expect(decide(asDana, { identity, resource, boundary })).toBe('explicitDeny');
    expect(explain(asDana, { identity, resource, boundary })).toMatchObject({
      verdict: 'explicitDeny',
      blockedBy: 'resource',
    });
    const spared = bucket({ NotPrincipal: { AWS: DANA } }, 'Allow');
    expect(explain(asDana, { identity, boundary, resource: spared }).decidedBy).toHaveLength(1);
  });

  test('nobody in a statement of an identity policy, which names none: our mistake', () => {
    const resource = [applied(allow('*'))];
    const asked = { principal: DANA, action: 's3:GetObject', resource: '*' };
    expect(() => decide(asked, { resource, identity: [] })).toThrow(
      'A statement of a resource policy names no principal',
    );
  });
});
