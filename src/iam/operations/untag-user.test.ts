import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  const Tags = ['team', 'owner', 'stage'].map((Key) => ({ Key, Value: 'x' }));
  sandbox.output('TagUser', { UserName: 'dana', Tags });
  return sandbox;
};
const keysOf = (sandbox: Sandbox) => [...(sandbox.world.account.users.get('dana')?.tags.keys() ?? [])];

describe('UntagUser', () => {
  test('answers nothing and takes the tags, whatever the case of the key', () => {
    const sandbox = account();
    expect(sandbox.output('UntagUser', { UserName: 'dana', TagKeys: ['TEAM', 'stage'] })).toBeNull();
    expect(keysOf(sandbox)).toEqual(['owner']);
  });

  test('of keys that are not there changes nothing and is no error', () => {
    const sandbox = account();
    const before = sandbox.world;
    const { result, world } = sandbox.call('UntagUser', { UserName: 'dana', TagKeys: ['nothing'] });
    expect(result).toEqual({ ok: true, value: null });
    expect(world).toBe(before);
  });

  test('can be denied for some keys by a condition', () => {
    const sandbox = account().user('ops');
    const keepTeam = {
      Effect: 'Deny',
      Action: 'iam:UntagUser',
      Resource: '*',
      Condition: { 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'team' } },
    } as const;
    sandbox.inline('user', 'ops', 'p', policyText({ Effect: 'Allow', Action: '*', Resource: '*' }, keepTeam));
    const may = (...TagKeys: string[]) =>
      sandbox.call('UntagUser', { UserName: 'dana', TagKeys }, asUser('ops')).result.ok;
    expect([may('team', 'owner'), may('owner')]).toEqual([false, true]);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'UntagUser',
      input: { UserName: 'dana', TagKeys: ['team'] },
      action: 'iam:UntagUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
