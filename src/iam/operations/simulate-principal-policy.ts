import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import {
  boundaryInputList,
  exclusionList,
  policyInputList,
  policySourceArn,
  simulationMembers,
} from './simulation-members.ts';
import { readBoundary, readInputs } from './simulation-documents.ts';
import { findSource, withoutExcluded } from './simulation-source.ts';
import { simulate } from './simulation.ts';

export const simulatePrincipalPolicy = defineOperation({
  service: 'iam',
  name: 'SimulatePrincipalPolicy',
  documentation:
    'Tells what the policies of a user, group or role would allow, with the statements that settle it. It shows the permissions of others to whoever may call it.',
  readOnly: true,
  members: {
    PolicySourceArn: policySourceArn,
    PolicyInputList: policyInputList,
    PermissionsBoundaryPolicyInputList: boundaryInputList,
    PolicyExclusionList: exclusionList,
    ...simulationMembers,
  },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example:
    'aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/dev-alice --action-names s3:GetObject s3:PutObject',
  collects: ['EvaluationResults'],
  authorise: ({ PolicySourceArn }) => [{ action: 'iam:SimulatePrincipalPolicy', resource: PolicySourceArn }],
  apply(input, { world, reference }) {
    const source = findSource(world, input.PolicySourceArn);
    if (!source.ok) return source;
    const { kind, arn } = source.value;
    const { CallerArn } = input;
    if (CallerArn !== undefined && !/^arn:aws:iam::\d{12}:user\//.test(CallerArn))
      return apiError('InvalidInput', 'Invalid caller - Caller must be an IAM user in this context.');
    const kept = withoutExcluded(source.value.policies, input.PolicyExclusionList ?? []);
    if (!kept.ok) return kept;
    const inputs = readInputs('PolicyInputList', input.PolicyInputList ?? []);
    if (!inputs.ok) return inputs;
    const boundary = readBoundary(input.PermissionsBoundaryPolicyInputList ?? []);
    if (!boundary.ok) return boundary;
    const given = [...inputs.value, ...boundary.value];
    const policies = {
      ...kept.value,
      identity: [...kept.value.identity, ...inputs.value],
      ...(boundary.value.length === 0 ? {} : { boundary: boundary.value }),
    };
    const caller = CallerArn ?? (kind === 'group' ? null : arn);
    const result = simulate(input, { policies, given, caller, accountId: world.account.id, reference });
    if ('needs' in result || !result.ok) return result;
    return ok({ world, output: result.value });
  },
});
