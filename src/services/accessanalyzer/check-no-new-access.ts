import {
  apiError,
  defineOperation,
  ok,
  type AppliedPolicy,
  type Json,
  type Policies,
  type PolicyDocument,
  type Reference,
  type Result,
} from '../../iam/index.ts';
import { comparePolicies, servicesNamed } from '../../iam/comparison.ts';
import { parsePolicyDocument, policyRefusals } from '../../iam/lint.ts';
import { denial, badCredentials, onAnalyzers } from './calls.ts';

type PolicyType = 'IDENTITY_POLICY' | 'RESOURCE_POLICY';

const document = (documentation: string) =>
  ({ type: 'string', required: true, documentation, completes: 'file' }) as const;

export const checkNoNewAccess = defineOperation({
  service: 'accessanalyzer',
  name: 'CheckNoNewAccess',
  documentation: 'Tells whether a new policy allows anything that an existing one does not, and by which statements.',
  readOnly: true,
  members: {
    newPolicyDocument: document('The policy as it shall be.'),
    existingPolicyDocument: document('The policy as it is.'),
    policyType: {
      type: 'string',
      required: true,
      enum: ['IDENTITY_POLICY', 'RESOURCE_POLICY'],
      documentation: 'What kind of policies they are.',
    },
  },
  errors: ['UnprocessableEntityException', 'ValidationException'],
  example: `aws accessanalyzer check-no-new-access --policy-type IDENTITY_POLICY --existing-policy-document '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}}' --new-policy-document '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}'`,
  authorise: (_, world) => onAnalyzers('access-analyzer:CheckNoNewAccess', world),
  denial,
  invalidCredentials: badCredentials,
  brokenConstraint: 'ValidationException',
  apply({ newPolicyDocument, existingPolicyDocument, policyType }, { world, reference }) {
    const existing = read(existingPolicyDocument, policyType);
    if (!existing.ok) return existing;
    const after = read(newPolicyDocument, policyType);
    if (!after.ok) return after;
    const services = servicesNamed([existing.value, after.value].map((one) => ({ document: one })));
    const unknown = services.filter((service) => reference.service(service) === undefined);
    if (unknown.length > 0) return { needs: unknown.map((service) => ({ kind: 'service', service })) };
    const compared = newAccess(existing.value, after.value, policyType, reference);
    // Unverified: the sentence. AWS: the code for policies that are too much to reason about.
    if (compared === 'unknown')
      return apiError('UnprocessableEntityException', 'The policies are too complex to be compared.');
    if (compared === 'none')
      return ok({
        world,
        output: {
          result: 'PASS',
          message: 'The modified permissions do not grant new access compared to your existing policy.',
        },
      });
    const reasons = after.value.statements.flatMap(({ effect, index, sid }): Json[] => {
      if (effect === 'Deny') return [];
      const alone = only(after.value, index, policyType);
      return newAccess(existing.value, alone, policyType, reference) === 'some' ? [reasonOf(index, sid)] : [];
    });
    const message = 'The modified permissions grant new access compared to your existing policy.';
    return ok({ world, output: { result: 'FAIL', message, reasons } });
  },
});

/** Unverified: the sentence for a document that is none. */
function read(text: string, policyType: PolicyType): Result<PolicyDocument> {
  const kind = policyType === 'IDENTITY_POLICY' ? 'identity' : 'resource';
  const parsed = parsePolicyDocument(text, kind);
  if (parsed.ok) return ok(parsed.value);
  const [refusal] = policyRefusals(text, kind);
  return apiError('ValidationException', refusal?.message ?? parsed.error.message);
}

/** Whether `after` allows anything that `before` does not. */
function newAccess(
  before: PolicyDocument,
  after: PolicyDocument,
  policyType: PolicyType,
  reference: Reference,
): 'none' | 'some' | 'unknown' {
  const policies = (made: PolicyDocument): Policies => {
    const policy = applied(made, policyType);
    return policyType === 'IDENTITY_POLICY' ? { identity: [policy] } : { identity: [], resource: [policy] };
  };
  const { gained, proof } = comparePolicies(policies(before), policies(after), {
    looking: 'gained',
    catalog: reference,
  });
  if (gained !== null) return 'some';
  return proof === 'exact' ? 'none' : 'unknown';
}

const applied = (made: PolicyDocument, policyType: PolicyType): AppliedPolicy =>
  policyType === 'IDENTITY_POLICY'
    ? { name: 'policy', arn: null, via: { entity: 'user', name: 'caller', placement: 'inline' }, document: made }
    : {
        name: 'policy',
        arn: null,
        via: { entity: 'resource', name: 'resource', placement: 'resource' },
        document: made,
      };

/** The document with one of its Allows, and all that it denies. */
function only(made: PolicyDocument, index: number, policyType: PolicyType): PolicyDocument {
  const kept = made.statements
    .filter((statement) => statement.index === index || statement.effect === 'Deny')
    .map(({ range }) => made.text.slice(range.start, range.end));
  const part = read(`{"Version": "${made.version}", "Statement": [${kept.join(', ')}]}`, policyType);
  if (!part.ok) throw new Error(`A part of a policy is none: ${part.error.message}`);
  return part.value;
}

const reasonOf = (index: number, sid: string | null): Json =>
  sid === null || sid === ''
    ? { description: `New access in the statement with index: ${index}.`, statementIndex: index }
    : { description: `New access in the statement with sid: ${sid}.`, statementIndex: index, statementId: sid };
