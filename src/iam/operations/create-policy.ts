import type { ManagedPolicy } from '../account/account.ts';
import { policyArn } from '../account/arn.ts';
import { idPrefix } from '../account/ids.ts';
import { exceeds, nameTaken } from '../account/lookup.ts';
import { tagShapes } from '../account/shapes.ts';
import { policyShape } from '../account/policy-shapes.ts';
import { policySize } from '../policy/size.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { aboutTags } from './authorise.ts';
import { readDocument } from './document.ts';
import { withPolicy } from './managed.ts';
import { newPolicyName, policyDocument } from './members.ts';
import { policyPath } from './policy-members.ts';
import { policyTags } from './policy-tag-members.ts';
import { policyTagging } from './policy-tagging.ts';
import { tagged } from './tagging.ts';

export const createPolicy = defineOperation({
  service: 'iam',
  name: 'CreatePolicy',
  documentation: 'Creates a customer managed policy. Until it is attached it grants nothing.',
  readOnly: false,
  members: {
    PolicyName: newPolicyName,
    Path: policyPath,
    PolicyDocument: policyDocument,
    Description: { type: 'string', max: 1000, documentation: 'What the policy is for. It cannot be changed later.' },
    Tags: policyTags,
  },
  errors: ['EntityAlreadyExists', 'InvalidInput', 'LimitExceeded', 'MalformedPolicyDocument'],
  example:
    'aws iam create-policy --policy-name ReadLogs --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: (input, { account }) => {
    const resource = policyArn(account.id, { path: input.Path ?? '/', name: input.PolicyName });
    const printedAs = `policy ${input.PolicyName}`;
    const context = aboutTags(input.Tags ?? []);
    const create = { action: 'iam:CreatePolicy', resource, printedAs, context };
    // AWS: tags that come with the policy need the permission to tag as well. id_tags_customer-managed-policies.html
    return input.Tags === undefined ? [create] : [create, { ...create, action: 'iam:TagPolicy' }];
  },
  apply(input, { world, at, newId }) {
    const document = readDocument(input.PolicyDocument);
    if (!document.ok) return document;
    const own = [...world.account.policies.values()].filter(({ awsManaged }) => !awsManaged);
    // AWS: names are unique whatever the path.
    if (nameTaken(new Map(own.map((policy) => [policy.name, policy])), input.PolicyName)) {
      const message = `A policy called ${input.PolicyName} already exists. Duplicate names are not allowed.`;
      return apiError('EntityAlreadyExists', message);
    }
    const size = exceeds('PolicySize', policySize(document.value.text), world.account);
    if (!size.ok) return size;
    const quota = exceeds('PoliciesPerAccount', own.length + 1, world.account);
    if (!quota.ok) return quota;
    const tags = tagged(new Map(), input.Tags ?? [], policyTagging);
    if (!tags.ok) return tags;
    const place = { name: input.PolicyName, path: input.Path ?? '/' };
    const policy: ManagedPolicy = {
      ...place,
      arn: policyArn(world.account.id, place),
      awsManaged: false,
      id: newId(idPrefix.policy, 'PolicyId'),
      description: input.Description ?? null,
      createDate: at,
      updateDate: at,
      nextVersion: 2,
      tags: tags.value,
      defaultVersionId: 'v1',
      versions: new Map([['v1', { id: 'v1', createDate: at, document: document.value }]]),
    };
    const shape = policyShape(policy, { attached: 0, boundary: 0 });
    const told = policy.tags.size === 0 ? shape : { ...shape, Tags: tagShapes(policy.tags) };
    return ok({ world: withPolicy(world, policy), output: { Policy: told } });
  },
});
