import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { asUser, policyText, withInline } from '../../../test/support/builders.ts';
import { BUILD, instances, WEB } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = instances();
const TAG = ['ec2', 'CreateTags'] as const;
const Tags = [
  { Key: 'env', Value: 'test' },
  { Key: 'Env', Value: 'other' },
];

describe('CreateTags', () => {
  it('sets tags on every instance that is named, and tells keys apart by case', () => {
    const { output, world: after } = serviceOutput(world, TAG, { Resources: [WEB, BUILD], Tags });
    expect(output).toBeNull();
    for (const id of [WEB, BUILD]) {
      expect([...(after.services.ec2.instances.get(id)?.tags ?? [])]).toEqual([
        ['env', 'test'],
        ['Env', 'other'],
      ]);
    }
  });

  it('refuses keys that AWS keeps for itself', () => {
    expect(serviceError(world, TAG, { Resources: [WEB], Tags: [{ Key: 'aws:x', Value: '' }] })).toEqual({
      code: 'InvalidParameterValue',
      message: "Tag keys starting with 'aws:' are reserved for internal use",
    });
  });

  it('refuses the fifty-first tag of an instance', () => {
    const many = Array.from({ length: 49 }, (_, n) => ({ Key: `k${n}`, Value: '' }));
    const full = serviceOutput(world, TAG, { Resources: [WEB], Tags: many }).world;
    expect(serviceError(full, TAG, { Resources: [WEB], Tags: [{ Key: 'one', Value: 'more' }] }).code).toBe(
      'TagLimitExceeded',
    );
    expect(serviceOutput(full, TAG, { Resources: [WEB], Tags: [{ Key: 'k0', Value: 'new' }] }).output).toBeNull();
  });

  it('refuses ids of instances that there are not, and with --dry-run tags nothing', () => {
    expect(serviceError(world, TAG, { Resources: ['i-00000000'], Tags }).code).toBe('InvalidInstanceID.NotFound');
    expect(serviceError(world, TAG, { Resources: ['web'], Tags }).code).toBe('InvalidInstanceID.Malformed');
    expect(serviceError(world, TAG, { Resources: [WEB], Tags, DryRun: true }).code).toBe('DryRunOperation');
  });

  it('needs ec2:CreateTags on the instance', () => {
    const grants = [{ action: 'ec2:CreateTags', resource: `arn:aws:ec2:us-east-1:123456789012:instance/${WEB}` }];
    const asked = { service: 'ec2', operation: 'CreateTags', grants, code: 'UnauthorizedOperation' };
    expect(wrongAuthorisation({ ...asked, input: { Resources: [WEB], Tags } }, world)).toEqual([]);
  });

  it('can be kept to some keys and values', () => {
    const user = call(world, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).world;
    const text = policyText({
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:RequestTag/team': 'data' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      },
    });
    const allowed = withInline(user, 'user', 'dana', 'team-only', text);
    const tag = (tags: readonly { Key: string; Value: string }[]) =>
      call(allowed, asUser('dana'), TAG, { Resources: [WEB], Tags: tags }).result.ok;
    expect(tag([{ Key: 'team', Value: 'data' }])).toBe(true);
    expect(tag([{ Key: 'team', Value: 'web' }])).toBe(false);
    expect(
      tag([
        { Key: 'team', Value: 'data' },
        { Key: 'env', Value: 'prod' },
      ]),
    ).toBe(false);
  });
});
