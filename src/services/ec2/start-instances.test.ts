import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { asUser, AT, policyText, withInline } from '../../../test/support/builders.ts';
import { BUILD, instances, WEB, withInstance } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = instances();
const START = ['ec2', 'StartInstances'] as const;

describe('StartInstances', () => {
  it('starts what is stopped and leaves what runs as it is', () => {
    const { output, world: after } = serviceOutput(world, START, { InstanceIds: [BUILD, WEB] });
    expect(output).toEqual({
      StartingInstances: [
        {
          InstanceId: BUILD,
          CurrentState: { Code: 0, Name: 'pending' },
          PreviousState: { Code: 80, Name: 'stopped' },
        },
        {
          InstanceId: WEB,
          CurrentState: { Code: 16, Name: 'running' },
          PreviousState: { Code: 16, Name: 'running' },
        },
      ],
    });
    expect(after.services.ec2.instances.get(BUILD)).toMatchObject({ state: 'running', since: AT });
    expect(after.services.ec2.instances.get(WEB)).toBe(world.services.ec2.instances.get(WEB));
  });

  it('changes nothing where all run', () => {
    expect(serviceOutput(world, START, { InstanceIds: [WEB] }).world).toBe(world);
  });

  it('starts none when one cannot be started', () => {
    const gone = world.services.ec2.instances.get(WEB);
    if (gone === undefined) throw new Error('No instance');
    const terminated = withInstance(world, { ...gone, state: 'terminated', since: AT });
    expect(serviceError(terminated, START, { InstanceIds: [BUILD, WEB] })).toEqual({
      code: 'IncorrectInstanceState',
      message: `The instance '${WEB}' is not in a state from which it can be started.`,
    });
  });

  it.each([
    [['web-1'], 'InvalidInstanceID.Malformed', 'Invalid id: "web-1" (expecting "i-...")'],
    [['i-xyz'], 'InvalidInstanceID.Malformed', 'Invalid id: "i-xyz"'],
    [['i-00000000'], 'InvalidInstanceID.NotFound', "The instance ID 'i-00000000' does not exist"],
    [
      ['i-00000000', 'i-00000001'],
      'InvalidInstanceID.NotFound',
      "The instance IDs 'i-00000000, i-00000001' do not exist",
    ],
  ])('refuses %j', (InstanceIds, code, message) => {
    expect(serviceError(world, START, { InstanceIds })).toEqual({ code, message });
  });

  it('only tells whether it would with --dry-run', () => {
    expect(serviceError(world, START, { InstanceIds: [BUILD], DryRun: true })).toEqual({
      code: 'DryRunOperation',
      message: 'Request would have succeeded, but DryRun flag is set.',
    });
  });

  it('needs ec2:StartInstances on each instance', () => {
    const grants = [WEB, BUILD].map((id) => ({
      action: 'ec2:StartInstances',
      resource: `arn:aws:ec2:us-east-1:123456789012:instance/${id}`,
    }));
    const asked = { service: 'ec2', operation: 'StartInstances', grants, code: 'UnauthorizedOperation' };
    expect(wrongAuthorisation({ ...asked, input: { InstanceIds: [WEB, BUILD] } }, world)).toEqual([]);
  });

  it.each(['aws:ResourceTag/env', 'ec2:ResourceTag/env'])('may be allowed by the tag of the instance, %s', (key) => {
    const user = call(world, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).world;
    const text = policyText({
      Effect: 'Allow',
      Action: 'ec2:StartInstances',
      Resource: '*',
      Condition: { StringEquals: { [key]: 'dev' } },
    });
    const allowed = withInline(user, 'user', 'dana', 'dev-only', text);
    expect(call(allowed, asUser('dana'), START, { InstanceIds: [BUILD] }).result.ok).toBe(true);
    expect(call(allowed, asUser('dana'), START, { InstanceIds: [WEB] }).result.ok).toBe(false);
  });

  it('is denied in the words of EC2, with a text that stays the same', () => {
    const user = call(world, administrator, ['iam', 'CreateUser'], { UserName: 'dana' }).world;
    const denial = call(user, asUser('dana'), START, { InstanceIds: [BUILD] }).result;
    if (denial.ok) throw new Error('allowed');
    const [sentence, encoded = ''] = denial.error.message.split(' Encoded authorization failure message: ');
    expect(denial.error.code).toBe('UnauthorizedOperation');
    // Source: transcripts of terraform and karpenter.
    expect(sentence).toBe(
      `You are not authorized to perform this operation. User: arn:aws:iam::123456789012:user/dana is not authorized to perform: ec2:StartInstances on resource: arn:aws:ec2:us-east-1:123456789012:instance/${BUILD} because no identity-based policy allows the ec2:StartInstances action.`,
    );
    expect(encoded).toMatch(/^[\w-]{100,}$/);
    expect(call(user, asUser('dana'), START, { InstanceIds: [BUILD] }).result).toEqual(denial);
  });

  it('is told that the key is gone in the words of EC2', () => {
    expect(call(world, asUser('nobody'), START, { InstanceIds: [BUILD] }).result).toMatchObject({
      error: { code: 'AuthFailure', message: 'AWS was not able to validate the provided access credentials' },
    });
  });
});
