import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { contextKeysOf } from './context-keys.ts';
import { readInputs } from './simulation-documents.ts';
import { policyInputList, policySourceArn } from './simulation-members.ts';
import { findSource } from './simulation-source.ts';

export const getContextKeysForPrincipalPolicy = defineOperation({
  service: 'iam',
  name: 'GetContextKeysForPrincipalPolicy',
  documentation:
    'Lists the context keys that the policies of a user, group or role ask for; of a user, those of its groups too.',
  readOnly: true,
  members: { PolicySourceArn: policySourceArn, PolicyInputList: policyInputList },
  errors: ['InvalidInput', 'NoSuchEntity'],
  example: 'aws iam get-context-keys-for-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/dev-alice',
  authorise: ({ PolicySourceArn }) => [{ action: 'iam:GetContextKeysForPrincipalPolicy', resource: PolicySourceArn }],
  apply(input, { world }) {
    const source = findSource(world, input.PolicySourceArn);
    if (!source.ok) return source;
    const inputs = readInputs('PolicyInputList', input.PolicyInputList ?? []);
    if (!inputs.ok) return inputs;
    const documents = [...source.value.policies.identity, ...inputs.value].map(({ document }) => document);
    return ok({ world, output: { ContextKeyNames: contextKeysOf(documents) } });
  },
});
