import { expect, test } from 'vitest';
import { Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import type { Caller } from '../operation.ts';

const console: Caller = { kind: 'user', userName: 'dana', session: 'console' };

test('GetUser and ListUsers tell the last sign-in, once there was one, in the place of the service model', () => {
  const sandbox = new Sandbox().user('erik');
  sandbox.output('CreateUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] });
  sandbox.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
  expect(sandbox.output('GetUser', { UserName: 'dana' })?.['User']).not.toHaveProperty('PasswordLastUsed');
  sandbox.later(60).call('GetUser', {}, console);
  const told = sandbox.output('GetUser', { UserName: 'dana' })?.['User'];
  expect(told).toMatchObject({ PasswordLastUsed: '2026-11-22T10:01:00+00:00' });
  expect(Object.keys(Object(told))).toEqual(inModelOrder('User', told));
  const [dana, erik] = [sandbox.output('ListUsers', {})?.['Users']].flat();
  expect(dana).toMatchObject({ UserName: 'dana', PasswordLastUsed: '2026-11-22T10:01:00+00:00' });
  expect(erik).not.toHaveProperty('PasswordLastUsed');
});
