import type { Organization, PolicyDocument, World } from '../iam/index.ts';
import type { ControlLevel, Limits, TrustView } from './account-view.ts';

/** What limits principals and who may assume roles, asked of whatever the account is then. */
export const createLimits = (now: () => World): Limits => ({
  controls() {
    const { account, organization } = now();
    return controlsOf(organization, account.id);
  },
  trust(key) {
    const role = [...now().account.roles.values()].find(({ name }) => key === `role:${name}`);
    return role === undefined ? [] : trustOf(role.trust);
  },
});

/** AWS: control policies do not limit the management account. orgs_manage_policies_scps.html */
function controlsOf(organization: Organization, accountId: string): readonly ControlLevel[] {
  if (organization.kind !== 'member' || !organization.controls) return [];
  const { targets, policies, rootId } = organization;
  const levels: ControlLevel[] = [];
  for (let at = targets.get(accountId); at !== undefined; at = targets.get(at.parent ?? '')) {
    levels.unshift({
      place: at.id === rootId ? 'root' : at.id === accountId ? 'account' : 'ou',
      name: at.name,
      policies: at.attached.flatMap((id) => {
        const policy = policies.get(id);
        return policy === undefined ? [] : [{ name: policy.name, awsManaged: policy.awsManaged }];
      }),
    });
  }
  return levels;
}

const trustOf = ({ statements }: PolicyDocument): readonly TrustView[] =>
  statements.flatMap(({ effect, principal, conditions }) =>
    (principal?.values ?? []).map(({ kind, value }) => ({
      kind,
      value: value.value,
      effect,
      conditional: conditions.length > 0,
    })),
  );
