import { defineOperation, ok } from '../../iam/index.ts';
import { onInstances } from './authorise.ts';
import { changeState } from './change-state.ts';
import { notAuthorisedToChange, badCredentials } from './denial.ts';
import { dryRun, instanceIds, wouldSucceed } from './ec2-members.ts';

export const terminateInstances = defineOperation({
  service: 'ec2',
  name: 'TerminateInstances',
  documentation: 'Ends instances for good. A terminated instance is listed for an hour.',
  readOnly: false,
  members: { InstanceIds: instanceIds, DryRun: dryRun },
  errors: ['DryRunOperation', 'InvalidInstanceID.Malformed', 'InvalidInstanceID.NotFound'],
  denial: notAuthorisedToChange,
  invalidCredentials: badCredentials,
  example: 'aws ec2 terminate-instances --instance-ids i-0123456789abcdef0',
  authorise: ({ InstanceIds }, world) => onInstances('ec2:TerminateInstances', world, InstanceIds),
  apply({ InstanceIds, DryRun }, scope) {
    if (DryRun === true) return wouldSucceed();
    const done = changeState(scope, InstanceIds, 'terminated', (id) => id);
    return done.ok ? ok({ world: done.value.world, output: { TerminatingInstances: done.value.changes } }) : done;
  },
});
