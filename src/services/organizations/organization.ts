import {
  apiError,
  ok,
  parsePolicyDocument,
  type ControlPolicy,
  type Organization,
  type OrganizationTarget,
  type Result,
  type World,
} from '../../iam/index.ts';
import { settled } from './settle.ts';

/** An organization that there is. */
export type Joined = Exclude<Organization, { kind: 'standalone' }>;

/** An organization before it is known what follows from it for this account. */
export type Unsettled = Omit<Joined, 'scps' | 'path' | 'facts'>;

export const FULL_ACCESS = 'p-FullAWSAccess';

/** As DescribePolicy shows it. */
const FULL_ACCESS_CONTENT = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "*",
      "Resource": "*"
    }
  ]
}`;

/** The policy of AWS that is attached everywhere from the beginning. orgs_manage_policies_scps.html */
export function fullAccess(): ControlPolicy {
  const document = parsePolicyDocument(FULL_ACCESS_CONTENT, 'scp');
  if (!document.ok) throw new Error(document.error.message);
  const description = 'Allows access to every operation';
  return { id: FULL_ACCESS, name: 'FullAWSAccess', description, awsManaged: true, document: document.value };
}

/** The organization of the account, or AWS's refusal. */
export const joined = ({ organization }: World): Result<Joined> =>
  organization.kind === 'standalone'
    ? apiError('AWSOrganizationsNotInUseException', 'Your account is not a member of an organization.')
    : ok(organization);

/** AWS: what only the management account may do is refused to a member whatever its policies allow. Seen in transcripts. */
export const notYours = (): ReturnType<typeof apiError> =>
  apiError('AccessDeniedException', "You don't have permissions to access this resource.");

export type TargetKind = 'ROOT' | 'ORGANIZATIONAL_UNIT' | 'ACCOUNT';

export const kindOf = ({ id, parent }: OrganizationTarget): TargetKind =>
  parent === null ? 'ROOT' : /^\d{12}$/.test(id) ? 'ACCOUNT' : 'ORGANIZATIONAL_UNIT';

/** What stands directly below a place, of one kind, in the order in which it came. */
export const childrenOf = ({ targets }: Joined, parent: string, kind: TargetKind): readonly OrganizationTarget[] =>
  [...targets.values()].filter((target) => target.parent === parent && kindOf(target) === kind);

/** The root or the organizational unit of that id. */
export function containerOf({ targets }: Joined, id: string): OrganizationTarget | null {
  const target = targets.get(id);
  return target === undefined || kindOf(target) === 'ACCOUNT' ? null : target;
}

/** The world with another organization. */
export const withOrganization = (world: World, organization: Unsettled): World => ({
  ...world,
  organization: settled(organization, world.account.id),
});

/** The world with some places of the organization changed or added. */
export const withTargets = (world: World, organization: Joined, changed: readonly OrganizationTarget[]): World =>
  withOrganization(world, {
    ...organization,
    targets: new Map([...organization.targets, ...changed.map((target) => [target.id, target] as const)]),
  });
