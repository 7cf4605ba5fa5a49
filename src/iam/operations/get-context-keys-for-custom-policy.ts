import { defineOperation } from '../registry.ts';
import { ok } from '../result.ts';
import { contextKeysOf } from './context-keys.ts';
import { readInputs } from './simulation-documents.ts';
import { policyInputList } from './simulation-members.ts';

export const getContextKeysForCustomPolicy = defineOperation({
  service: 'iam',
  name: 'GetContextKeysForCustomPolicy',
  documentation:
    'Lists the context keys that policies ask for which come with the call: what a simulation has to be given.',
  readOnly: true,
  members: { PolicyInputList: { ...policyInputList, required: true } },
  errors: ['InvalidInput'],
  example: `aws iam get-context-keys-for-custom-policy --policy-input-list '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "arn:aws:s3:::home/\${aws:username}/*"}}'`,
  authorise: () => [{ action: 'iam:GetContextKeysForCustomPolicy', resource: '*' }],
  apply(input, { world }) {
    const inputs = readInputs('PolicyInputList', input.PolicyInputList);
    if (!inputs.ok) return inputs;
    return ok({ world, output: { ContextKeyNames: contextKeysOf(inputs.value.map(({ document }) => document)) } });
  },
});
