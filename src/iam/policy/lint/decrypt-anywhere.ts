import { isAnywhere, patternsGranting } from './grants.ts';
import { defineRule, eachStatement, hit } from './rule.ts';

/** In the policy of a key, `*` is that key. The numbers of the controls are from memory of AWS's page: unverified. */
export const decryptAnywhere = defineRule({
  id: 'decrypt-anywhere',
  class: 'security-warning',
  reference: 'AWS Security Hub: KMS.1 and KMS.2, decryption actions on all KMS keys',
  check: eachStatement((statement) => {
    if (statement.conditions.length > 0 || statement.principal !== null) return [];
    if (!isAnywhere(statement, /^arn:[^:]*:kms:[^:]*:[^:]*:(?:\*|key\/\*)$/)) return [];
    return patternsGranting(statement, 'kms', 'Decrypt').map(({ value, range }) => hit(range, { action: value }));
  }),
});
