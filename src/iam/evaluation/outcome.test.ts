import { describe, expect, test } from 'vitest';
import type { Request } from './decision.ts';
import { outcomeOf, type Said } from './outcome.ts';

const A = '123456789012';
const B = '999999999999';
const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const KEY = `arn:aws:kms:eu-west-1:${A}:key/k1`;
const ROLE = `arn:aws:iam::${A}:role/Auditor`;

const NOTHING: Said = {
  rcps: [],
  scps: [],
  endpoint: null,
  identity: false,
  boundary: null,
  session: null,
  self: false,
  role: false,
  account: false,
};

const PRINCIPALS = {
  user: `arn:aws:iam::${A}:user/dana`,
  root: `arn:aws:iam::${A}:root`,
  service: 's3.amazonaws.com',
  anonymous: 'anonymous',
} as const;

type Place = 'own bucket' | 'other bucket' | 'own key' | 'own role' | 'other key';

const PLACES: Readonly<Record<Place, Pick<Request, 'action' | 'resource' | 'resourceAccount'>>> = {
  'own bucket': { action: 's3:GetObject', resource: OBJECT },
  'other bucket': { action: 's3:GetObject', resource: OBJECT, resourceAccount: B },
  'own key': { action: 'kms:Decrypt', resource: KEY },
  'own role': { action: 'sts:AssumeRole', resource: ROLE },
  'other key': { action: 'kms:Decrypt', resource: `arn:aws:kms:eu-west-1:${B}:key/k1` },
};

const outcome = (who: keyof typeof PRINCIPALS, place: Place, said: Partial<Said>) => {
  const request = { principal: PRINCIPALS[who], ...PLACES[place] };
  return outcomeOf(request, request.action.toLowerCase(), { ...NOTHING, ...said });
};

/** What opens: the ways by name, the rule, or what is missing first. */
function told(who: keyof typeof PRINCIPALS, place: Place, said: Partial<Said>): string {
  const { blockedBy, rule, ways } = outcome(who, place, said);
  if (blockedBy !== null) return `no: ${blockedBy}`;
  const open = Object.entries(ways).flatMap(([way, isOpen]) => (isOpen ? [way] : []));
  return [...open, ...(rule === null ? [] : [`rule ${rule}`])].join(', ');
}

/** Sources: reference_policies_evaluation-logic.html, its section on resource-based policies, and …-cross-account.html. */
describe('of a user in the account of the resource', () => {
  test.each<[string, Partial<Said>, string]>([
    ['nothing allows', {}, 'no: identity'],
    ['the identity allows', { identity: true }, 'identity'],
    ['the resource names the user', { self: true }, 'self'],
    ['the resource names the role', { role: true }, 'role'],
    ['the resource names the account, which grants nothing', { account: true }, 'no: identity'],
    ['the resource names the account and the identity allows', { account: true, identity: true }, 'identity'],
    ['all allow', { identity: true, self: true, role: true, account: true }, 'identity, self, role'],
    ['the boundary lacks', { identity: true, boundary: false }, 'no: boundary'],
    ['the session lacks', { identity: true, session: false }, 'no: session'],
    ['boundary and session lack', { identity: true, boundary: false, session: false }, 'no: boundary'],
    ['boundary and session allow', { identity: true, boundary: true, session: true }, 'identity'],
    ['the resource names the user, past boundary and session', { self: true, boundary: false, session: false }, 'self'],
    ['the resource names the role, not past the boundary', { role: true, boundary: false }, 'no: boundary'],
    ['the resource names the role, not past the session', { role: true, session: false }, 'no: session'],
    ['neither identity nor boundary allow', { boundary: false }, 'no: identity'],
    ['an endpoint lacks', { identity: true, self: true, endpoint: false }, 'no: endpoint'],
    ['an endpoint allows', { identity: true, endpoint: true }, 'identity'],
    ['an endpoint allows, and nobody grants', { endpoint: true }, 'no: identity'],
    ['a level of SCPs lacks', { identity: true, self: true, scps: [true, false, true] }, 'no: scp'],
    ['all levels of SCPs allow', { identity: true, scps: [true, true] }, 'identity'],
    ['a level of RCPs lacks', { identity: true, self: true, rcps: [true, false] }, 'no: rcp'],
    ['all levels of RCPs allow', { identity: true, rcps: [true] }, 'identity'],
    ['all that limits lacks', { identity: true, rcps: [false], scps: [false], endpoint: false }, 'no: rcp'],
    ['SCP and endpoint lack', { identity: true, scps: [false], endpoint: false }, 'no: scp'],
  ])('%s', (_what, said, expected) => {
    expect(told('user', 'own bucket', said)).toBe(expected);
  });
});

