import type { PolicyRefusal } from '../../iam/lint.ts';
import type { Check } from './checks.ts';

type CheckOf = (refusal: PolicyRefusal, at: string) => readonly [slug: string, details: string];

/** What stands at the place of a finding, without its quotes. */
const plain = (at: string): string => at.replace(/^"|"$/g, '');

const invalidPrincipal: CheckOf = () => [
  'invalid-principal-format',
  'The Principal element contents are not valid. Specify a key-value pair in the Principal element.',
];
const invalidEffect: CheckOf = (_, at) => [
  'invalid-effect',
  `The effect ${plain(at)} is not valid. Use Allow or Deny.`,
];
const missingStatement: CheckOf = () => ['missing-statement', 'Add a statement to the policy'];

/**
 * What Access Analyzer says where a document breaks the grammar. Rules that are missing here are looked at by lint, which says more.
 * Source: access-analyzer-reference-policy-checks.html
 */
const checks: Partial<Record<PolicyRefusal['rule'], CheckOf>> = {
  json: ({ line, column, range }) => [
    'json-syntax-error',
    `Fix the JSON syntax error at index ${range.start} line ${line} column ${column}.`,
  ],
  syntax: ({ detail }) => {
    const [, one] = /has (\w+) or Not\w+, not both$/.exec(detail) ?? [];
    if (one === undefined) return ['data-type-mismatch', 'The text does not match the expected JSON data type.'];
    const both = `The policy elements ${one} and Not${one} can not be used in the same statement.`;
    return ['unsupported-element-combination', `${both} Remove one of these elements.`];
  },
  element: (_, at) => ['invalid-policy-element', `The policy element ${plain(at)} is not valid.`],
  operator: (_, at) => [
    'invalid-condition-operator',
    `The condition operator ${plain(at)} is not valid. Use a valid condition operator.`,
  ],
  noStatement: missingStatement,
  emptyStatement: missingStatement,
  version: (_, at) => [
    'invalid-version',
    `The version ${plain(at)} is not valid. Use one of the following versions: 2012-10-17, 2008-10-17`,
  ],
  noEffect: () => ['missing-effect', 'Add an Effect element to the policy statement with a value of Allow or Deny.'],
  effect: invalidEffect,
  effectCase: invalidEffect,
  noPrincipal: () => ['missing-principal', 'Add a Principal element to the policy statement.'],
  emptyPrincipal: () => [
    'empty-array-principal',
    'This statement includes no principals and does not affect the policy. Specify principals.',
  ],
  principal: invalidPrincipal,
  principalForm: invalidPrincipal,
  prohibited: (_, at) =>
    /^"(?:Not)?Principal"/.test(at)
      ? [
          'unsupported-principal',
          'The policy type does not support the Principal element. Remove the Principal element.',
        ]
      : ['invalid-policy-element', 'The policy element Resource is not valid.'],
  sidCharacters: () => [
    'unsupported-sid',
    'Update the characters in the Sid element to use one of the following character types: [a-z, A-Z, 0-9]',
  ],
  sidTwice: () => [
    'unique-sids-required',
    'Duplicate statement IDs are not supported for this policy type. Update the Sid value.',
  ],
  noActions: () => ['missing-action', 'Add an Action or NotAction element to the policy statement.'],
  noResources: () => ['missing-resource', 'Add a Resource or NotResource element to the policy statement.'],
};

/** The check that a refusal stands for; null when lint looks at the same. */
export function refusalCheck(refusal: PolicyRefusal, text: string): Check | null {
  const found = checks[refusal.rule]?.(refusal, text.slice(refusal.range.start, refusal.range.end));
  if (found === undefined) return null;
  const [slug, details] = found;
  return { class: slug.startsWith('empty-') ? 'suggestion' : 'error', slug, details };
}
