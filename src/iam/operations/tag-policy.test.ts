import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { administrator } from '../account/create.ts';
import { roleSessionArn } from '../account/arn.ts';

const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const account = (Tags: readonly { readonly Key: string; readonly Value: string }[] = []): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*'), Tags });
  return sandbox;
};
const tag = (Key: string, Value = 'data') => ({ Key, Value });
const input = { PolicyArn, Tags: [tag('team')] };
const tagsOf = (sandbox: Sandbox) => [...(sandbox.world.account.policies.get(PolicyArn)?.tags ?? [])];

describe('TagPolicy', () => {
  test('answers nothing, and keys that differ by case are two', () => {
    const sandbox = account();
    expect(sandbox.output('TagPolicy', { PolicyArn, Tags: [tag('a', '1'), tag('A', '2')] })).toBeNull();
    sandbox.output('TagPolicy', { PolicyArn, Tags: [tag('a', '3')] });
    expect(tagsOf(sandbox)).toEqual([
      ['a', '3'],
      ['A', '2'],
    ]);
  });

  test('of a tag that is there changes nothing', () => {
    const sandbox = account(input.Tags);
    const before = sandbox.world;
    expect(sandbox.call('TagPolicy', input).world).toBe(before);
  });

  test('refuses two tags of one key, and the fifty-first', () => {
    const sandbox = account();
    expect(sandbox.error('TagPolicy', { PolicyArn, Tags: [tag('team'), tag('team', 'web')] })).toEqual({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found.',
    });
    sandbox.output('TagPolicy', { PolicyArn, Tags: Array.from({ length: 50 }, (_, n) => tag(`k${n}`)) });
    expect(sandbox.error('TagPolicy', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for TagsPerPolicy: 50',
    });
  });

  test('of a policy that does not exist, of something that is none, and of one of AWS is refused', () => {
    const sandbox = new Sandbox();
    expect(sandbox.error('TagPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${PolicyArn} was not found.`,
    });
    expect(sandbox.error('TagPolicy', { ...input, PolicyArn: 'longpolicynamebutnoarn' }).code).toBe('ValidationError');
    const admin = roleSessionArn(ACCOUNT, administrator.roleName, administrator.sessionName);
    expect(sandbox.error('TagPolicy', { ...input, PolicyArn: S3_READ_ONLY })).toEqual({
      code: 'AccessDenied',
      message: `User: ${admin} is not authorized to perform: iam:TagPolicy on resource: policy ${S3_READ_ONLY}`,
    });
  });

  test('can be allowed for some tags and on some policies, by conditions', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:TagPolicy',
      Resource: '*',
      Condition: { StringEquals: { 'aws:RequestTag/team': 'data', 'aws:ResourceTag/owner': 'ops' } },
    });
    const tryOn = (owner: string, Value: string) =>
      account([tag('owner', owner)])
        .user('op')
        .inline('user', 'op', 'grant', grant)
        .call('TagPolicy', { PolicyArn, Tags: [tag('team', Value)] }, asUser('op')).result.ok;
    expect([tryOn('ops', 'data'), tryOn('dev', 'data'), tryOn('ops', 'web')]).toEqual([true, false, false]);
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'TagPolicy',
      input: input,
      action: 'iam:TagPolicy',
      resource: PolicyArn,
      printed: `policy ${PolicyArn}`,
    };
    expect(authorisationOf(call, () => account())).toEqual(expectedAuthorisation(call));
  });
});
