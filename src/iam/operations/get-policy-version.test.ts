import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, S3_READ_ONLY, Sandbox, allow, deny } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const input = { PolicyArn: arn, VersionId: 'v2' };
const account = (): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
  sandbox.output('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: deny('s3:*') });
  return sandbox;
};

describe('GetPolicyVersion', () => {
  test('answers the document of that version, members in the order of the service model', () => {
    const output = account().output('GetPolicyVersion', input);
    expect(output).toEqual({
      PolicyVersion: {
        Document: { Version: '2012-10-17', Statement: [{ Effect: 'Deny', Action: 's3:*', Resource: '*' }] },
        VersionId: 'v2',
        IsDefaultVersion: false,
        CreateDate: PRINTED_AT,
      },
    });
    const version = output?.['PolicyVersion'];
    expect(Object.keys(Object(version))).toEqual(inModelOrder('PolicyVersion', version));
  });

  test('shows an AWS managed policy that the account has never met', () => {
    expect(new Sandbox().output('GetPolicyVersion', { PolicyArn: S3_READ_ONLY, VersionId: 'v3' })).toMatchObject({
      PolicyVersion: { IsDefaultVersion: true, Document: { Statement: [{ Effect: 'Allow' }] } },
    });
  });

  // Source: recorded in 2026, iam-facts.md section 6.3.
  test.each([
    [
      { ...input, VersionId: 'v9' },
      { code: 'NoSuchEntity', message: `Policy ${arn} version v9 does not exist or is not attachable.` },
    ],
    [
      { ...input, VersionId: '2' },
      {
        code: 'ValidationError',
        message: String.raw`1 validation error detected: Value at 'versionId' failed to satisfy constraint: Member must satisfy regular expression pattern: v[1-9][0-9]*(\.[A-Za-z0-9-]*)?`,
      },
    ],
    [
      { ...input, PolicyArn: `${arn}s` },
      { code: 'NoSuchEntity', message: `Policy ${arn}s was not found.` },
    ],
  ])('refuses %j', (wrong, error) => {
    expect(account().error('GetPolicyVersion', wrong)).toEqual(error);
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'GetPolicyVersion',
      input,
      action: 'iam:GetPolicyVersion',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
