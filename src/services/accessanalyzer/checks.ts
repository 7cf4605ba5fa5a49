import type { LintRuleId, FindingClass } from '../../iam/lint.ts';

/** A check of Access Analyzer: its title as part of the address of its documentation, and its sentence. */
export interface Check {
  readonly class: FindingClass;
  /** `arn-region-not-allowed`; in capitals it is the issue code. */
  readonly slug: string;
  readonly details: string;
}

export type Values = Readonly<Record<string, string | number>>;

/** By the values that a rule names. Source of slugs and sentences: access-analyzer-reference-policy-checks.html, which leaves the values out. */
type CheckOf = (values: Values) => readonly [slug: string, details: string];

const meant = ({ near }: Values): string => (near === '' || near === undefined ? '' : ` Did you mean ${near}?`);

const missingField =
  'Resource ARNs must include at least 6 fields in the following structure: arn:partition:service:region:account:resource';

/** The lint rules that follow a check of Access Analyzer. Rules of our own are none of AWS's, and are not among them. */
export const lintChecks: Partial<Record<LintRuleId, CheckOf>> = {
  'arn-account-given': () => [
    'arn-account-not-allowed',
    'The service does not support specifying an account ID in the resource ARN.',
  ],
  'arn-account-missing': () => ['missing-arn-field', missingField],
  'arn-account': () => [
    'invalid-arn-account',
    'The resource ARN account ID is not valid. Provide a 12-digit account ID.',
  ],
  'arn-field-missing': () => ['missing-arn-field', missingField],
  'arn-prefix-missing': () => ['invalid-arn-prefix', 'Add the required prefix (arn) to the resource ARN.'],
  'arn-region-given': () => [
    'arn-region-not-allowed',
    'The service does not support specifying a Region in the resource ARN.',
  ],
  'arn-region-missing': () => ['missing-arn-region', 'Add a Region to the resource ARN.'],
  'arn-resource-format': () => [
    'invalid-arn-resource',
    'Resource ARN does not match the expected ARN format. Update the resource portion of the ARN.',
  ],
  'arn-service-case': () => [
    'invalid-arn-service-case',
    'Update the service name in the resource ARN to use all lowercase letters.',
  ],
  'duplicate-condition-key': (v) => [
    'duplicate-keys-with-different-case',
    `The condition key ${v['key']} appears more than once with different capitalization in the same condition block. Remove the duplicate condition keys.`,
  ],
  'duplicate-sid': () => [
    'unique-sids-recommended',
    'We recommend that you use statement IDs that are unique to your policy. Update the Sid value.',
  ],
  'empty-element': ({ element }) => {
    if (element === 'Sid') return ['empty-sid-value', 'Add a value to the empty string in the Sid element.'];
    if (element === 'Condition') {
      const details = 'This condition block is empty and it does not affect the policy. Specify conditions.';
      return ['empty-object-condition', details];
    }
    const about = `There are no values for the condition key ${element} and it does not affect the policy.`;
    return ['empty-array-condition', `${about} Specify conditions.`];
  },
  'epoch-date': (v) => [
    'invalid-date-value',
    `The date ${v['value']} might not resolve as expected. We recommend that you use the YYYY-MM-DD format.`,
  ],
  'for-all-values-of-one': (v) => [
    'forallvalues-with-single-valued-key',
    `Using ForAllValues qualifier with the single-valued condition key ${v['key']} can be overly permissive. We recommend that you remove ForAllValues:.`,
  ],
  'group-as-principal': () => [
    'invalid-principal-format',
    'The Principal element contents are not valid. Specify a key-value pair in the Principal element.',
  ],
  'improve-ip-range': (v) => [
    'improve-ip-range',
    `The non-zero bits in the IP address after the masked bits are ignored. Replace address with ${v['better']}.`,
  ],
  'missing-paired-key': (v) => [
    'missing-paired-condition-keys',
    `Using the condition key ${v['key']} can be overly permissive without also using a related condition key. Condition keys like this one are more secure when paired with a related key. We recommend that you add the related condition keys to the same condition block.`,
  ],
  'missing-qualifier': (v) => [
    'missing-qualifier',
    `The request context key ${v['key']} has multiple values. Use the ForAllValues or ForAnyValue condition key qualifiers in your policy.`,
  ],
  'missing-tag-key': (v) => [
    'missing-tag-key-in-condition',
    `The condition key ${v['key']} must include a tag key to control access based on tags. Use the format ${v['key']}/tag-key and specify a key name for tag-key.`,
  ],
  'not-a-boolean': (v) => [
    'type-mismatch-boolean',
    `Add a valid Boolean value (true or false) for the condition operator ${v['operator']}.`,
  ],
  'not-a-date': () => [
    'type-mismatch-date',
    'The date condition operator is used with an invalid value. Specify a valid date using YYYY-MM-DD or other ISO 8601 date/time format.',
  ],
  'not-a-number': (v) => [
    'type-mismatch-number',
    `Add a valid numeric value for the condition operator ${v['operator']}.`,
  ],
  'not-an-ip-range': (v) => [
    'type-mismatch-ip-range',
    `The condition operator ${v['operator']} is used with an invalid IP range value. Specify the IP range in standard CIDR format.`,
  ],
  'not-principal-with-allow': () => [
    'allow-with-not-principal',
    'Using Allow with NotPrincipal can be overly permissive. We recommend that you use Principal instead.',
  ],
  'null-with-qualifier': () => [
    'null-with-qualifier',
    'Avoid using the Null condition operator with the ForAllValues or ForAnyValue qualifiers because they always return a true or false respectively.',
  ],
  'old-version': () => [
    'missing-version',
    'We recommend that you specify the Version element to help you with debugging permission issues.',
  ],
  'pass-role-anywhere': ({ action }) =>
    action === 'iam:PassRole'
      ? [
          'pass-role-with-star-in-resource',
          'Using the iam:PassRole action with wildcards (*) in the resource can be overly permissive because it allows iam:PassRole permissions on multiple resources. We recommend that you specify resource ARNs or add the iam:PassedToService condition key to your statement.',
        ]
      : [
          'pass-role-with-star-in-action-and-resource',
          'Using wildcards (*) in the action and the resource can be overly permissive because it allows iam:PassRole permissions on all resources. We recommend that you specify resource ARNs or add the iam:PassedToService condition key to your statement.',
        ],
  'pass-role-to-all-but': ({ action }) =>
    action === 'iam:PassRole'
      ? [
          'pass-role-with-not-resource',
          'Using the iam:PassRole action with NotResource can be overly permissive because it can allow iam:PassRole permissions on multiple resources. We recommend that you specify resource ARNs instead.',
        ]
      : [
          'pass-role-with-star-in-action-and-not-resource',
          'Using an action with a wildcard (*) and NotResource can be overly permissive because it can allow iam:PassRole permissions on multiple resources. We recommend that you specify resource ARNs instead.',
        ],
  'principal-by-id': ({ entity }) => [
    `invalid-${entity}-reference`,
    `The Principal element includes the IAM ${entity} ID. We recommend that you use a ${entity} ARN instead.`,
  ],
  'private-ip-among-public': () => [
    'private-ip-address-subset',
    'The values for condition key aws:SourceIp include a mix of private and public IP addresses. The private addresses will not have the desired effect. aws:SourceIp works only for public IP address ranges. To define permissions for private IP ranges, use aws:VpcSourceIp.',
  ],
  'private-ip': ({ holds }) =>
    holds === 'always'
      ? [
          'private-not-ip-address',
          'The values for condition key aws:SourceIp include only private IP addresses and has no effect. aws:SourceIp works only for public IP address ranges. Update the value to include only public IP addresses.',
        ]
      : [
          'private-ip-address',
          'aws:SourceIp works only for public IP address ranges. The values for condition key aws:SourceIp include only private IP addresses and will not have the desired effect. Update the value to include only public IP addresses.',
        ],
  'redundant-action': (v) => [
    'redundant-action',
    `The 1 action(s) are redundant because they provide similar permissions. Update the policy to remove the redundant action such as: ${v['pattern']}.`,
  ],
  'redundant-resource': () => [
    'redundant-resource',
    'The 1 resource ARN(s) are redundant because they reference the same resource. Review the use of wildcards (*)',
  ],
  'redundant-statement': () => [
    'redundant-statement',
    'The statements are redundant because they provide identical permissions. Update the policy to remove the redundant statement.',
  ],
  'redundant-value': () => [
    'redundant-condition-value-num',
    'Multiple values in the condition are redundant. Replace with the greatest/least single value.',
  ],
  'retired-key': () => [
    'unsupported-global-condition-key',
    'The condition key aws:ARN is not supported. Use aws:PrincipalArn or aws:SourceArn instead.',
  ],
  'service-linked-role-anywhere': ({ action }) =>
    action === 'iam:CreateServiceLinkedRole'
      ? [
          'create-slr-with-star-in-resource',
          'Using the iam:CreateServiceLinkedRole action with wildcards (*) in the resource can allow creation of unintended service-linked roles. We recommend that you specify resource ARNs instead.',
        ]
      : [
          'create-slr-with-star-in-action-and-resource',
          'Using wildcards (*) in the action and the resource can allow creation of unintended service-linked roles because it allows iam:CreateServiceLinkedRole permissions on all resources. We recommend that you specify resource ARNs instead.',
        ],
  'service-principal-format': (v) => [
    'invalid-service-principal-format',
    `The service principal does not match the expected format. Use the format ${v['wanted']}.`,
  ],
  'service-without-source': () => [
    'restrict-access-to-service-principal',
    'Granting access to a service principal without specifying a source is overly permissive. Use aws:SourceArn, aws:SourceAccount, aws:SourceOrgID, or aws:SourceOrgPaths condition key to grant fine-grained access.',
  ],
  'several-booleans': (v) => [
    'invalid-condition-multiple-boolean',
    `The condition key ${v['key']} does not support multiple Boolean values. Use a single Boolean value.`,
  ],
  'tag-never-allows': (v) => [
    'allow-with-unsupported-tag-condition-key-for-service',
    `Using the effect Allow with the tag condition key ${v['key']} and actions for services with the following prefixes does not affect the policy: ${v['services']}. Actions for the listed service are not allowed by this statement. We recommend that you move these actions to a different statement without this condition key.`,
  ],
  'tag-never-denies': (v) => [
    'deny-with-unsupported-tag-condition-key-for-service',
    `Using the effect Deny with the tag condition key ${v['key']} and actions for services with the following prefixes can be overly permissive: ${v['services']}. Actions for the listed services are not denied by this statement. We recommend that you move these actions to a different statement without this condition key.`,
  ],
  'too-long': (v) => [
    'policy-size-exceeds-identity-policy-quota',
    `The ${v['size']} characters in the identity policy, excluding whitespace, exceed the character maximum for inline and managed policies. We recommend that you use multiple granular policies.`,
  ],
  'type-mismatch': (v) => [
    'type-mismatch',
    `Use the operator type ${v['instead']} instead of operator ${v['operator']} for the condition key ${v['key']}.`,
  ],
  'unknown-action': (v) => ['invalid-action', `The action ${v['action']} does not exist.${meant(v)}`],
  'unknown-condition-key': (v) =>
    String(v['key']).toLowerCase().startsWith('aws:')
      ? ['invalid-global-condition-key', `The condition key ${v['key']} does not exist. Use a valid condition key.`]
      : [
          'invalid-service-condition-key',
          `The condition key ${v['key']} does not exist in the service. Use a valid condition key.`,
        ],
  'unknown-partition': (v) => [
    'invalid-partition',
    `The resource ARN for the service does not support the partition ${v['partition']}. Use the supported values: aws`,
  ],
  // AWS: the slip of the pen is AWS's.
  'unknown-region': (v) => [
    'invalid-region',
    `The Region ${v['value']} is not valid. Update the condition value to a suported Region.`,
  ],
  'unknown-service': (v) => [
    'invalid-service-in-action',
    `The service ${v['prefix']} specified in the action does not exist.${meant(v)}`,
  ],
  'variable-brace': () => [
    'missing-brace-in-variable',
    'The policy variable is missing a closing curly brace. Add } after the variable text.',
  ],
  'variable-empty': () => [
    'empty-variable',
    'Empty policy variable. Remove the variable structure or provide a variable within the structure.',
  ],
  'variable-for-operator': () => [
    'invalid-variable-for-operator',
    'Policy variables can only be used with String and ARN operators.',
  ],
  'variable-in-element': () => [
    'variable-unsupported-in-element',
    'Policy variables are supported in the Resource and Condition elements. Remove the policy variable from this element.',
  ],
  'variable-in-old-version': () => [
    'variable-unsupported-in-version',
    'To include variables in your policy, use the policy version 2012-10-17 or later.',
  ],
  'variable-quote': () => [
    'missing-quote-in-variable',
    'The policy variable default value must begin and end with a single quote. Add the missing quote.',
  ],
  'variable-space': () => [
    'unsupported-space-in-variable',
    'A space is not supported within the policy variable text. Remove the space.',
  ],
  'wildcard-in-principal': () => [
    'unsupported-wildcard-in-principal',
    'Wildcards (*, ?) are not supported with the principal key. Replace the wildcard with a valid principal value.',
  ],
  'wildcard-in-service': () => [
    'wildcard-in-service-name',
    'Avoid using wildcards (*, ?) in the service name because it might grant unintended access to other AWS services with similar names.',
  ],
  'wildcard-matches-nothing': (v) => ['invalid-action', `The action ${v['action']} does not exist.`],
  'wildcard-without-like': () => [
    'wildcard-without-like-operator',
    'Your condition value includes a * or ? character. If you meant to use a wildcard (*, ?), update the condition operator to include Like.',
  ],
};