describe('of a user in another account', () => {
  test.each<[string, Partial<Said>, string]>([
    ['nothing allows', {}, 'no: identity'],
    ['the identity alone allows', { identity: true }, 'no: resource'],
    ['the resource alone allows, by name', { self: true }, 'no: identity'],
    ['the resource alone allows, by role', { role: true }, 'no: identity'],
    ['the resource names the account and the identity allows', { identity: true, account: true }, 'identity, account'],
    ['the resource names the user and the identity allows', { identity: true, self: true }, 'identity, self'],
    ['the resource names the role and the identity allows', { identity: true, role: true }, 'identity, role'],
    [
      'a boundary limits, though the resource names the user',
      { identity: true, self: true, boundary: false },
      'no: boundary',
    ],
    [
      'a session limits, though the resource names the user',
      { identity: true, self: true, session: false },
      'no: session',
    ],
    ['boundary before resource', { identity: true, boundary: false }, 'no: boundary'],
    ['identity before boundary', { boundary: false, self: true }, 'no: identity'],
  ])('%s', (_what, said, expected) => {
    expect(told('user', 'other bucket', said)).toBe(expected);
    expect(told('user', 'other key', said)).toBe(expected);
  });
});

describe('of a user where the resource has to allow: a key, a role to assume', () => {
  test.each<[string, Partial<Said>, string]>([
    ['the identity alone allows', { identity: true }, 'no: resource'],
    ['nothing allows', {}, 'no: resource'],
    ['the resource names the account, and nobody else allows', { account: true }, 'no: identity'],
    ['the resource names the account and the identity allows', { account: true, identity: true }, 'identity, account'],
    ['the resource names the user', { self: true }, 'self'],
    ['the resource names the role', { role: true }, 'role'],
    ['all allow', { identity: true, self: true, role: true, account: true }, 'identity, self, role, account'],
    ['the resource names the user and the identity allows', { identity: true, self: true }, 'self'],
    [
      'a boundary limits what the account was given',
      { account: true, identity: true, boundary: false },
      'no: boundary',
    ],
    ['a session limits what the account was given', { account: true, identity: true, session: false }, 'no: session'],
    ['a boundary limits what the role was given', { role: true, boundary: false }, 'no: boundary'],
    ['resource before boundary', { identity: true, boundary: false }, 'no: resource'],
  ])('%s', (_what, said, expected) => {
    expect(told('user', 'own key', said)).toBe(expected);
    expect(told('user', 'own role', said)).toBe(expected);
  });

  test.each([
    ['kms:Decrypt', KEY, true],
    ['kms:CreateKey', '*', false],
    ['kms:Decrypt', `arn:aws:kms:eu-west-1:${A}:alias/k1`, false],
    ['s3:GetObject', 'arn:aws:s3:::a:key/', false],
    ['sts:AssumeRole', ROLE, true],
    ['sts:AssumeRoleWithSAML', ROLE, true],
    ['sts:AssumeRoleWithWebIdentity', ROLE, true],
    ['sts:TagSession', ROLE, true],
    ['sts:SetSourceIdentity', ROLE, true],
    ['sts:AssumeRole', '*', false],
    ['sts:DecodeAuthorizationMessage', ROLE, false],
    ['iam:PassRole', ROLE, false],
    ['iam:GetRole', ROLE, false],
  ])('%s on %s: %s', (action, resource, itself) => {
    const { blockedBy } = outcomeOf({ principal: PRINCIPALS.user, action, resource }, action.toLowerCase(), {
      ...NOTHING,
      identity: true,
    });
    expect(blockedBy).toBe(itself ? 'resource' : null);
  });
});

/** Source: id_root-user.html; reference_policies_evaluation-logic.html; orgs_manage_policies_scps.html */
describe('of the root user', () => {
  test.each<[string, Place, Partial<Said>, string]>([
    ['its own account is its own', 'own bucket', {}, 'rule root'],
    ['its own account is its own, whoever else is named', 'own bucket', { self: true }, 'rule root'],
    ['SCPs limit it', 'own bucket', { scps: [false] }, 'no: scp'],
    ['RCPs limit it', 'own bucket', { rcps: [false] }, 'no: rcp'],
    ['endpoints limit it', 'own bucket', { endpoint: false }, 'no: endpoint'],
    ['a key has to name it', 'own key', {}, 'no: resource'],
    ['a key names it', 'own key', { self: true }, 'self'],
    ['another account has to name it', 'other bucket', {}, 'no: resource'],
    ['another account names it', 'other bucket', { self: true }, 'self'],
    ['another account names its account', 'other bucket', { account: true }, 'account'],
  ])('%s', (_what, place, said, expected) => {
    expect(told('root', place, said)).toBe(expected);
  });
});

describe.each(['service', 'anonymous'] as const)('of a caller of kind %s', (who) => {
  test.each<[string, Place, Partial<Said>, string]>([
    ['nobody names it', 'own bucket', {}, 'no: resource'],
    ['what it carries says nothing', 'own bucket', { identity: true }, 'no: resource'],
    ['the resource names it', 'own bucket', { self: true }, 'self'],
    ['the resource names it, in whichever account', 'other bucket', { self: true }, 'self'],
    ['a key names it', 'own key', { self: true }, 'self'],
    ['a role alone is named', 'own bucket', { role: true }, 'no: resource'],
    ['RCPs limit it', 'own bucket', { self: true, rcps: [false] }, 'no: rcp'],
  ])('%s', (_what, place, said, expected) => {
    expect(told(who, place, said)).toBe(expected);
  });
});
