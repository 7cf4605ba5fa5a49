import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { readBoundary, readInputs, readLevels } from './simulation-documents.ts';
import { boundaryInputList, organizationInputList, policyInputList, simulationMembers } from './simulation-members.ts';
import { readEntityArn } from './simulation-source.ts';
import { simulate } from './simulation.ts';

export const simulateCustomPolicy = defineOperation({
  service: 'iam',
  name: 'SimulateCustomPolicy',
  documentation: 'Tells what policies would allow that come with the call. No policy of the account has a say.',
  readOnly: true,
  members: {
    PolicyInputList: { ...policyInputList, required: true },
    PermissionsBoundaryPolicyInputList: boundaryInputList,
    OrderedOrganizationPolicyInputList: organizationInputList,
    ...simulationMembers,
  },
  errors: ['InvalidInput'],
  example: `aws iam simulate-custom-policy --policy-input-list '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}' --action-names s3:GetObject s3:PutObject`,
  collects: ['EvaluationResults'],
  authorise: () => [{ action: 'iam:SimulateCustomPolicy', resource: '*' }],
  apply(input, { world, reference }) {
    const { CallerArn = null } = input;
    const caller = CallerArn === null ? null : readEntityArn(CallerArn);
    if (caller?.ok === false) return caller;
    const inputs = readInputs('PolicyInputList', input.PolicyInputList);
    if (!inputs.ok) return inputs;
    const boundary = readBoundary(input.PermissionsBoundaryPolicyInputList ?? []);
    if (!boundary.ok) return boundary;
    const levels = readLevels(input.OrderedOrganizationPolicyInputList ?? []);
    if (!levels.ok) return levels;
    const policies = {
      identity: inputs.value,
      ...(boundary.value.length === 0 ? {} : { boundary: boundary.value }),
      ...(levels.value.length === 0 ? {} : { scps: levels.value }),
    };
    const given = [...inputs.value, ...boundary.value];
    const result = simulate(input, { policies, given, caller: CallerArn, accountId: world.account.id, reference });
    if ('needs' in result || !result.ok) return result;
    return ok({ world, output: result.value });
  },
});
