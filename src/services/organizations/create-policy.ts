import { apiError, defineOperation, ok, withEntry } from '../../iam/index.ts';
import { aboutType, accessDenied, onAll, badCredentials } from './authorise.ts';
import { lowercase } from './create.ts';
import { content, description, policyName, policyType } from './members.ts';
import { joined, withOrganization } from './organization.ts';
import { readControlPolicy } from './policy-document.ts';
import { policyShape } from './shapes.ts';

/** AWS: a thousand of each type. orgs_reference_limits.html */
const POLICIES = 1000;

export const createPolicy = defineOperation({
  service: 'organizations',
  name: 'CreatePolicy',
  documentation: 'Makes a service control policy. It limits nobody until it is attached.',
  readOnly: false,
  members: {
    Content: { ...content, required: true },
    Description: { ...description, required: true },
    Name: { ...policyName, required: true },
    Type: policyType,
  },
  membersNotYet: ['Tags'],
  errors: [
    'AWSOrganizationsNotInUseException',
    'ConstraintViolationException',
    'DuplicatePolicyException',
    'MalformedPolicyDocumentException',
  ],
  denial: accessDenied,
  invalidCredentials: badCredentials,
  example:
    'aws organizations create-policy --name DenyDeletes --description "Nobody deletes logs" --type SERVICE_CONTROL_POLICY --content \'{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Action": "s3:DeleteObject", "Resource": "*"}}\'',
  authorise: () => onAll('CreatePolicy', aboutType),
  apply({ Content, Description, Name }, { world, newId }) {
    const organization = joined(world);
    if (!organization.ok) return organization;
    const { policies } = organization.value;
    if ([...policies.values()].some((policy) => policy.name === Name)) {
      return apiError('DuplicatePolicyException', 'A policy with the same name already exists.');
    }
    const own = [...policies.values()].filter(({ awsManaged }) => !awsManaged);
    if (own.length >= POLICIES) {
      return apiError('ConstraintViolationException', 'You have exceeded the maximum number of policies.');
    }
    const document = readControlPolicy(Content);
    if (!document.ok) return document;
    const id = `p-${lowercase(newId('', 'PolicyId'), 8)}`;
    const policy = { id, name: Name, description: Description, awsManaged: false, document: document.value };
    const after = { ...organization.value, policies: withEntry(policies, id, policy) };
    return ok({ world: withOrganization(world, after), output: { Policy: policyShape(after, policy) } });
  },
});
