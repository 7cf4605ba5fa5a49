import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, withDeployRole } from '../../../test/support/roles.ts';

const input = { RoleName: 'DeployRole', TagKeys: ['TEAM'] };
const account = (): Sandbox => withDeployRole({ Tags: ['team', 'owner'].map((Key) => ({ Key, Value: 'v' })) });

describe('UntagRole', () => {
  test('answers nothing, and the tag is gone, whatever the case of its key', () => {
    const sandbox = account();
    expect(sandbox.output('UntagRole', input)).toBeNull();
    expect([...deployRole(sandbox).tags.keys()]).toEqual(['owner']);
  });

  test('of a key that is not there changes nothing', () => {
    const sandbox = withDeployRole();
    const before = sandbox.world;
    expect(sandbox.call('UntagRole', input)).toMatchObject({ result: { ok: true, value: null }, world: before });
    expect(sandbox.world).toBe(before);
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('UntagRole', input)).toEqual(noSuchRole);
  });

  test('can be allowed for some keys, by a condition', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:UntagRole',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } },
    });
    const sandbox = account().user('op').inline('user', 'op', 'grant', grant);
    const tryWith = (key: string) => sandbox.call('UntagRole', { ...input, TagKeys: [key] }, asUser('op')).result.ok;
    expect([tryWith('owner'), tryWith('team')]).toEqual([false, true]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'UntagRole',
      input: input,
      action: 'iam:UntagRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
