import type { AppliedPolicy } from '../evaluation/decision.ts';
import type { PolicyDocument } from '../policy/document.ts';
import type { ControlPolicy, Organization } from '../world.ts';
import { mapValues } from './map-values.ts';
import type { Renaming } from './renaming.ts';
import { UNKNOWN_MANAGEMENT, UNKNOWN_ORGANIZATION } from './surroundings/surroundings.ts';

const FULL_ACCESS_ID = 'p-FullAWSAccess';

/** The organization under other names, with what follows from it for the account; `document` renames what a control policy says. */
export function renameOrganization(
  organization: Organization,
  { name, arn }: Renaming,
  document: (document: PolicyDocument) => PolicyDocument,
): Organization {
  if (organization.kind === 'standalone') return organization;
  const policyId = (id: string): string => (id === FULL_ACCESS_ID ? id : name(id));
  // What stands for an id that nobody told says nothing of anybody.
  const ownId = (id: string): string => (id === UNKNOWN_ORGANIZATION || id === UNKNOWN_MANAGEMENT ? id : name(id));
  const control = (policy: ControlPolicy): ControlPolicy =>
    policy.awsManaged
      ? policy
      : {
          ...policy,
          id: policyId(policy.id),
          name: name(policy.name),
          description: '',
          document: document(policy.document),
        };
  const applied = (policy: AppliedPolicy): AppliedPolicy => {
    const via = { ...policy.via, name: name(policy.via.name) };
    if (policy.arn?.endsWith(`/${FULL_ACCESS_ID}`) === true) return { ...policy, via };
    return {
      name: name(policy.name),
      arn: policy.arn === null ? null : arn(policy.arn),
      via,
      document: document(policy.document),
    };
  };
  return {
    ...organization,
    id: ownId(organization.id),
    managementAccountId: ownId(organization.managementAccountId),
    rootId: name(organization.rootId),
    targets: mapValues(
      organization.targets,
      (target) => ({
        ...target,
        id: name(target.id),
        name: name(target.name),
        parent: target.parent === null ? null : name(target.parent),
        attached: target.attached.map(policyId),
      }),
      ({ id }) => id,
    ),
    policies: mapValues(organization.policies, control, ({ id }) => id),
    scps: organization.scps?.map((level) => level.map(applied)) ?? null,
    path: name(organization.path),
    facts: organization.facts.map(([id, fact]) => {
      const policy = organization.policies.get(id);
      return [policyId(id), policy === undefined ? name(fact) : control(policy).document.text] as const;
    }),
  };
}
