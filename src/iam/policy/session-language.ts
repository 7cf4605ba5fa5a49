import { identityLanguage } from './identity-language.ts';
import type { Language } from './refuse.ts';

/**
 * The language of the `Policy` of AssumeRole and GetFederationToken: that of identity policies. API_AssumeRole.html names the code.
 * Unverified: that STS has the sentences of CreatePolicy, and that it refuses the version of 2008 as well.
 */
export const sessionLanguage: Language = { ...identityLanguage, kind: 'session' };
