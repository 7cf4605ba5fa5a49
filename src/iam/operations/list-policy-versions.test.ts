import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, S3_READ_ONLY, Sandbox, allow, deny } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const account = (): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*') });
  sandbox.output('CreatePolicyVersion', { PolicyArn: arn, PolicyDocument: deny('s3:*'), SetAsDefault: true });
  return sandbox;
};

describe('ListPolicyVersions', () => {
  test('answers the versions without their documents, the newest first', () => {
    const output = account().output('ListPolicyVersions', { PolicyArn: arn });
    expect(output).toEqual({
      Versions: [
        { VersionId: 'v2', IsDefaultVersion: true, CreateDate: PRINTED_AT },
        { VersionId: 'v1', IsDefaultVersion: false, CreateDate: PRINTED_AT },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListPolicyVersions', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListPolicyVersions', { PolicyArn: arn, MaxItems: 1 });
    expect(first).toMatchObject({ Versions: [{ VersionId: 'v2' }], IsTruncated: true });
    expect(sandbox.output('ListPolicyVersions', { PolicyArn: arn, Marker: first?.['Marker'] })).toMatchObject({
      Versions: [{ VersionId: 'v1' }],
      IsTruncated: false,
    });
    expect(sandbox.error('ListPolicyVersions', { PolicyArn: arn, Marker: 'zz' }).message).toBe('Invalid Marker.');
  });

  test('knows the current version of an AWS managed policy', () => {
    expect(new Sandbox().output('ListPolicyVersions', { PolicyArn: S3_READ_ONLY })).toMatchObject({
      Versions: [{ VersionId: 'v3', IsDefaultVersion: true }],
    });
  });

  test('of an unknown policy is NoSuchEntity', () => {
    expect(new Sandbox().error('ListPolicyVersions', { PolicyArn: arn })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${arn} was not found.`,
    });
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'ListPolicyVersions',
      input: { PolicyArn: arn },
      action: 'iam:ListPolicyVersions',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
