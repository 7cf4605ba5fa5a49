import { apiError, defineOperation, ok, withEntry } from '../../iam/index.ts';
import { accessDenied, onPolicy, badCredentials } from './authorise.ts';
import { content, description, policyId, policyName } from './members.ts';
import { joined, withOrganization } from './organization.ts';
import { readControlPolicy } from './policy-document.ts';
import { findOwnPolicy } from './refusals.ts';
import { policyShape } from './shapes.ts';

export const updatePolicy = defineOperation({
  service: 'organizations',
  name: 'UpdatePolicy',
  documentation: 'Changes the name, the description or the document of a policy. What it is attached to stays.',
  readOnly: false,
  members: {
    PolicyId: policyId,
    Name: policyName,
    Description: description,
    Content: content,
  },
  errors: [
    'AWSOrganizationsNotInUseException',
    'ConstraintViolationException',
    'DuplicatePolicyException',
    'InvalidInputException',
    'MalformedPolicyDocumentException',
    'PolicyNotFoundException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example: 'aws organizations update-policy --policy-id p-examplepolicy1 --name DenyAllDeletes',
  authorise: ({ PolicyId }, world) => onPolicy('UpdatePolicy', world, PolicyId),
  apply({ PolicyId, Name, Description, Content }, { world }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { policies } = organization.value;
    const policy = findOwnPolicy(organization.value, PolicyId);
    if (!policy.ok) return policy;
    if ([...policies.values()].some(({ id, name }) => id !== PolicyId && name === Name)) {
      return apiError('DuplicatePolicyException', 'A policy with the same name already exists.');
    }
    const document = Content === undefined ? ok(policy.value.document) : readControlPolicy(Content);
    if (!document.ok) return document;
    const changed = {
      ...policy.value,
      name: Name ?? policy.value.name,
      description: Description ?? policy.value.description,
      document: document.value,
    };
    const after = { ...organization.value, policies: withEntry(policies, PolicyId, changed) };
    return ok({ world: withOrganization(world, after), output: { Policy: policyShape(after, changed) } });
  },
});
