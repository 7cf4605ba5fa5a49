import fc from 'fast-check';
import type { AppliedPolicy, Policies, Request, Via } from '../../src/iam/index.ts';
import { ACCOUNT, documentOf, policyText, type StatementText } from './builders.ts';

/** Few letters and few names, so that patterns often meet what they are compared with. */
const LETTERS = ['a', 'b', 'B', '*', '?', '/'] as const;

export const shortPattern = fc.string({ unit: fc.constantFrom(...LETTERS, ':'), maxLength: 8 });
export const shortText = fc.string({ unit: fc.constantFrom('a', 'b', 'B', '/', ':'), maxLength: 8 });

const requestAction = fc.constantFrom(
  's3:GetObject',
  's3:getobject',
  'S3:PutObject',
  's3:ListBucket',
  'iam:GetUser',
  'iam:CreateUser',
  'ec2:RunInstances',
);
const actionPattern = fc.oneof(
  requestAction,
  fc.constantFrom(
    '*',
    '*:*',
    's3:*',
    'S3:Get*',
    's3:?etObject',
    's3:*Object',
    's3:*O*j*',
    's3:',
    'iam:*User',
    'IAM:get????',
    'ec2:*',
    's3-object-lambda:*',
    's3s:ListBucket',
  ),
);

const requestResource = fc.constantFrom(
  'arn:aws:s3:::app-logs',
  'arn:aws:s3:::app-logs/2026.txt',
  'arn:aws:s3:::App-Logs/2026.txt',
  'arn:aws:s3:::app-logs/a/b:c.txt',
  `arn:aws:iam::${ACCOUNT}:user/dana`,
  `arn:aws:iam::${ACCOUNT}:user/eng/dana`,
  `arn:aws:iam::${ACCOUNT}:user/`,
);
const resourcePattern = fc.oneof(
  requestResource,
  fc.constantFrom(
    '*',
    'arn:aws:s3:::*',
    'arn:aws:s3:::app-logs*',
    'arn:aws:s3:::app-logs/*',
    'arn:aws:s3:::app-logs/????.txt',
    'arn:aws:s3:::*/*.txt',
    'arn:aws:s3:::?pp-logs/*b*',
    `arn:aws:iam::${ACCOUNT}:user/*`,
    `arn:aws:iam::${ACCOUNT}:user/*/dana`,
    'arn:aws:iam::*:user/dana',
    'arn:aws:s3:*',
  ),
);

const oneOrMore = (pattern: fc.Arbitrary<string>) =>
  fc.oneof(pattern, fc.array(pattern, { minLength: 1, maxLength: 3 }));

export const statement: fc.Arbitrary<StatementText> = fc
  .record({
    effect: fc.constantFrom('Allow' as const, 'Allow' as const, 'Deny' as const),
    actionNegated: fc.boolean(),
    action: oneOrMore(actionPattern),
    resourceNegated: fc.boolean(),
    resource: oneOrMore(resourcePattern),
  })
  .map(({ effect, actionNegated, action, resourceNegated, resource }) => ({
    Effect: effect,
    ...(actionNegated ? { NotAction: action } : { Action: action }),
    ...(resourceNegated ? { NotResource: resource } : { Resource: resource }),
  }));

export const via: fc.Arbitrary<Via> = fc.constantFrom(
  { entity: 'user', name: 'dana', placement: 'inline' },
  { entity: 'user', name: 'dana', placement: 'managed' },
  { entity: 'group', name: 'Developers', placement: 'inline' },
  { entity: 'group', name: 'Developers', placement: 'managed' },
  { entity: 'group', name: 'Contractors', placement: 'managed' },
);

export interface PolicyUnderTest {
  readonly statements: readonly StatementText[];
  readonly via: Via;
}

export const policy: fc.Arbitrary<PolicyUnderTest> = fc.record({
  statements: fc.array(statement, { minLength: 1, maxLength: 3 }),
  via,
});

export const textOf = ({ statements }: PolicyUnderTest): string => policyText(...statements);

export function policiesOf(list: readonly PolicyUnderTest[]): Policies {
  return {
    identity: list.map((each, index): AppliedPolicy => {
      const name = `policy${index}`;
      const arn = each.via.placement === 'managed' ? `arn:aws:iam::${ACCOUNT}:policy/${name}` : null;
      return { name, arn, via: each.via, document: documentOf(textOf(each)) };
    }),
  };
}

export const request: fc.Arbitrary<Request> = fc.record({
  principal: fc.constant(`arn:aws:iam::${ACCOUNT}:user/dana`),
  action: requestAction,
  resource: requestResource,
});

export interface Scenario {
  readonly request: Request;
  readonly policies: readonly PolicyUnderTest[];
}

export const scenario: fc.Arbitrary<Scenario> = fc.record({ request, policies: fc.array(policy, { maxLength: 4 }) });
