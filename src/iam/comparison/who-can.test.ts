import { expect, it } from 'vitest';
import { Sandbox, allow, deny, policyText } from '../../../test/support/builders.ts';
import { whoCan } from './who-can.ts';

const OBJECT = 'arn:aws:s3:::app-logs/2026.txt';
const ask = { action: 's3:GetObject', resource: OBJECT };
const world = new Sandbox()
  .user('erin', 'dana', 'carol', 'bob')
  .group('Developers', 'Contractors')
  .member('erin', 'Developers')
  .member('dana', 'Developers')
  .member('bob', 'Developers', 'Contractors')
  .inline('group', 'Developers', 'Read', allow('s3:GetObject'))
  .inline('group', 'Contractors', 'Stop', deny('s3:GetObject'))
  .inline(
    'user',
    'carol',
    'Mfa',
    policyText({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    }),
  ).world;

it('those can whom a policy allows and none denies, by name, with the reason', () => {
  const able = whoCan(world, ask);
  expect(able.map(({ name }) => name)).toEqual(['dana', 'erin']);
  expect(able.map(({ decision }) => [decision.verdict, decision.decidedBy[0]?.policy.name])).toEqual([
    ['allowed', 'Read'],
    ['allowed', 'Read'],
  ]);
  expect(whoCan(world, { ...ask, action: 's3:PutObject' })).toEqual([]);
});

it('how they sign in counts', () => {
  expect(whoCan(world, ask, { user: { session: 'console', mfa: true } }).map(({ name }) => name)).toEqual([
    'carol',
    'dana',
    'erin',
  ]);
});

it('a role may as well, unless it is one of AWS', () => {
  const roles = new Sandbox().role('auditor', allow('s3:GetObject')).world;
  expect(whoCan(roles, ask).map(({ kind, name }) => [kind, name])).toEqual([['role', 'auditor']]);
});
