import { generateServiceLastAccessedDetails } from '../generate-service-last-accessed-details.ts';
import { getServiceLastAccessedDetailsWithEntities } from '../get-service-last-accessed-details-with-entities.ts';
import { getServiceLastAccessedDetails } from '../get-service-last-accessed-details.ts';
import { listPoliciesGrantingServiceAccess } from '../list-policies-granting-service-access.ts';

/** Who last tried to use which service, and by which policies they may. */
export const lastAccessedOperations = [
  generateServiceLastAccessedDetails,
  getServiceLastAccessedDetails,
  getServiceLastAccessedDetailsWithEntities,
  listPoliciesGrantingServiceAccess,
] as const;
