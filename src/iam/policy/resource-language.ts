import { checkSids } from './check-sids.ts';
import type { PolicyFacts } from './facts.ts';
import { wrongPrincipals } from './principal-form.ts';
import type { Language } from './refuse.ts';
import { resourceRefusals } from './resource-refusals.ts';

/**
 * The language of resource policies at large, such as those of KMS keys and secrets; S3 has one of its own. The sentence for principals is
 * that of KMS: cloudposse/terraform-aws-vpc-flow-logs-s3-bucket#27. Unverified: that its other sentences are the shared ones.
 */
export const resourceLanguage = (facts: PolicyFacts | null): Language => ({
  kind: 'resource',
  code: 'MalformedPolicyDocumentException',
  check({ statements }, findings) {
    checkSids(statements, findings);
    for (const { principal } of statements) {
      const wrong = principal === null ? [] : wrongPrincipals(principal, facts);
      for (const { value, message } of wrong) findings.add('principal', message, value.range);
    }
  },
  refusals: [...resourceRefusals(), ['Policy contains a statement with one or more invalid principals.', 'principal']],
});
