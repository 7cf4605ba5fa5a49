import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';
import { deployRole, noSuchRole, withDeployRole } from '../../../test/support/roles.ts';

const tag = (Key: string, Value = 'data') => ({ Key, Value });
const input = { RoleName: 'DeployRole', Tags: [tag('team')] };

describe('TagRole', () => {
  test('answers nothing, and the role has the tags, whatever the case of their keys', () => {
    const sandbox = withDeployRole();
    expect(sandbox.output('TagRole', input)).toBeNull();
    sandbox.output('TagRole', { ...input, Tags: [tag('Team', 'web'), tag('empty', '')] });
    expect([...deployRole(sandbox).tags]).toEqual([
      ['Team', 'web'],
      ['empty', ''],
    ]);
  });

  test('of a tag that is there changes nothing', () => {
    const sandbox = withDeployRole({ Tags: input.Tags });
    const before = sandbox.world;
    expect(sandbox.call('TagRole', input).world).toBe(before);
  });

  test('refuses two tags of one key, and the fifty-first', () => {
    const sandbox = withDeployRole();
    expect(sandbox.error('TagRole', { ...input, Tags: [tag('team'), tag('TEAM')] })).toEqual({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    });
    sandbox.output('TagRole', { ...input, Tags: Array.from({ length: 50 }, (_, n) => tag(`k${n}`)) });
    expect(sandbox.error('TagRole', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for TagsPerRole: 50',
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('TagRole', input)).toEqual(noSuchRole);
  });

  test('can be allowed for some tags and on some roles, by conditions', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:TagRole',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestTag/team': 'data', 'aws:ResourceTag/owner': 'ops' } },
    });
    const tryOn = (owner: string, Value: string) =>
      withDeployRole({ Tags: [tag('owner', owner)] })
        .user('op')
        .inline('user', 'op', 'grant', grant)
        .call('TagRole', { ...input, Tags: [tag('team', Value)] }, asUser('op')).result.ok;
    expect([tryOn('ops', 'data'), tryOn('dev', 'data'), tryOn('ops', 'web')]).toEqual([true, false, false]);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'TagRole',
      input: input,
      action: 'iam:TagRole',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, withDeployRole)).toEqual(expectedAuthorisation(call));
  });
});
