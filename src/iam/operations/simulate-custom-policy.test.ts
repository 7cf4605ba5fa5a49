import { describe, expect, test } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, deny, policyText } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import type { Input } from '../operation.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const LOGS = 'arn:aws:s3:::app-logs/2026.txt';

/** The policy of the example that the AWS CLI documents. */
const AFTER_2018 =
  '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';

function first(input: Input): unknown {
  const output = new Sandbox().output('SimulateCustomPolicy', input);
  const [result] = [output?.['EvaluationResults']].flat();
  return result;
}

describe('SimulateCustomPolicy', () => {
  // Source: simulate-custom-policy in the reference of the AWS CLI; the type of the policy is in transcripts.
  test('answers the example of the AWS CLI, typed as it stands there', () => {
    const line = `aws iam simulate-custom-policy --policy-input-list '${AFTER_2018}' --action-names dynamodb:CreateBackup --context-entries "ContextKeyName='aws:CurrentTime',ContextKeyValues='2019-04-25T11:00:00Z',ContextKeyType=date"`;
    const { stdout } = runIn(accountAfter([]), line);
    expect(JSON.parse(stdout)).toEqual({
      EvaluationResults: [
        {
          EvalActionName: 'dynamodb:CreateBackup',
          EvalResourceName: '*',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'PolicyInputList.1',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 1, Column: 38 },
              EndPosition: { Line: 1, Column: 167 },
            },
          ],
          MissingContextValues: [],
        },
      ],
    });
  });

  test('without the date the key is missing', () => {
    expect(first({ PolicyInputList: [AFTER_2018], ActionNames: ['dynamodb:CreateBackup'] })).toMatchObject({
      EvalDecision: 'implicitDeny',
      MissingContextValues: ['aws:CurrentTime'],
    });
  });

  test('numbers the policies, and counts a statement from the one before it', () => {
    const second =
      '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get*", "Resource": "*"}, {"Effect": "Deny", "Action": "s3:PutObject", "Resource": "*"}]}';
    const input = { PolicyInputList: [allow('s3:*'), second], ActionNames: ['s3:PutObject'] };
    // AWS: transcripts of 2020 have a second statement begin in the column in which the first ends.
    expect(first(input)).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.2',
          StartPosition: { Line: 1, Column: second.indexOf('}, {') + 2 },
          EndPosition: { Line: 1, Column: second.length - 1 },
        },
      ],
    });
  });

  test('a boundary limits, and control policies level by level', () => {
    const input = { PolicyInputList: [allow('s3:*')], ActionNames: ['s3:PutObject'], ResourceArns: [LOGS] };
    const bounded = { ...input, PermissionsBoundaryPolicyInputList: [allow('s3:Get*')] };
    expect(first(bounded)).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
      ResourceSpecificResults: [{ PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false } }],
    });
    const levels = (...texts: readonly string[]) => ({
      ...input,
      OrderedOrganizationPolicyInputList: texts.map((text) => ({ ServiceControlPolicyInputList: [text] })),
    });
    expect(first(levels(allow('*'), allow('*')))).toMatchObject({
      EvalDecision: 'allowed',
      OrganizationsDecisionDetail: { AllowedByOrganizations: true },
    });
    expect(first(levels(allow('*'), allow('s3:Get*')))).toMatchObject({
      EvalDecision: 'implicitDeny',
      OrganizationsDecisionDetail: { AllowedByOrganizations: false },
    });
    const denied = first(levels(allow('*'), deny('s3:Put*')));
    expect(denied).toMatchObject({ EvalDecision: 'explicitDeny', MatchedStatements: [] });
    expect(Object.keys(denied ?? {})).toEqual(inModelOrder('EvaluationResult', denied));
  });

  test('the policy of a resource of another account grants only together with the identity', () => {
    const ResourcePolicy = policyText({ Effect: 'Allow', Principal: { AWS: DANA }, Action: 's3:*', Resource: '*' });
    const input = { ActionNames: ['s3:GetObject'], ResourceArns: [LOGS], ResourcePolicy, CallerArn: DANA };
    const none = { ...input, PolicyInputList: [allow('ec2:*')] };
    expect(first(none)).toMatchObject({ EvalDecision: 'allowed' });
    const ResourceOwner = 'arn:aws:iam::111122223333:root';
    expect(first({ ...none, ResourceOwner })).toMatchObject({ EvalDecision: 'implicitDeny' });
    expect(first({ ...input, ResourceOwner, PolicyInputList: [allow('s3:*')] })).toMatchObject({
      EvalDecision: 'allowed',
    });
  });

  test('takes a document of 2008, in which a variable is plain text', () => {
    const text = JSON.stringify({
      Statement: { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::home/${aws:username}/*' },
    });
    const input = { PolicyInputList: [text], ActionNames: ['s3:GetObject'], CallerArn: DANA };
    expect(first({ ...input, ResourceArns: ['arn:aws:s3:::home/dana/x'] })).toMatchObject({
      EvalDecision: 'implicitDeny',
    });
  });

  test('answers in pages, and refuses an unknown marker', () => {
    const sandbox = new Sandbox();
    const input = { PolicyInputList: [allow('s3:*')], ActionNames: ['s3:GetObject', 's3:PutObject'], MaxItems: 1 };
    const page = sandbox.output('SimulateCustomPolicy', input);
    expect(page).toMatchObject({ EvaluationResults: [{ EvalActionName: 's3:GetObject' }], IsTruncated: true });
    expect(sandbox.output('SimulateCustomPolicy', { ...input, Marker: page?.['Marker'] })).toMatchObject({
      EvaluationResults: [{ EvalActionName: 's3:PutObject' }],
      IsTruncated: false,
    });
    expect(sandbox.error('SimulateCustomPolicy', { ...input, Marker: '7' }).code).toBe('ValidationError');
  });

  test('answers a scenario of EC2 whose resources are all named', () => {
    const ResourceArns = ['instance/*', 'image/ami-1', 'security-group/*', 'network-interface/*', 'volume/*'].map(
      (resource) => `arn:aws:ec2:us-east-1:${ACCOUNT}:${resource}`,
    );
    const input = {
      PolicyInputList: [allow('ec2:*')],
      ActionNames: ['ec2:RunInstances'],
      ResourceArns,
      ResourceHandlingOption: 'EC2-VPC-EBS',
    };
    expect(new Sandbox().output('SimulateCustomPolicy', input)).toMatchObject({
      EvaluationResults: [{ EvalActionName: 'ec2:RunInstances', EvalDecision: 'allowed' }],
    });
  });

  test.each<[Input, string]>([
    [
      { ResourceHandlingOption: 'constructor' },
      'InvalidInput: Invalid resource handling option: constructor. Valid values are EC2-VPC-InstanceStore, EC2-VPC-InstanceStore-Subnet, EC2-VPC-EBS, EC2-VPC-EBS-Subnet.',
    ],
    [
      {
        ResourceHandlingOption: 'EC2-VPC-InstanceStore-Subnet',
        ResourceArns: [`arn:aws:ec2:us-east-1:${ACCOUNT}:instance/*`],
      },
      'InvalidInput: The EC2-VPC-InstanceStore-Subnet scenario requires resources of these types: image, security-group, network-interface, subnet.',
    ],
    [{ PolicyInputList: ['{'] }, 'InvalidInput: Syntax errors in policy.'],
    [
      { OrderedOrganizationPolicyInputList: [{ ServiceControlPolicyInputList: ['{'] }] },
      'InvalidInput: The provided policy document does not meet the requirements of the specified policy type.',
    ],
    [{ ActionNames: ['GetObject'] }, 'InvalidInput: Invalid Input Actions: GetObject'],
    [{ CallerArn: 'dana' }, 'InvalidInput: Invalid Entity Arn: dana does not clearly define entity type and name.'],
    [
      { CallerArn: `arn:aws:iam::${ACCOUNT}:role/Ops`, ResourcePolicy: allow('*'), ResourceArns: [LOGS] },
      'InvalidInput: Invalid caller - Caller must be an IAM user in this context.',
    ],
    [
      { ResourcePolicy: allow('*'), ResourceArns: [LOGS] },
      'InvalidInput: Invalid caller - Caller cannot be null or empty.',
    ],
    [
      { PolicyInputList: ['x'.repeat(131073)] },
      "ValidationError: 1 validation error detected: Value at 'policyInputList.1.member' failed to satisfy constraint: Member must have length less than or equal to 131072",
    ],
  ])('refuses %j', (input, message) => {
    const asked = { PolicyInputList: [allow('*')], ActionNames: ['s3:GetObject'], ...input };
    const error = new Sandbox().error('SimulateCustomPolicy', asked);
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on everything, because it is about no resource', () => {
    const call = {
      operation: 'SimulateCustomPolicy',
      input: { PolicyInputList: [allow('*')], ActionNames: ['s3:GetObject'] },
      action: 'iam:SimulateCustomPolicy',
      resource: '*',
      printed: '*',
    };
    const { withTheGrantElsewhere, ...others } = authorisationOf(call, () => new Sandbox());
    const { withTheGrantElsewhere: __, ...expected } = expectedAuthorisation(call);
    expect(others).toEqual(expected);
    // Nothing is elsewhere.
    expect(withTheGrantElsewhere).toContain('is not authorized');
  });
});
