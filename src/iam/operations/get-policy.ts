import { parsePolicyArn } from '../account/arn.ts';
import { tagShapes } from '../account/shapes.ts';
import { policyShape } from '../account/policy-shapes.ts';
import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { malformedArn, unknownPolicy } from './managed.ts';
import { listedPolicy } from './own-policies.ts';
import { policyArn } from './members.ts';
import { policyUses } from './policy-use.ts';

export const getPolicy = defineOperation({
  service: 'iam',
  name: 'GetPolicy',
  documentation:
    'Tells about a managed policy: its default version and how often it is attached. It does not show the document.',
  readOnly: true,
  members: { PolicyArn: policyArn },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam get-policy --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
  authorise: (input) => onPolicy('iam:GetPolicy', input.PolicyArn),
  apply(input, { world, reference }) {
    const { account } = world;
    const parts = parsePolicyArn(input.PolicyArn);
    if (parts === null) return malformedArn();
    const use = policyUses(account)(input.PolicyArn);
    if (parts.owner === 'aws') {
      const names = reference.managedPolicyNames();
      if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
      const listing = names.find(({ arn }) => arn === input.PolicyArn);
      if (listing === undefined) return unknownPolicy(input.PolicyArn);
      return ok({ world, output: { Policy: { ...policyShape(listedPolicy(account, listing), use), Tags: [] } } });
    }
    const policy = account.policies.get(input.PolicyArn);
    if (policy === undefined) return unknownPolicy(input.PolicyArn);
    const { CreateDate, UpdateDate, ...first } = policyShape(policy, use);
    const description = policy.description === null ? {} : { Description: policy.description };
    return ok({
      world,
      output: { Policy: { ...first, ...description, CreateDate, UpdateDate, Tags: tagShapes(policy.tags) } },
    });
  },
});
