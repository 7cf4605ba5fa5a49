import { describe, expect, it } from 'vitest';
import type { Input, Json } from '../../iam/index.ts';
import {
  ACCOUNT,
  MANAGEMENT,
  member,
  organizationArn,
  ROOT,
  SANDBOX,
  withControlPolicy,
  WORKLOADS,
} from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const { world, id: POLICY } = withControlPolicy(member());
const Filter = 'SERVICE_CONTROL_POLICY';

const unit = (Id: string, Name: string): Json => ({
  Id,
  Arn: organizationArn(`ou/o-exampleorg1/${Id}`),
  Name,
  Path: `o-exampleorg1/${ROOT}/${Id}/`,
});
const account = (Id: string, Name: string): Json => ({
  Id,
  Arn: organizationArn(`account/o-exampleorg1/${Id}`),
  Email: `account-${Id}@example.com`,
  Name,
  Status: 'ACTIVE',
  State: 'ACTIVE',
  Paths: [`o-exampleorg1/${ROOT}/${Id}/`],
  JoinedMethod: 'INVITED',
  JoinedTimestamp: '2026-11-22T10:00:00+00:00',
});
const fullAccess = {
  Id: 'p-FullAWSAccess',
  Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
  Name: 'FullAWSAccess',
  Description: 'Allows access to every operation',
  Type: Filter,
  AwsManaged: true,
};
const own = {
  Id: POLICY,
  Arn: organizationArn(`policy/o-exampleorg1/service_control_policy/${POLICY}`),
  Name: 'NoDeletes',
  Description: 'for a test',
  Type: Filter,
  AwsManaged: false,
};
const here = account(ACCOUNT, 'IAM Dojo');

describe('what Organizations answers, members in the order of the service model', () => {
  it.each<[string, Input, Json]>([
    [
      'ListRoots',
      {},
      {
        Roots: [
          {
            Id: ROOT,
            Arn: organizationArn(`root/o-exampleorg1/${ROOT}`),
            Name: 'Root',
            PolicyTypes: [{ Type: Filter, Status: 'ENABLED' }],
          },
        ],
      },
    ],
    ['DescribeOrganizationalUnit', { OrganizationalUnitId: SANDBOX }, { OrganizationalUnit: unit(SANDBOX, 'Sandbox') }],
    [
      'ListOrganizationalUnitsForParent',
      { ParentId: ROOT },
      { OrganizationalUnits: [unit(SANDBOX, 'Sandbox'), unit(WORKLOADS, 'Workloads')] },
    ],
    ['ListAccounts', {}, { Accounts: [account(MANAGEMENT, 'Example Corp'), here] }],
    ['ListAccountsForParent', { ParentId: ROOT }, { Accounts: [account(MANAGEMENT, 'Example Corp'), here] }],
    ['ListAccountsForParent', { ParentId: SANDBOX }, { Accounts: [] }],
    ['DescribeAccount', { AccountId: ACCOUNT }, { Account: here }],
    ['ListParents', { ChildId: ACCOUNT }, { Parents: [{ Id: ROOT, Type: 'ROOT' }] }],
    [
      'ListChildren',
      { ParentId: ROOT, ChildType: 'ORGANIZATIONAL_UNIT' },
      {
        Children: [
          { Id: SANDBOX, Type: 'ORGANIZATIONAL_UNIT' },
          { Id: WORKLOADS, Type: 'ORGANIZATIONAL_UNIT' },
        ],
      },
    ],
    ['ListPolicies', { Filter }, { Policies: [fullAccess, own] }],
    ['ListPoliciesForTarget', { TargetId: ACCOUNT, Filter }, { Policies: [fullAccess] }],
    [
      'ListTargetsForPolicy',
      { PolicyId: 'p-FullAWSAccess' },
      {
        Targets: [
          [ROOT, 'root', 'Root', 'ROOT'],
          [SANDBOX, 'ou', 'Sandbox', 'ORGANIZATIONAL_UNIT'],
          [WORKLOADS, 'ou', 'Workloads', 'ORGANIZATIONAL_UNIT'],
          [MANAGEMENT, 'account', 'Example Corp', 'ACCOUNT'],
          [ACCOUNT, 'account', 'IAM Dojo', 'ACCOUNT'],
        ].map(([TargetId, kind, Name, Type]) => ({
          TargetId,
          Arn: organizationArn(`${kind}/o-exampleorg1/${TargetId}`),
          Name,
          Type,
        })),
      },
    ],
    ['ListTargetsForPolicy', { PolicyId: POLICY }, { Targets: [] }],
    [
      'DescribePolicy',
      { PolicyId: 'p-FullAWSAccess' },
      {
        Policy: {
          PolicySummary: fullAccess,
          Content:
            '{\n  "Version": "2012-10-17",\n  "Statement": [\n    {\n      "Effect": "Allow",\n      "Action": "*",\n      "Resource": "*"\n    }\n  ]\n}',
        },
      },
    ],
  ])('%s %j', (operation, input, expected) => {
    const { output, world: after } = serviceOutput(world, ['organizations', operation], input);
    expect(JSON.stringify(output, null, 1)).toBe(JSON.stringify(expected, null, 1));
    expect(after).toBe(world);
  });

  it.each<[string, Input, string, string]>([
    [
      'DescribeOrganizationalUnit',
      { OrganizationalUnitId: ROOT },
      'OrganizationalUnitNotFoundException',
      'an organizational unit',
    ],
    ['ListOrganizationalUnitsForParent', { ParentId: 'r-none' }, 'ParentNotFoundException', 'a parent'],
    ['ListAccountsForParent', { ParentId: ACCOUNT }, 'ParentNotFoundException', 'a parent'],
    ['ListChildren', { ParentId: 'r-none', ChildType: 'ACCOUNT' }, 'ParentNotFoundException', 'a parent'],
    ['DescribeAccount', { AccountId: '999999999999' }, 'AccountNotFoundException', 'an account'],
    ['ListParents', { ChildId: ROOT }, 'ChildNotFoundException', 'a child'],
    ['ListPoliciesForTarget', { TargetId: 'r-none', Filter }, 'TargetNotFoundException', 'a target'],
    ['ListTargetsForPolicy', { PolicyId: 'p-none12345' }, 'PolicyNotFoundException', 'a policy'],
    ['DescribePolicy', { PolicyId: 'p-none12345' }, 'PolicyNotFoundException', 'a policy'],
  ])('%s %j is refused with %s', (operation, input, code, what) => {
    expect(serviceError(world, ['organizations', operation], input)).toEqual({
      code,
      message: `You specified ${what} that doesn't exist.`,
    });
  });
});
