import type { AppliedPolicy, PolicyLevel } from '../../iam/index.ts';
import type { Joined, Unsettled } from './organization.ts';

/** An organization with what follows from it for this account. The account looks at that alone, so that no page has to know how it is found. */
export function settled(organization: Unsettled, accountId: string): Joined {
  const { id, kind, controls, targets, policies, managementAccountId, rootId } = organization;
  const levels: PolicyLevel[] = [];
  const places: string[] = [];
  for (let at = targets.get(accountId); at !== undefined; at = targets.get(at.parent ?? '')) {
    const entity = at.id === rootId ? 'root' : at.id === accountId ? 'account' : 'ou';
    const via = { entity, name: at.name, placement: 'control' } as const;
    const level = at.attached.flatMap((policyId): AppliedPolicy[] => {
      const policy = policies.get(policyId);
      if (policy === undefined) return [];
      const owner = policy.awsManaged ? 'aws:policy' : `${managementAccountId}:policy/${id}`;
      const arn = `arn:aws:organizations::${owner}/service_control_policy/${policyId}`;
      return [{ name: policy.name, arn, via, document: policy.document }];
    });
    levels.unshift(level);
    if (entity !== 'account') places.unshift(at.id);
  }
  return {
    ...organization,
    // AWS: control policies do not limit the management account.
    scps: kind === 'member' && controls ? levels : null,
    path: [id, ...places, ''].join('/'),
    facts: [
      [id, `${kind} ${controls ? 'SCPs' : ''}`],
      ...[...targets.values()].flatMap(({ id: place, parent, attached }) =>
        [`in ${parent ?? ''}`, ...attached].map((fact) => [place, fact] as const),
      ),
      ...[...policies.values()].map((policy) => [policy.id, policy.document.text] as const),
    ],
  };
}
