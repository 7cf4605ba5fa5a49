import { describe, expect, it } from 'vitest';
import { AT } from '../../../test/support/builders.ts';
import { instances, WEB, withInstance } from '../../../test/support/instances.ts';
import { serviceError, serviceOutput, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';

const world = instances();
const TERMINATE = ['ec2', 'TerminateInstances'] as const;

describe('TerminateInstances', () => {
  it('ends an instance, and once more says that it is ended', () => {
    const { output, world: after } = serviceOutput(world, TERMINATE, { InstanceIds: [WEB] });
    expect(output).toEqual({
      TerminatingInstances: [
        {
          InstanceId: WEB,
          CurrentState: { Code: 32, Name: 'shutting-down' },
          PreviousState: { Code: 16, Name: 'running' },
        },
      ],
    });
    expect(serviceOutput(after, TERMINATE, { InstanceIds: [WEB] }).world).toBe(after);
  });

  it('knows an instance no more that was terminated an hour ago', () => {
    const web = world.services.ec2.instances.get(WEB);
    if (web === undefined) throw new Error('No instance');
    const since = (at: string) => withInstance(world, { ...web, state: 'terminated', since: at });
    expect(serviceOutput(since('2026-11-22T09:00:01Z'), TERMINATE, { InstanceIds: [WEB] }).output).toMatchObject({
      TerminatingInstances: [{ CurrentState: { Code: 48, Name: 'terminated' } }],
    });
    expect(AT).toBe('2026-11-22T10:00:00Z');
    expect(serviceError(since('2026-11-22T09:00:00Z'), TERMINATE, { InstanceIds: [WEB] }).code).toBe(
      'InvalidInstanceID.NotFound',
    );
  });

  it('refuses what is no id, and with --dry-run ends nothing', () => {
    expect(serviceError(world, TERMINATE, { InstanceIds: ['web'] }).code).toBe('InvalidInstanceID.Malformed');
    expect(serviceError(world, TERMINATE, { InstanceIds: [WEB], DryRun: true }).code).toBe('DryRunOperation');
  });

  it('needs ec2:TerminateInstances on the instance', () => {
    const resource = `arn:aws:ec2:us-east-1:123456789012:instance/${WEB}`;
    const grants = [{ action: 'ec2:TerminateInstances', resource }];
    const asked = { service: 'ec2', operation: 'TerminateInstances', grants, code: 'UnauthorizedOperation' };
    expect(wrongAuthorisation({ ...asked, input: { InstanceIds: [WEB] } }, world)).toEqual([]);
  });
});
