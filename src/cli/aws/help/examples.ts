import { scan } from '../../complete/scan.ts';
import type { OperationCommand } from '../operation.ts';

/** The words after `aws iam create-group` in the example of an operation. */
export function wordsOf({ name, operation }: OperationCommand): readonly string[] {
  const { words } = scan(`${operation.example} `);
  return words.slice(words.indexOf(name) + 1);
}

/** What is worth picking from an answer, by operation: the second example of its page. */
const queries: Readonly<Record<string, string>> = {
  'iam:CreateGroup': 'Group.GroupId',
  'iam:CreateUser': 'User.Arn',
  'iam:CreateRole': 'Role.Arn',
  'iam:CreatePolicy': 'Policy.Arn',
  'iam:CreatePolicyVersion': 'PolicyVersion.VersionId',
  'iam:GetGroup': 'Users[].UserName',
  'iam:GetUser': 'User.[UserName,UserId]',
  'iam:GetRole': 'Role.AssumeRolePolicyDocument',
  'iam:GetPolicy': 'Policy.DefaultVersionId',
  'iam:GetPolicyVersion': 'PolicyVersion.Document.Statement',
  'iam:GetGroupPolicy': 'PolicyDocument.Statement',
  'iam:GetUserPolicy': 'PolicyDocument.Statement',
  'iam:GetRolePolicy': 'PolicyDocument.Statement',
  'iam:GetAccountSummary': 'SummaryMap.[Users,Groups]',
  'iam:GetAccountAuthorizationDetails': 'GroupDetailList[].GroupName',
  'iam:ListUsers': 'Users[].UserName',
  'iam:ListGroups': 'Groups[].[GroupName,Path]',
  'iam:ListRoles': 'Roles[].RoleName',
  'iam:ListPolicies': 'Policies[].PolicyName',
  'iam:ListGroupsForUser': 'Groups[].GroupName',
  'iam:ListAttachedGroupPolicies': 'AttachedPolicies[].PolicyArn',
  'iam:ListAttachedUserPolicies': 'AttachedPolicies[].PolicyArn',
  'iam:ListAttachedRolePolicies': 'AttachedPolicies[].PolicyArn',
  'iam:ListGroupPolicies': 'PolicyNames',
  'iam:ListUserPolicies': 'PolicyNames',
  'iam:ListRolePolicies': 'PolicyNames',
  'iam:ListPolicyVersions': 'Versions[?IsDefaultVersion].VersionId',
  'iam:ListEntitiesForPolicy': 'PolicyGroups[].GroupName',
  'iam:ListAccessKeys': 'AccessKeyMetadata[].[AccessKeyId,Status]',
  'iam:ListMFADevices': 'MFADevices[].SerialNumber',
  'iam:ListUserTags': "Tags[?Key == 'team'].Value",
  'iam:SimulatePrincipalPolicy': 'EvaluationResults[].[EvalActionName,EvalDecision]',
  'iam:SimulateCustomPolicy': 'EvaluationResults[].[EvalActionName,EvalDecision]',
  'sts:GetCallerIdentity': 'Arn',
  's3:ListBuckets': 'Buckets[].Name',
  's3:ListObjectsV2': 'Contents[].Key',
  'ec2:DescribeInstances': 'Reservations[].Instances[].InstanceId',
};

/** The example of an operation, and the same with `--query` where its answer holds something worth picking. */
export function examplesOf({ operation }: Pick<OperationCommand, 'operation'>): readonly string[] {
  const { service, name, example } = operation;
  const query = queries[`${service}:${name}`];
  return query === undefined
    ? [example]
    : [example, `${example} --query ${query.includes("'") ? `"${query}"` : `'${query}'`}`];
}

/** Operations that have a second example, as `service:Name`. */
export const queried: readonly string[] = Object.keys(queries);
