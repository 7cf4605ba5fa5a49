import { describe, expect, it } from 'vitest';
import { instances, WEB } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = serviceOutput(instances(), ['ec2', 'CreateTags'], {
  Resources: [WEB],
  Tags: [{ Key: 'team', Value: 'web' }],
}).world;
const UNTAG = ['ec2', 'DeleteTags'] as const;
const left = (Tags?: readonly { Key: string; Value?: string }[]) => {
  const after = serviceOutput(world, UNTAG, { Resources: [WEB], ...(Tags === undefined ? {} : { Tags }) }).world;
  return [...(after.services.ec2.instances.get(WEB)?.tags.keys() ?? [])];
};

describe('DeleteTags', () => {
  it('takes the tags that are named, with the value where one is given, and all where none is named', () => {
    expect(left([{ Key: 'env' }])).toEqual(['team']);
    expect(left([{ Key: 'env', Value: 'prod' }])).toEqual(['team']);
    expect(left()).toEqual([]);
  });

  it('changes nothing where there is no such tag', () => {
    const Tags = [{ Key: 'env', Value: 'dev' }, { Key: 'owner' }];
    expect(serviceOutput(world, UNTAG, { Resources: [WEB], Tags }).world).toBe(world);
  });

  it('refuses ids of instances that there are not, and with --dry-run takes nothing', () => {
    expect(serviceError(world, UNTAG, { Resources: ['i-00000000'] }).code).toBe('InvalidInstanceID.NotFound');
    expect(serviceError(world, UNTAG, { Resources: ['web'] }).code).toBe('InvalidInstanceID.Malformed');
    expect(serviceError(world, UNTAG, { Resources: [WEB], DryRun: true }).code).toBe('DryRunOperation');
  });

  it('needs ec2:DeleteTags on the instance', () => {
    const grants = [{ action: 'ec2:DeleteTags', resource: `arn:aws:ec2:us-east-1:123456789012:instance/${WEB}` }];
    const asked = { service: 'ec2', operation: 'DeleteTags', grants, code: 'UnauthorizedOperation' };
    expect(wrongAuthorisation({ ...asked, input: { Resources: [WEB], Tags: [{ Key: 'env' }] } }, world)).toEqual([]);
  });
});
