import { printedTime, type ControlPolicy, type Json, type OrganizationTarget } from '../../iam/index.ts';
import { kindOf, type Joined, type TargetKind, type Unsettled } from './organization.ts';

/** The one policy type of this account. */
export const SCP = 'SERVICE_CONTROL_POLICY';

const service = ({ managementAccountId }: Unsettled): string => `arn:aws:organizations::${managementAccountId}`;

const arnPart: Readonly<Record<TargetKind, string>> = { ROOT: 'root', ORGANIZATIONAL_UNIT: 'ou', ACCOUNT: 'account' };

/** AWS: whatever the account, an ARN of an organization carries the id of the management account. */
export const targetArn = (organization: Joined, target: OrganizationTarget): string =>
  `${service(organization)}:${arnPart[kindOf(target)]}/${organization.id}/${target.id}`;

export const policyArn = (
  organization: Joined,
  { id, awsManaged }: Pick<ControlPolicy, 'id' | 'awsManaged'>,
): string =>
  awsManaged
    ? `arn:aws:organizations::aws:policy/service_control_policy/${id}`
    : `${service(organization)}:policy/${organization.id}/service_control_policy/${id}`;

/** The places from the organization down to that one: `o-…/r-…/ou-…/`. */
function pathOf({ id, targets }: Joined, target: OrganizationTarget): string {
  const places: string[] = [];
  for (let at: OrganizationTarget | undefined = target; at !== undefined; at = targets.get(at.parent ?? ''))
    places.unshift(at.id);
  return [id, ...places, ''].join('/');
}

/** No mail is ever sent: the domain is one of those kept for examples. Source: RFC 2606. */
export const emailOf = (accountId: string): string => `account-${accountId}@example.com`;

// Members of all shapes stand in the order of the service model.

export const organizationShape = (organization: Unsettled): Json => ({
  Id: organization.id,
  Arn: `${service(organization)}:organization/${organization.id}`,
  FeatureSet: 'ALL',
  MasterAccountArn: `${service(organization)}:account/${organization.id}/${organization.managementAccountId}`,
  MasterAccountId: organization.managementAccountId,
  MasterAccountEmail: emailOf(organization.managementAccountId),
  AvailablePolicyTypes: [{ Type: SCP, Status: 'ENABLED' }],
});

export const rootShape = (organization: Joined, root: OrganizationTarget): Json => ({
  Id: root.id,
  Arn: targetArn(organization, root),
  Name: root.name,
  PolicyTypes: organization.controls ? [{ Type: SCP, Status: 'ENABLED' }] : [],
});

export const unitShape = (organization: Joined, unit: OrganizationTarget): Json => ({
  Id: unit.id,
  Arn: targetArn(organization, unit),
  Name: unit.name,
  Path: pathOf(organization, unit),
});

export const accountShape = (organization: Joined, account: OrganizationTarget): Json => ({
  Id: account.id,
  Arn: targetArn(organization, account),
  Email: emailOf(account.id),
  Name: account.name,
  Status: 'ACTIVE',
  State: 'ACTIVE',
  Paths: [pathOf(organization, account)],
  JoinedMethod: 'INVITED',
  JoinedTimestamp: printedTime(organization.createDate),
});

export const policySummaryShape = (organization: Joined, policy: ControlPolicy): Json => ({
  Id: policy.id,
  Arn: policyArn(organization, policy),
  Name: policy.name,
  Description: policy.description,
  Type: SCP,
  AwsManaged: policy.awsManaged,
});

export const policyShape = (organization: Joined, policy: ControlPolicy): Json => ({
  PolicySummary: policySummaryShape(organization, policy),
  Content: policy.document.text,
});
