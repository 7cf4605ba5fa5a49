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
    expect(decide(asDana, { resource: bucket({ NotPrincipal: { AWS: OPS } }, 'Allow'), identity: [] })).toBe('allowed');
    expect(decide(asDana, { resource: bucket({ NotPrincipal: '*' }, 'Allow'), identity: [] })).toBe('implicitDeny');
  });
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
