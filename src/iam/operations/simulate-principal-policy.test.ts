import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, deny, policyText } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import type { Input, Json } from '../operation.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const LOGS = 'arn:aws:s3:::app-logs/2026.txt';

/** As a person writes it: the statement begins on line 3. */
const READ_LOGS = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Effect": "Allow",
            "Action": "s3:GetObject",
            "Resource": "arn:aws:s3:::app-logs/*"
        },
        {
            "Effect": "Allow",
            "Action": "s3:PutObject",
            "Resource": "*"
        }
    ]
}`;

const account = (): Sandbox =>
  new Sandbox()
    .user('dana', 'erik')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('user', 'dana', 'ReadLogs', READ_LOGS)
    .inline('group', 'Developers', 'NoDelete', deny('s3:DeleteObject'))
    .attached('Group', 'Developers', S3_READ_ONLY);

type Result = { readonly [member: string]: Json | undefined };

/** The results of a simulation about dana unless it says otherwise. */
function results(input: Input, sandbox = account()): readonly Result[] {
  const output = sandbox.output('SimulatePrincipalPolicy', { PolicySourceArn: DANA, ...input });
  const list = output?.['EvaluationResults'];
  if (!Array.isArray(list)) throw new Error('No results');
  return list;
}
const first = (input: Input, sandbox = account()): Result => {
  const [result] = results(input, sandbox);
  if (result === undefined) throw new Error('No result');
  return result;
};
const sources = (result: Result): unknown =>
  Array.isArray(result['MatchedStatements']) &&
  result['MatchedStatements'].map((statement: Result) => statement['SourcePolicyId']);

describe('SimulatePrincipalPolicy', () => {
  test('answers on any resource when none is named, members in the order of the service model', () => {
    const output = account().output('SimulatePrincipalPolicy', {
      PolicySourceArn: DANA,
      ActionNames: ['s3:PutObject'],
    });
    expect(output).toEqual({
      EvaluationResults: [
        {
          EvalActionName: 's3:PutObject',
          EvalResourceName: '*',
          EvalDecision: 'allowed',
          MatchedStatements: [
            {
              SourcePolicyId: 'user_dana_ReadLogs',
              SourcePolicyType: 'IAM Policy',
              StartPosition: { Line: 8, Column: 10 },
              EndPosition: { Line: 13, Column: 10 },
            },
          ],
          MissingContextValues: [],
        },
      ],
      IsTruncated: false,
    });
    const result = first({ ActionNames: ['s3:PutObject'], ResourceArns: [LOGS] });
    expect(Object.keys(result)).toEqual(inModelOrder('EvaluationResult', result));
  });

  test('names a statement by where it stands in its document, and a group and a managed policy by name', () => {
    expect(sources(first({ ActionNames: ['s3:DeleteObject'] }))).toEqual(['group_Developers_NoDelete']);
    expect(sources(first({ ActionNames: ['s3:ListBucket'] }))).toEqual(['AmazonS3ReadOnlyAccess']);
    expect(sources(first({ ActionNames: ['s3:GetObject'], ResourceArns: [LOGS] }))).toEqual([
      'user_dana_ReadLogs',
      'AmazonS3ReadOnlyAccess',
    ]);
    const [statement] = [first({ ActionNames: ['s3:GetObject'], ResourceArns: [LOGS] })['MatchedStatements']].flat();
    // AWS: behind the bracket on line 3.
    expect(statement).toMatchObject({ StartPosition: { Line: 3, Column: 19 }, EndPosition: { Line: 8, Column: 10 } });
  });

  // Source: the example of the AWS CLI for simulate-custom-policy, whose statement is no list.
  test('a statement that is no list begins behind its brace', () => {
    const text =
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
    const result = first({
      ActionNames: ['dynamodb:CreateBackup'],
      PolicyInputList: [text],
      ContextEntries: [
        { ContextKeyName: 'aws:CurrentTime', ContextKeyValues: ['2019-04-25T11:00:00Z'], ContextKeyType: 'date' },
      ],
    });
    expect(result['MatchedStatements']).toEqual([
      {
        SourcePolicyId: 'PolicyInputList.1',
        SourcePolicyType: 'IAM Policy',
        StartPosition: { Line: 1, Column: 38 },
        EndPosition: { Line: 1, Column: 167 },
      },
    ]);
  });

  test('a deny is the only statement that counts, and silence has none', () => {
    expect(first({ ActionNames: ['s3:DeleteObject'] })['EvalDecision']).toBe('explicitDeny');
    expect(first({ ActionNames: ['ec2:StopInstances'] })).toMatchObject({
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
    });
  });

  test('a group brings its own policies alone, a user those of its groups', () => {
    const PolicySourceArn = `arn:aws:iam::${ACCOUNT}:group/Developers`;
    const decided = (input: Input): unknown =>
      results({ ActionNames: ['s3:PutObject', 's3:ListBucket', 's3:DeleteObject'], ...input }).map(
        (result) => result['EvalDecision'],
      );
    expect(decided({})).toEqual(['allowed', 'allowed', 'explicitDeny']);
    expect(decided({ PolicySourceArn })).toEqual(['implicitDeny', 'allowed', 'explicitDeny']);
  });

  test('a role brings its own', () => {
    const sandbox = account();
    const [name, role] = [...sandbox.world.account.roles][0] ?? [];
    const PolicySourceArn = `arn:aws:iam::${ACCOUNT}:role${role?.path}${name}`;
    expect(sources(first({ PolicySourceArn, ActionNames: ['iam:CreateUser'] }, sandbox))).toEqual([
      'AdministratorAccess',
    ]);
  });

  test('several resources are decided one by one, and the strictest decision stands for all', () => {
    const result = first({
      ActionNames: ['s3:DeleteObject', 's3:GetObject'],
      ResourceArns: [LOGS, 'arn:aws:s3:::x/y'],
    });
    expect(result).toMatchObject({
      EvalResourceName: 'arn:aws:s3:::${BucketName}/${ObjectName}',
      EvalDecision: 'explicitDeny',
      MatchedStatements: [],
      ResourceSpecificResults: [
        { EvalResourceName: LOGS, EvalResourceDecision: 'explicitDeny' },
        { EvalResourceName: 'arn:aws:s3:::x/y', EvalResourceDecision: 'explicitDeny' },
      ],
    });
    const [specific] = [result['ResourceSpecificResults']].flat();
    expect(Object.keys(specific ?? {})).toEqual(inModelOrder('ResourceSpecificResult', specific));
  });

  test('needs the formats of a service for that, and only for that', () => {
    const sandbox = new Sandbox(account().world, { ...account().reference, service: () => undefined });
    const input = { ActionNames: ['s3:GetObject'], ResourceArns: [LOGS] };
    expect(first(input, sandbox)['EvalResourceName']).toBe(LOGS);
    expect(() => results({ ...input, ResourceArns: [LOGS, `${LOGS}x`] }, sandbox)).toThrow(
      '[{"kind":"service","service":"s3"}]',
    );
  });

  describe('context', () => {
    const mfa = policyText({
      Effect: 'Allow',
      Action: 'iam:DeactivateMFADevice',
      Resource: 'arn:aws:iam::*:user/${aws:username}',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    });
    const asked = { ActionNames: ['iam:DeactivateMFADevice'], ResourceArns: [DANA], PolicyInputList: [mfa] };

    test('keys that the policies ask for and nobody gave are missing; the name of the user is known', () => {
      expect(first(asked)).toMatchObject({
        EvalDecision: 'implicitDeny',
        MissingContextValues: [],
        ResourceSpecificResults: [{ MissingContextValues: ['aws:MultiFactorAuthPresent'] }],
      });
      expect(
        first({ ...asked, ResourceArns: undefined, ActionNames: ['s3:PutObject'] })['MissingContextValues'],
      ).toEqual(['aws:MultiFactorAuthPresent']);
    });

    test('a key that is given counts, in any case', () => {
      const ContextEntries = [
        { ContextKeyName: 'AWS:multifactorauthpresent', ContextKeyValues: ['true'], ContextKeyType: 'boolean' },
      ];
      expect(first({ ...asked, ContextEntries })).toMatchObject({
        EvalDecision: 'allowed',
        ResourceSpecificResults: [{ MissingContextValues: [] }],
      });
    });

    test('the caller may be somebody else, whose name the variables have then', () => {
      const text = allow('iam:GetUser', 'arn:aws:iam::*:user/${aws:username}');
      const ask = (CallerArn: string | undefined): unknown =>
        first({ ActionNames: ['iam:GetUser'], ResourceArns: [`${DANA}x`], PolicyInputList: [text], CallerArn })[
          'EvalDecision'
        ];
      expect([ask(undefined), ask(`${DANA}x`)]).toEqual(['implicitDeny', 'allowed']);
    });
  });

  test('a boundary that is set limits, and one that is given takes its place', () => {
    const sandbox = account();
    const dana = sandbox.world.account.users.get('dana');
    if (dana === undefined) throw new Error('No dana');
    const { account: before } = sandbox.world;
    const bounded = new Sandbox({
      ...sandbox.world,
      account: { ...before, users: new Map([...before.users, ['dana', { ...dana, boundary: S3_READ_ONLY }]]) },
    });
    const ask = { ActionNames: ['s3:PutObject'] };
    expect(first(ask, bounded)).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
    expect(first({ ...ask, PolicyExclusionList: [{ PolicyType: 'permission-boundary' }] }, bounded)).not.toHaveProperty(
      'PermissionsBoundaryDecisionDetail',
    );
    const given = { ...ask, PermissionsBoundaryPolicyInputList: [deny('s3:Put*')] };
    expect(first(given, bounded)).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [
        { SourcePolicyId: 'PermissionsBoundaryPolicyInputList.1', SourcePolicyType: 'Permissions Boundary Policy' },
      ],
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
  });

  test.each<[string, Json]>([
    ['a type', { PolicyType: 'inline' }],
    [
      'an inline policy',
      { InlinePolicyIdentifier: { PolicyName: 'ReadLogs', AttachmentType: 'user', AttachmentName: 'd*' } },
    ],
  ])('leaves out policies by %s', (_, identifier) => {
    const ask = { ActionNames: ['s3:PutObject'] };
    expect(first({ ...ask, PolicyExclusionList: [identifier] })['EvalDecision']).toBe('implicitDeny');
  });

  test('leaves out managed policies by ARN, and passes over what fits none', () => {
    const ask = (PolicyExclusionList: Json): unknown =>
      first({ ActionNames: ['s3:ListBucket'], PolicyExclusionList })['EvalDecision'];
    expect(ask([{ PolicyArn: 'arn:aws:iam::aws:policy/AmazonS3Read*' }])).toBe('implicitDeny');
    expect(ask([{ PolicyType: 'aws-managed' }])).toBe('implicitDeny');
    expect(ask([{ PolicyArn: 'arn:aws:iam::aws:policy/Other' }, { PolicyType: 'rcp' }])).toBe('allowed');
  });

  test('the policy of a resource has a say, and may name the caller', () => {
    const ResourcePolicy = policyText({
      Effect: 'Deny',
      Principal: { AWS: DANA },
      Action: 's3:PutObject',
      Resource: '*',
    });
    const ask = { ActionNames: ['s3:PutObject'], ResourceArns: [LOGS], ResourcePolicy };
    expect(first(ask)).toMatchObject({
      EvalDecision: 'explicitDeny',
      MatchedStatements: [{ SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' }],
    });
  });

  test('answers in pages', () => {
    const ActionNames = ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'];
    const sandbox = account();
    const page = sandbox.output('SimulatePrincipalPolicy', { PolicySourceArn: DANA, ActionNames, MaxItems: 2 });
    expect(page).toMatchObject({ IsTruncated: true, Marker: expect.any(String) });
    expect(results({ ActionNames, MaxItems: 2, Marker: page?.['Marker'] }, sandbox)).toHaveLength(1);
    expect(sandbox.error('SimulatePrincipalPolicy', { PolicySourceArn: DANA, ActionNames, Marker: 'x' }).message).toBe(
      'Invalid Marker.',
    );
  });

  test.each<[Input, string]>([
    [
      { PolicySourceArn: `arn:aws:sts::${ACCOUNT}:assumed-role/Ops/dana` },
      `InvalidInput: Invalid Entity Arn: arn:aws:sts::${ACCOUNT}:assumed-role/Ops/dana does not clearly define entity type and name.`,
    ],
    [{ PolicySourceArn: `${DANA}x` }, 'NoSuchEntity: The user with name danax cannot be found.'],
    [
      { PolicySourceArn: `arn:aws:iam::${ACCOUNT}:group/eng/Developers` },
      'NoSuchEntity: The group with name Developers cannot be found.',
    ],
    [{ PolicyInputList: ['{}'] }, 'InvalidInput: Syntax errors in policy.'],
    [{ PermissionsBoundaryPolicyInputList: ['x'] }, 'InvalidInput: Syntax errors in policy.'],
    [
      { PermissionsBoundaryPolicyInputList: [allow('*'), allow('*')] },
      'InvalidInput: Only one permissions boundary policy can be simulated.',
    ],
    [{ ActionNames: ['s3:Get*'] }, 'InvalidInput: Invalid Input Actions: s3:Get*'],
    [
      { CallerArn: `arn:aws:iam::${ACCOUNT}:role/Ops` },
      'InvalidInput: Invalid caller - Caller must be an IAM user in this context.',
    ],
    [{ PolicyExclusionList: [{}] }, 'InvalidInput: A policy identifier must specify exactly one of its members.'],
    [
      { PolicyExclusionList: [{ PolicyArn: 'arn:aws:iam::aws:policy/*a*' }] },
      'InvalidInput: A policy identifier can contain at most one * wildcard.',
    ],
    [
      { ResourcePolicy: allow('*') },
      'InvalidInput: Invalid Entity Arn: * does not clearly define entity type and name.',
    ],
    [
      { ResourcePolicy: allow('*'), ResourceArns: [LOGS], PolicySourceArn: `arn:aws:iam::${ACCOUNT}:group/Developers` },
      'InvalidInput: Invalid caller - Caller cannot be null or empty.',
    ],
  ])('refuses %j', (input, message) => {
    const asked = { PolicySourceArn: DANA, ActionNames: ['s3:GetObject'], ...input };
    const error = account().error('SimulatePrincipalPolicy', asked);
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on the user, group or role', () => {
    const call = {
      operation: 'SimulatePrincipalPolicy',
      input: { PolicySourceArn: DANA, ActionNames: ['s3:GetObject'] },
      action: 'iam:SimulatePrincipalPolicy',
      resource: DANA,
      printed: DANA,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
