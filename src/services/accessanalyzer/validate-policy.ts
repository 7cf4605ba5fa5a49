import { apiError, defineOperation, ok, type PolicyKind } from '../../iam/index.ts';
import { denial, badCredentials, onAnalyzers } from './calls.ts';
import { findingsIn } from './findings.ts';

const KINDS = {
  IDENTITY_POLICY: 'identity',
  RESOURCE_POLICY: 'resource',
  SERVICE_CONTROL_POLICY: 'scp',
  RESOURCE_CONTROL_POLICY: 'rcp',
} as const satisfies Record<string, PolicyKind>;

/** Resource policies that have a language of their own here. */
const RESOURCE_KINDS: Readonly<Record<string, PolicyKind>> = {
  'AWS::S3::Bucket': 'bucket',
  'AWS::IAM::AssumeRolePolicyDocument': 'trust',
};

const MOST = 100;

export const validatePolicy = defineOperation({
  service: 'accessanalyzer',
  name: 'ValidatePolicy',
  documentation:
    'Reviews a policy document: errors, security warnings, warnings and suggestions. It changes nothing, and IAM may take a document that has findings.',
  readOnly: true,
  members: {
    locale: {
      type: 'string',
      enum: ['DE', 'EN', 'ES', 'FR', 'IT', 'JA', 'KO', 'PT_BR', 'ZH_CN', 'ZH_TW'],
      documentation: 'The language of the findings. This account answers in English.',
    },
    maxResults: { type: 'integer', documentation: 'The largest number of findings in one answer.' },
    nextToken: { type: 'string', documentation: 'Where the last page ended: the nextToken of the last answer.' },
    policyDocument: { type: 'string', required: true, documentation: 'The policy document.', completes: 'file' },
    policyType: {
      type: 'string',
      required: true,
      enum: ['IDENTITY_POLICY', 'RESOURCE_POLICY', 'SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY'],
      documentation: 'What kind of policy it is.',
    },
    validatePolicyResourceType: {
      type: 'string',
      enum: [
        'AWS::S3::Bucket',
        'AWS::S3::AccessPoint',
        'AWS::S3::MultiRegionAccessPoint',
        'AWS::S3ObjectLambda::AccessPoint',
        'AWS::IAM::AssumeRolePolicyDocument',
        'AWS::DynamoDB::Table',
      ],
      documentation: 'Which resource a resource policy is for.',
    },
  },
  errors: ['ValidationException'],
  example: `aws accessanalyzer validate-policy --policy-type IDENTITY_POLICY --policy-document '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "iam:PassRole", "Resource": "*"}}'`,
  collects: ['findings'],
  pagedBy: 'nextToken',
  authorise: (_, world) => onAnalyzers('access-analyzer:ValidatePolicy', world),
  denial,
  invalidCredentials: badCredentials,
  brokenConstraint: 'ValidationException',
  apply(input, { world, reference }) {
    const { policyType, validatePolicyResourceType: resource, nextToken } = input;
    // Unverified: the sentences of these two refusals.
    if (resource !== undefined && policyType !== 'RESOURCE_POLICY')
      return apiError('ValidationException', 'A resource type can only be specified for a resource policy.');
    const kind = (resource === undefined ? undefined : RESOURCE_KINDS[resource]) ?? KINDS[policyType];
    const reviewed = findingsIn(input.policyDocument, kind, reference);
    if ('needs' in reviewed) return reviewed;
    const start = nextToken === undefined ? 0 : Number(nextToken);
    if (!Number.isInteger(start) || start < 0) return apiError('ValidationException', 'Invalid token.');
    const end = start + (input.maxResults ?? MOST);
    const findings = reviewed.findings.slice(start, end);
    const token = end < reviewed.findings.length ? { nextToken: String(end) } : {};
    return ok({ world, output: { findings, ...token } });
  },
});
