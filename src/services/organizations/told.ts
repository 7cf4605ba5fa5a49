import {
  ok,
  parsePolicyDocument,
  type ControlPolicy,
  type Instant,
  type OrganizationTarget,
  type PolicyProblem,
  type Result,
} from '../../iam/index.ts';
import {
  FULL_ACCESS as FULL_ACCESS_NAME,
  UNKNOWN_MANAGEMENT,
  UNKNOWN_ORGANIZATION,
  type ToldControl,
} from '../../iam/surroundings.ts';
import { FULL_ACCESS, fullAccess, type Unsettled } from './organization.ts';

/** What somebody told of an organization: the control policies on the way down to the account, and ids where they are known. */
export interface ToldOrganization {
  readonly controls: readonly ToldControl[];
  readonly id: string | undefined;
  readonly managementAccountId: string | undefined;
}

/** Not of AWS: what this account is called where its organization was told. */
const ROOT_ID = 'r-told';

/**
 * The organization of an account as it was told: a chain of places from the root down to the account. A place of which nothing was told has
 * FullAWSAccess, as AWS attaches it; any other has what was told of it and no more. Refuses a document that does not parse.
 */
export function toldOrganization(
  { controls, id, managementAccountId }: ToldOrganization,
  account: { readonly id: string; readonly at: Instant },
): Result<Unsettled, PolicyProblem> {
  const full = fullAccess();
  const policies = new Map<string, ControlPolicy>([[full.id, full]]);
  const units = [...new Set(controls.flatMap(({ Level, Unit = '' }) => (Level === 'unit' ? [Unit] : [])))];
  const placeOf = ({ Level, Unit = '' }: ToldControl): string =>
    Level === 'root' ? ROOT_ID : Level === 'account' ? account.id : unitId(units.indexOf(Unit));
  const attached = new Map<string, string[]>();
  for (const control of controls) {
    const policy = readControl(control, policies);
    if (!policy.ok) return policy;
    policies.set(policy.value.id, policy.value);
    const place = placeOf(control);
    const there = attached.get(place) ?? [];
    if (!there.includes(policy.value.id)) attached.set(place, [...there, policy.value.id]);
  }
  const chain = [
    { id: ROOT_ID, name: 'Root' },
    ...units.map((name, index) => ({ id: unitId(index), name })),
    { id: account.id, name: account.id },
  ];
  const targets = chain.map((place, index): OrganizationTarget => ({
    ...place,
    parent: chain[index - 1]?.id ?? null,
    attached: attached.get(place.id) ?? [FULL_ACCESS],
  }));
  return ok({
    kind: managementAccountId === account.id ? 'management' : 'member',
    id: id ?? UNKNOWN_ORGANIZATION,
    managementAccountId: managementAccountId ?? UNKNOWN_MANAGEMENT,
    createDate: account.at,
    rootId: ROOT_ID,
    targets: new Map(targets.map((target) => [target.id, target])),
    policies,
    controls: true,
  });
}

const unitId = (index: number): string => `ou-told-${String(index + 1).padStart(8, '0')}`;

function readControl(
  { PolicyName, PolicyId, Content }: ToldControl,
  known: ReadonlyMap<string, ControlPolicy>,
): Result<ControlPolicy, PolicyProblem> {
  if (Content === undefined || PolicyId === FULL_ACCESS || PolicyName === FULL_ACCESS_NAME) return ok(fullAccess());
  const document = parsePolicyDocument(Content, 'scp');
  if (!document.ok) return document;
  const same = [...known.values()].find(({ name, document: { text } }) => name === PolicyName && text === Content);
  const id = PolicyId ?? same?.id ?? `p-told${String(known.size).padStart(6, '0')}`;
  return ok({ id, name: PolicyName, description: '', awsManaged: false, document: document.value });
}
