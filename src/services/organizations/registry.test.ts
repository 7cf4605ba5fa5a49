import { describe, expect, it } from 'vitest';
import type { Input } from '../../iam/index.ts';
import { deny } from '../../../test/support/builders.ts';
import {
  ACCOUNT,
  INVITATION,
  management,
  member,
  organizationArn,
  ROOT,
  SANDBOX,
  standalone,
  withControlPolicy,
} from '../../../test/support/organizations.ts';
import { serviceError, wrongAuthorisation } from '../../../test/support/service-authorisation.ts';
import { organizationsFamilies } from './registry.ts';

const { world, id: POLICY } = withControlPolicy(member());
const Filter = 'SERVICE_CONTROL_POLICY';

const root = organizationArn(`root/o-exampleorg1/${ROOT}`);
const unit = organizationArn(`ou/o-exampleorg1/${SANDBOX}`);
const account = organizationArn(`account/o-exampleorg1/${ACCOUNT}`);
const policy = organizationArn(`policy/o-exampleorg1/service_control_policy/${POLICY}`);
const fullAccess = 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess';

/** Source: Service Authorization Reference, Organizations. */
const calls: Readonly<Record<string, readonly [input: Input, ...resources: readonly string[]]>> = {
  DescribeOrganization: [{}, '*'],
  CreateOrganization: [{}, '*'],
  DeleteOrganization: [{}, '*'],
  LeaveOrganization: [{}, '*'],
  ListHandshakesForAccount: [{}, '*'],
  AcceptHandshake: [{ HandshakeId: INVITATION }, organizationArn(`handshake/o-exampleorg1/invite/${INVITATION}`)],
  ListRoots: [{}, '*'],
  CreateOrganizationalUnit: [{ ParentId: ROOT, Name: 'Audit' }, root],
  DeleteOrganizationalUnit: [{ OrganizationalUnitId: SANDBOX }, unit],
  DescribeOrganizationalUnit: [{ OrganizationalUnitId: SANDBOX }, unit],
  ListOrganizationalUnitsForParent: [{ ParentId: ROOT }, root],
  ListAccountsForParent: [{ ParentId: SANDBOX }, unit],
  ListAccounts: [{}, '*'],
  DescribeAccount: [{ AccountId: ACCOUNT }, account],
  MoveAccount: [{ AccountId: ACCOUNT, SourceParentId: ROOT, DestinationParentId: SANDBOX }, account, root, unit],
  ListParents: [{ ChildId: ACCOUNT }, account],
  ListChildren: [{ ParentId: ROOT, ChildType: 'ACCOUNT' }, root],
  EnablePolicyType: [{ RootId: ROOT, PolicyType: Filter }, root],
  DisablePolicyType: [{ RootId: ROOT, PolicyType: Filter }, root],
  CreatePolicy: [{ Name: 'x', Description: '', Type: Filter, Content: deny('*') }, '*'],
  UpdatePolicy: [{ PolicyId: POLICY, Name: 'x' }, policy],
  DeletePolicy: [{ PolicyId: POLICY }, policy],
  DescribePolicy: [{ PolicyId: 'p-FullAWSAccess' }, fullAccess],
  ListPolicies: [{ Filter }, '*'],
  AttachPolicy: [{ PolicyId: POLICY, TargetId: SANDBOX }, policy, unit],
  DetachPolicy: [{ PolicyId: POLICY, TargetId: ROOT }, policy, root],
  ListPoliciesForTarget: [{ TargetId: ACCOUNT, Filter }, account],
  ListTargetsForPolicy: [{ PolicyId: POLICY }, policy],
};

const names = organizationsFamilies.flatMap((family) => family.names);

describe('the operations of Organizations', () => {
  it('are all in this table', () => {
    expect(Object.keys(calls).sort()).toEqual([...names].sort());
  });

  it.each(Object.entries(calls))(
    '%s is allowed with its action on its resources alone',
    (operation, [input, ...on]) => {
      const grants = on.map((resource) => ({ action: `organizations:${operation}`, resource }));
      const asked = { service: 'organizations', operation, input, grants, code: 'AccessDeniedException' };
      // To a member it is refused under the same code, whatever is granted.
      const place = operation === 'DeleteOrganization' ? management() : world;
      expect(wrongAuthorisation(asked, place)).toEqual([]);
    },
  );

  const outside = ['CreateOrganization', 'ListHandshakesForAccount', 'AcceptHandshake'];

  it.each(names.filter((name) => !outside.includes(name)))('%s needs an organization', (operation) => {
    const [input = {}] = calls[operation] ?? [];
    expect(serviceError(standalone(), ['organizations', operation], input)).toEqual({
      code: 'AWSOrganizationsNotInUseException',
      message: 'Your account is not a member of an organization.',
    });
  });
});
