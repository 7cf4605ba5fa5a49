import { defineOperation } from '../registry.ts';
import { get } from './inline-policies.ts';
import { policyName } from './members.ts';
import { onRole, roleCarriers } from './role-carriers.ts';
import { roleName } from './role-members.ts';

export const getRolePolicy = defineOperation({
  service: 'iam',
  name: 'GetRolePolicy',
  documentation: 'Shows the document of an inline policy of a role.',
  readOnly: true,
  members: { RoleName: roleName, PolicyName: policyName },
  errors: ['NoSuchEntity'],
  example: 'aws iam get-role-policy --role-name DeployRole --policy-name ReadLogs',
  authorise: (input, world) => onRole('iam:GetRolePolicy', world, input.RoleName),
  apply: (input, scope) => get(roleCarriers, input.RoleName, input.PolicyName, scope),
});
