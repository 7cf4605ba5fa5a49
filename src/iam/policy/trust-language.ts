import { checkTrust } from './check-trust.ts';
import type { PolicyFacts } from './facts.ts';
import type { Language, Words } from './refuse.ts';
import { resourceRefusals } from './resource-refusals.ts';
import { unquoted } from './words.ts';

/**
 * The language of CreateRole and UpdateAssumeRolePolicy; `facts` tells who exists. Sources, besides those of the shared sentences: the star
 * aws/aws-cdk#5732, the list of nobody terraform-aws-modules/terraform-aws-iam#47, the kind of principal hashicorp/terraform#35086, the
 * federated one terraform-aws-modules/terraform-aws-emr#15. NotResource, NotPrincipal and a text for a Principal: as versitygw, which
 * follows AWS, says them; unverified.
 */
export const trustLanguage = (facts: PolicyFacts | null): Language => ({
  kind: 'trust',
  code: 'MalformedPolicyDocument',
  check: (draft, findings) => checkTrust(draft, facts, findings),
  refusals: [
    ...resourceRefusals({ prohibited, emptyPrincipal, principalForm: 'Principal must be a JSON object.' }),
    [null, 'principal'],
    ['AssumeRole policy may only specify STS AssumeRole actions.', 'action'],
  ],
});

const PROHIBITED: ReadonlyMap<string, string> = new Map([
  ['Resource', 'Has prohibited field Resource'],
  ['NotResource', 'AssumeRole policy must not contain resources.'],
]);

const prohibited: Words = (_, __, at) =>
  PROHIBITED.get(unquoted(at)) ?? 'AssumeRole policy must not contain NotPrincipal field.';

const emptyPrincipal: Words = (_, __, at) =>
  /^\{\s*\}$/.test(at)
    ? 'Missing required field Principal cannot be empty!'
    : 'Invalid principal in policy: com.amazon.balsa.error.InvalidPolicyException: The passed in policy has a statement with no principals!';
