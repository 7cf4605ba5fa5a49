import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';

const input = { UserName: 'x1', PolicyArn: S3_READ_ONLY };
const account = (): Sandbox => new Sandbox().user('x1').attached('User', 'x1', S3_READ_ONLY, BILLING);

describe('DetachUserPolicy', () => {
  test('answers nothing, and the other policies stay', () => {
    const sandbox = account();
    expect(sandbox.output('DetachUserPolicy', input)).toBeNull();
    expect(sandbox.output('ListAttachedUserPolicies', { UserName: 'x1' })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'Billing' }],
    });
  });

  test('of a policy that is not attached is NoSuchEntity, and so is detaching twice', () => {
    const sandbox = account();
    sandbox.output('DetachUserPolicy', input);
    expect(sandbox.error('DetachUserPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${S3_READ_ONLY} was not found.`,
    });
  });

  test('from an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('DetachUserPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  test('of something that is no policy ARN is a ValidationError', () => {
    expect(account().error('DetachUserPolicy', { UserName: 'x1', PolicyArn: 'AmazonS3ReadOnlyAccess' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  test('leaves the policy where else it is attached', () => {
    const sandbox = account().user('erik').attached('User', 'erik', S3_READ_ONLY);
    sandbox.output('DetachUserPolicy', input);
    expect(sandbox.output('ListAttachedUserPolicies', { UserName: 'erik' })).toMatchObject({
      AttachedPolicies: [{ PolicyArn: S3_READ_ONLY }],
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'DetachUserPolicy',
      input,
      action: 'iam:DetachUserPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
