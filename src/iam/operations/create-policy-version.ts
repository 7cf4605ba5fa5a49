import { withEntry } from '../account/account.ts';
import { exceeds } from '../account/lookup.ts';
import { policyVersionShape } from '../account/policy-shapes.ts';
import { policySize } from '../policy/size.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import { onPolicy } from './authorise.ts';
import { readDocument } from './document.ts';
import { findOwnPolicy } from './own-policies.ts';
import { withPolicy } from './managed.ts';
import { policyArn, policyDocument } from './members.ts';

const MOST = 5;

export const createPolicyVersion = defineOperation({
  service: 'iam',
  name: 'CreatePolicyVersion',
  documentation: 'Adds a version to a customer managed policy. It takes effect only once it is the default version.',
  readOnly: false,
  members: {
    PolicyArn: policyArn,
    PolicyDocument: policyDocument,
    SetAsDefault: {
      type: 'boolean',
      documentation: 'Whether the new version becomes the default; it does not by itself.',
    },
  },
  errors: ['InvalidInput', 'LimitExceeded', 'MalformedPolicyDocument', 'NoSuchEntity'],
  example:
    'aws iam create-policy-version --policy-arn arn:aws:iam::123456789012:policy/ReadLogs --set-as-default --policy-document \'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "arn:aws:s3:::app-logs/*"}}\'',
  authorise: (input) => onPolicy('iam:CreatePolicyVersion', input.PolicyArn),
  apply(input, scope) {
    const policy = findOwnPolicy(scope, 'iam:CreatePolicyVersion', input.PolicyArn);
    if (!policy.ok) return policy;
    const document = readDocument(input.PolicyDocument);
    if (!document.ok) return document;
    const size = exceeds('PolicySize', policySize(document.value.text), scope.world.account);
    if (!size.ok) return size;
    const { versions, nextVersion, defaultVersionId } = policy.value;
    if (versions.size >= MOST) {
      return apiError(
        'LimitExceeded',
        'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
      );
    }
    const version = { id: `v${nextVersion}`, createDate: scope.at, document: document.value };
    const changed = {
      ...policy.value,
      updateDate: scope.at,
      nextVersion: nextVersion + 1,
      defaultVersionId: input.SetAsDefault === true ? version.id : defaultVersionId,
      versions: withEntry(versions, version.id, version),
    };
    const output = { PolicyVersion: policyVersionShape(changed, version) };
    return ok({ world: withPolicy(scope.world, changed), output });
  },
});
