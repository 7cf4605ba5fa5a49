import { checkSids } from './check-sids.ts';
import type { Language, Words } from './refuse.ts';
import { resourceRefusals } from './resource-refusals.ts';

/**
 * The language of VPC endpoint policies: CreateVpcEndpoint and ModifyVpcEndpoint put a sentence of their own before the shared one.
 * Source: hashicorp/terraform-provider-aws#42291; a Principal is asked for by vpc-endpoints-access.html. Unverified: any shared sentence
 * but that of syntax, and whether principals are looked at. What that page says of wildcards beside system-generated keys is not checked.
 */
export const endpointLanguage: Language = {
  kind: 'endpoint',
  code: 'InvalidPolicyDocument',
  check: ({ statements }, findings) => checkSids(statements, findings),
  refusals: resourceRefusals().map(([words, ...rules]) => [introduced(words), ...rules]),
};

function introduced(words: Words): Words {
  return (finding, place, at) => {
    const said = typeof words === 'function' ? words(finding, place, at) : words;
    return `The Policy Document is not valid. ${said ?? finding.words ?? ''}`;
  };
}
