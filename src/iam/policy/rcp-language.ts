import { checkIdentity } from './check-identity.ts';
import { controlRefusal } from './control-refusal.ts';
import type { Findings } from './problem.ts';
import type { Draft, DraftStatement } from './read.ts';
import type { Language } from './refuse.ts';

/**
 * The language of resource control policies of one's own; RCPFullAWSAccess, which alone allows, is AWS's. Source:
 * orgs_manage_policies_rcps_syntax.html. Unverified: that Organizations looks as closely at Sids, ARNs and dates as IAM does. Which
 * services support these policies is not looked up.
 */
export const rcpLanguage: Language = { ...controlRefusal, kind: 'rcp', check: checkRcp };

function checkRcp(draft: Draft, findings: Findings): void {
  checkIdentity(draft, findings);
  for (const statement of draft.statements) checkStatement(statement, findings);
}

function checkStatement({ effect, principal, action, range }: DraftStatement, findings: Findings): void {
  if (effect === 'Allow') findings.add('effect', 'A resource control policy of your own can only deny', range);
  if (principal !== null && (principal.negated || !principal.any)) {
    const message = 'A resource control policy speaks to everybody: "Principal": "*", and narrows it in Condition';
    findings.add('principal', message, principal.range);
  }
  if (action?.negated === true) {
    findings.add(
      'prohibited',
      'A resource control policy names its actions: NotAction has no place in it',
      action.range,
    );
  }
  for (const { value, range: place } of action?.patterns ?? []) {
    if (/^[*?]/.test(value)) findings.add('action', 'Name the service: s3:*', place);
  }
}
