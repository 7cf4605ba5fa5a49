import { defineOperation, ok } from '../../iam/index.ts';
import { onInstances } from './authorise.ts';
import { changeState } from './change-state.ts';
import { notAuthorisedToChange, badCredentials } from './denial.ts';
import { dryRun, instanceIds, wouldSucceed } from './ec2-members.ts';

export const startInstances = defineOperation({
  service: 'ec2',
  name: 'StartInstances',
  documentation: 'Starts instances that are stopped.',
  readOnly: false,
  members: { InstanceIds: instanceIds, DryRun: dryRun },
  errors: ['DryRunOperation', 'IncorrectInstanceState', 'InvalidInstanceID.Malformed', 'InvalidInstanceID.NotFound'],
  denial: notAuthorisedToChange,
  invalidCredentials: badCredentials,
  example: 'aws ec2 start-instances --instance-ids i-0123456789abcdef0',
  authorise: ({ InstanceIds }, world) => onInstances('ec2:StartInstances', world, InstanceIds),
  apply({ InstanceIds, DryRun }, scope) {
    if (DryRun === true) return wouldSucceed();
    const done = changeState(
      scope,
      InstanceIds,
      'running',
      (id) => `The instance '${id}' is not in a state from which it can be started.`,
    );
    return done.ok ? ok({ world: done.value.world, output: { StartingInstances: done.value.changes } }) : done;
  },
});
