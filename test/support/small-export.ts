import { ACCOUNT, allow } from './builders.ts';

export type ExportRecord = Readonly<Record<string, unknown>>;

export const DATE = '2020-03-01T09:30:00+00:00';
export const READ_LOGS = JSON.parse(allow('s3:GetObject', 'arn:aws:s3:::app-logs/*')) as unknown;

export const userDetail = (name: string, more: ExportRecord = {}): ExportRecord => ({
  Path: '/',
  UserName: name,
  UserId: `AIDA${name.toUpperCase().replace(/[^A-Z0-9]/g, '')}EXAMPLE`,
  Arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
  CreateDate: DATE,
  GroupList: [],
  AttachedManagedPolicies: [],
  Tags: [],
  ...more,
});

export const groupDetail = (name: string, more: ExportRecord = {}): ExportRecord => ({
  Path: '/',
  GroupName: name,
  GroupId: `AGPA${name.toUpperCase()}EXAMPLE`,
  Arn: `arn:aws:iam::${ACCOUNT}:group/${name}`,
  CreateDate: DATE,
  GroupPolicyList: [],
  AttachedManagedPolicies: [],
  ...more,
});

export const roleDetail = (name: string, more: ExportRecord = {}): ExportRecord => ({
  Path: '/',
  RoleName: name,
  RoleId: `AROA${name.toUpperCase()}EXAMPLE`,
  Arn: `arn:aws:iam::${ACCOUNT}:role/${name}`,
  CreateDate: DATE,
  AssumeRolePolicyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
  },
  InstanceProfileList: [],
  RolePolicyList: [],
  AttachedManagedPolicies: [],
  Tags: [],
  RoleLastUsed: {},
  ...more,
});

export const policyDetail = (name: string, more: ExportRecord = {}): ExportRecord => ({
  PolicyName: name,
  PolicyId: `ANPA${name.toUpperCase()}EXAMPLE`,
  Arn: `arn:aws:iam::${ACCOUNT}:policy/${name}`,
  Path: '/',
  DefaultVersionId: 'v2',
  AttachmentCount: 1,
  PermissionsBoundaryUsageCount: 0,
  IsAttachable: true,
  CreateDate: DATE,
  UpdateDate: DATE,
  PolicyVersionList: [
    { Document: READ_LOGS, VersionId: 'v2', IsDefaultVersion: true, CreateDate: DATE },
    { Document: READ_LOGS, VersionId: 'v1', IsDefaultVersion: false, CreateDate: DATE },
  ],
  ...more,
});

export const attachedAs = (name: string): ExportRecord => ({
  PolicyName: name,
  PolicyArn: `arn:aws:iam::${ACCOUNT}:policy/${name}`,
});

export interface ExportParts {
  readonly users?: readonly unknown[];
  readonly groups?: readonly unknown[];
  readonly roles?: readonly unknown[];
  readonly policies?: readonly unknown[];
}

export const exportOf = ({ users = [], groups = [], roles = [], policies = [] }: ExportParts): ExportRecord => ({
  UserDetailList: users,
  GroupDetailList: groups,
  RoleDetailList: roles,
  Policies: policies,
});

/** Dana in Developers, who read logs by a managed policy; a role and a boundary. */
export const danasExport = (): ExportRecord =>
  exportOf({
    users: [
      userDetail('dana', {
        GroupList: ['Developers'],
        UserPolicyList: [{ PolicyName: 'own', PolicyDocument: READ_LOGS }],
        PermissionsBoundary: {
          PermissionsBoundaryType: 'Policy',
          PermissionsBoundaryArn: `arn:aws:iam::${ACCOUNT}:policy/Limit`,
        },
        Tags: [{ Key: 'team', Value: 'payments' }],
      }),
    ],
    groups: [groupDetail('Developers', { AttachedManagedPolicies: [attachedAs('ReadLogs')] })],
    roles: [roleDetail('Deploy', { RoleLastUsed: { LastUsedDate: DATE, Region: 'eu-west-1' } })],
    policies: [policyDetail('ReadLogs'), policyDetail('Limit')],
  });
