import { describe, expect, it } from 'vitest';
import { AT } from '../../../test/support/builders.ts';
import { BUILD, instances, WEB, withInstance } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = instances();
const STOP = ['ec2', 'StopInstances'] as const;

describe('StopInstances', () => {
  it('stops what runs, which is on its way at first', () => {
    const { output, world: after } = serviceOutput(world, STOP, { InstanceIds: [WEB] });
    expect(output).toEqual({
      StoppingInstances: [
        {
          InstanceId: WEB,
          CurrentState: { Code: 64, Name: 'stopping' },
          PreviousState: { Code: 16, Name: 'running' },
        },
      ],
    });
    expect(after.services.ec2.instances.get(WEB)).toMatchObject({ state: 'stopped', since: AT });
  });

  it('refuses what is terminated, in other words than StartInstances', () => {
    const build = world.services.ec2.instances.get(BUILD);
    if (build === undefined) throw new Error('No instance');
    const terminated = withInstance(world, { ...build, state: 'terminated', since: AT });
    expect(serviceError(terminated, STOP, { InstanceIds: [BUILD] })).toEqual({
      code: 'IncorrectInstanceState',
      message: `This instance '${BUILD}' is not in a state from which it can be stopped.`,
    });
  });

  it('refuses ids of instances that there are not, and with --dry-run stops nothing', () => {
    expect(serviceError(world, STOP, { InstanceIds: ['i-00000000'] }).code).toBe('InvalidInstanceID.NotFound');
    expect(serviceError(world, STOP, { InstanceIds: ['web'] }).code).toBe('InvalidInstanceID.Malformed');
    expect(serviceError(world, STOP, { InstanceIds: [WEB], DryRun: true }).code).toBe('DryRunOperation');
  });

  it('needs ec2:StopInstances on the instance', () => {
    const grants = [{ action: 'ec2:StopInstances', resource: `arn:aws:ec2:us-east-1:123456789012:instance/${WEB}` }];
    const asked = { service: 'ec2', operation: 'StopInstances', grants, code: 'UnauthorizedOperation' };
    expect(wrongAuthorisation({ ...asked, input: { InstanceIds: [WEB] } }, world)).toEqual([]);
  });
});
