import { expect, it } from 'vitest';
import { Sandbox, policyText, withInline, type StatementText } from '../../../test/support/builders.ts';
import type { World } from '../world.ts';
import { signatureOf } from './canonical.ts';
import { sideOf } from './side.ts';

const base = new Sandbox().user('dana', 'erin').world;
const signature = (name: string, ...statements: readonly StatementText[]): string => {
  const world: World = withInline(base, 'user', name, 'Own', policyText(...statements));
  const side = sideOf(world, name);
  if (side === null) throw new Error(`${name} is gone`);
  return signatureOf(side);
};
const read: StatementText = { Effect: 'Allow', Action: ['s3:GetObject', 's3:PutObject'], Resource: '*' };

it.each<readonly [string, StatementText, boolean]>([
  ['order and case of actions', { ...read, Action: ['S3:putobject', 's3:GetObject'] }, true],
  ['a Sid', { ...read, Sid: 'Read' }, true],
  ['the effect', { ...read, Effect: 'Deny' }, false],
  ['case of a resource', { ...read, Resource: 'arn:aws:s3:::Logs' }, false],
  ['NotAction for Action', { Effect: 'Allow', NotAction: ['s3:GetObject', 's3:PutObject'], Resource: '*' }, false],
  ['a condition', { ...read, Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, false],
])('%s', (_name, other, same) => {
  expect(signature('dana', read) === signature('dana', other)).toBe(same);
});

it('knows the user only where a policy asks who it is', () => {
  const own: StatementText = { ...read, Resource: 'arn:aws:s3:::home/${aws:username}/*' };
  expect(signature('dana', read)).toBe(signature('erin', read));
  expect(signature('dana', own)).not.toBe(signature('erin', own));
});
