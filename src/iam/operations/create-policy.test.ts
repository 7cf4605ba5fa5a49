import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') };
const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;

describe('CreatePolicy', () => {
  test('answers the policy at version v1, members in the order of the service model', () => {
    const output = new Sandbox().output('CreatePolicy', { ...input, Description: 'Reads logs' });
    expect(output).toEqual({
      Policy: {
        PolicyName: 'ReadLogs',
        PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
        Arn: arn,
        Path: '/',
        DefaultVersionId: 'v1',
        AttachmentCount: 0,
        PermissionsBoundaryUsageCount: 0,
        IsAttachable: true,
        CreateDate: PRINTED_AT,
        UpdateDate: PRINTED_AT,
      },
    });
    expect(Object.keys(Object(output?.['Policy']))).toEqual(inModelOrder('Policy', output?.['Policy']));
  });

  test('puts the path between the type and the name of the ARN', () => {
    const output = new Sandbox().output('CreatePolicy', { ...input, Path: '/team/data/' });
    expect(output).toMatchObject({ Policy: { Arn: `arn:aws:iam::${ACCOUNT}:policy/team/data/ReadLogs` } });
  });

  test('makes a policy that can be attached, and then decides', () => {
    const sandbox = new Sandbox().user('dana');
    sandbox.output('CreatePolicy', { PolicyName: 'Users', PolicyDocument: allow('iam:ListUsers') });
    sandbox.attached('User', 'dana', `arn:aws:iam::${ACCOUNT}:policy/Users`);
    const { result } = sandbox.call('ListUsers', {}, { kind: 'user', userName: 'dana' });
    expect(result.ok).toBe(true);
  });

  test.each([
    ['ReadLogs', '/'],
    ['readlogs', '/'],
    ['ReadLogs', '/team/'],
  ])('refuses the name %s on the path %s when there is a ReadLogs', (PolicyName, Path) => {
    const sandbox = new Sandbox();
    sandbox.output('CreatePolicy', input);
    expect(sandbox.error('CreatePolicy', { ...input, PolicyName, Path })).toEqual({
      code: 'EntityAlreadyExists',
      message: `A policy called ${PolicyName} already exists. Duplicate names are not allowed.`,
    });
  });

  test('may take the name of an AWS managed policy', () => {
    const output = new Sandbox().output('CreatePolicy', { ...input, PolicyName: 'AdministratorAccess' });
    expect(output).toMatchObject({ Policy: { Arn: `arn:aws:iam::${ACCOUNT}:policy/AdministratorAccess` } });
  });

  // Source: recordings of February 2026, iam-facts.md section 2.2.
  test.each([
    ['{', 'Syntax errors in policy.'],
    [
      '{"Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}',
      'Policy document must be version 2012-10-17 or greater.',
    ],
    [allow('s3:*', 'logs'), 'Resource logs must be in ARN format or "*".'],
  ])('refuses the document %j', (PolicyDocument, message) => {
    expect(new Sandbox().error('CreatePolicy', { ...input, PolicyDocument })).toEqual({
      code: 'MalformedPolicyDocument',
      message,
    });
  });

  test('refuses a document beyond 6144 characters, whitespace aside', () => {
    const size = allow('s3:').replaceAll(/\s/g, '').length;
    const of = (characters: number) => allow(`s3:${'a'.repeat(characters - size)}`);
    expect(new Sandbox().error('CreatePolicy', { ...input, PolicyDocument: of(6145) })).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PolicySize: 6144',
    });
    expect(new Sandbox().output('CreatePolicy', { ...input, PolicyDocument: of(6144) })).not.toBeNull();
  });

  test('refuses a path that a user may have and a policy may not', () => {
    expect(new Sandbox().error('CreatePolicy', { ...input, Path: '/a//b/' })).toMatchObject({
      code: 'ValidationError',
      message: expect.stringMatching(/^The specified value for path is invalid\./),
    });
  });

  test('is authorised on the ARN of the policy to be, and a denial prints its name', () => {
    const call = {
      operation: 'CreatePolicy',
      input: { ...input, Path: '/team/' },
      action: 'iam:CreatePolicy',
      resource: `arn:aws:iam::${ACCOUNT}:policy/team/ReadLogs`,
      printed: 'policy ReadLogs',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });

  const Tags = [
    { Key: 'team', Value: 'data' },
    { Key: 'Team', Value: 'web' },
  ];
  const withTags = { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*'), Tags };

  test('takes tags whose keys differ by case, and answers them last', () => {
    const sandbox = new Sandbox();
    const output = sandbox.output('CreatePolicy', withTags);
    expect(output).toMatchObject({ Policy: { Tags: Tags.toReversed() } });
    expect(Object.keys(Object(output?.['Policy']))).toEqual(inModelOrder('Policy', output?.['Policy']));
    const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
    expect(sandbox.output('GetPolicy', { PolicyArn })).toMatchObject({ Policy: { Tags: Tags.toReversed() } });
  });

  test('refuses two tags of one key', () => {
    const twice = [...Tags, { Key: 'team', Value: 'ops' }];
    expect(new Sandbox().error('CreatePolicy', { ...withTags, Tags: twice })).toEqual({
      code: 'InvalidInput',
      message: 'Duplicate tag keys found.',
    });
  });

  test('with tags needs the permission to tag as well', () => {
    const tryWith = (...actions: readonly string[]) => {
      const sandbox = new Sandbox().user('op').inline('user', 'op', 'p', allow(actions));
      return sandbox.call('CreatePolicy', withTags, asUser('op')).result;
    };
    expect(tryWith('iam:CreatePolicy')).toMatchObject({
      error: { message: expect.stringContaining('iam:TagPolicy on resource: policy ReadLogs because') },
    });
    expect(tryWith('iam:CreatePolicy', 'iam:TagPolicy').ok).toBe(true);
  });
});
