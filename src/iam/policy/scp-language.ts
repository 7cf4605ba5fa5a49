import { checkIdentity } from './check-identity.ts';
import { controlRefusal } from './control-refusal.ts';
import type { Language } from './refuse.ts';

/**
 * The language of service control policies: that of identity policies, since 19 September 2025 wholly (Condition, single resources and
 * NotAction with Allow, wildcards anywhere). orgs_manage_policies_scps_syntax.html asks for the version of 2012. Unverified: that
 * Organizations looks as closely at Sids, ARNs and dates as IAM does.
 */
export const scpLanguage: Language = { ...controlRefusal, kind: 'scp', check: checkIdentity };
