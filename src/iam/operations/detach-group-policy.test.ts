import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, BILLING, S3_READ_ONLY, Sandbox } from '../../../test/support/builders.ts';

const input = { GroupName: 'x1', PolicyArn: S3_READ_ONLY };
const account = (): Sandbox => new Sandbox().group('x1').attached('Group', 'x1', S3_READ_ONLY, BILLING);

describe('DetachGroupPolicy', () => {
  test('answers nothing, and the other policies stay', () => {
    const sandbox = account();
    expect(sandbox.output('DetachGroupPolicy', input)).toBeNull();
    expect(sandbox.output('ListAttachedGroupPolicies', { GroupName: 'x1' })).toMatchObject({
      AttachedPolicies: [{ PolicyName: 'Billing' }],
    });
  });

  test('of a policy that is not attached is NoSuchEntity, and so is detaching twice', () => {
    const sandbox = account();
    sandbox.output('DetachGroupPolicy', input);
    expect(sandbox.error('DetachGroupPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${S3_READ_ONLY} was not found.`,
    });
  });

  test('from an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('DetachGroupPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  test('of something that is no policy ARN is a ValidationError', () => {
    expect(account().error('DetachGroupPolicy', { GroupName: 'x1', PolicyArn: 'AmazonS3ReadOnlyAccess' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  test('leaves the policy where else it is attached', () => {
    const sandbox = account().user('erik').attached('User', 'erik', S3_READ_ONLY);
    sandbox.output('DetachGroupPolicy', input);
    expect(sandbox.output('ListAttachedUserPolicies', { UserName: 'erik' })).toMatchObject({
      AttachedPolicies: [{ PolicyArn: S3_READ_ONLY }],
    });
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'DetachGroupPolicy',
      input,
      action: 'iam:DetachGroupPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
