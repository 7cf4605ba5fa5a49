/** Where a document stands, which decides what its statements must and must not have. */
export type PolicyKind =
  'identity' | 'bucket' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint';

/** Elements that a statement has no place for; those that it has a place for, it needs. */
type Prohibited = readonly ('Principal' | 'NotPrincipal' | 'Resource' | 'NotResource')[];

/** The policy hangs on its principals. */
const onPrincipals: Prohibited = ['Principal', 'NotPrincipal'];
const onResources: Prohibited = [];

/** Sources: reference_policies_elements_principal.html, reference_policies_elements_notprincipal.html, orgs_manage_policies_scps_syntax.html */
export const prohibitedIn: Readonly<Record<PolicyKind, Prohibited>> = {
  identity: onPrincipals,
  boundary: onPrincipals,
  session: onPrincipals,
  scp: onPrincipals,
  bucket: onResources,
  resource: onResources,
  rcp: onResources,
  endpoint: onResources,
  // The role is the resource.
  trust: ['Resource', 'NotResource', 'NotPrincipal'],
};
