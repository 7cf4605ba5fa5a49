import { identityLanguage } from './identity-language.ts';
import type { Language } from './refuse.ts';

/** A permissions boundary is a managed policy: CreatePolicy has read it before PutUserPermissionsBoundary names it. */
export const boundaryLanguage: Language = { ...identityLanguage, kind: 'boundary' };
