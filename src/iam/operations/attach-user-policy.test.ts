import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import {
  ACCOUNT,
  BILLING,
  S3_READ_ONLY,
  Sandbox,
  asUser,
  numbered,
  policyText,
} from '../../../test/support/builders.ts';

const input = { UserName: 'x1', PolicyArn: S3_READ_ONLY };
const account = (): Sandbox => new Sandbox().user('x1');

describe('AttachUserPolicy', () => {
  test('answers nothing, and the policy is among those of the user', () => {
    const sandbox = account();
    expect(sandbox.output('AttachUserPolicy', input)).toBeNull();
    expect(sandbox.output('ListAttachedUserPolicies', { UserName: 'x1' })).toEqual({
      AttachedPolicies: [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }],
      IsTruncated: false,
    });
  });

  test('twice is the same as once, and the world is the same', () => {
    const sandbox = account().attached('User', 'x1', S3_READ_ONLY);
    const before = sandbox.world;
    const again = sandbox.call('AttachUserPolicy', input);
    expect(again).toMatchObject({ result: { ok: true, value: null }, diff: { added: [], removed: [] } });
    expect(again.world).toBe(before);
  });

  test('brings the policy into the account at the version that AWS has now', () => {
    const { policies } = account().attached('User', 'x1', BILLING).world.account;
    expect(policies.get(BILLING)).toMatchObject({
      name: 'Billing',
      path: '/job-function/',
      awsManaged: true,
      defaultVersionId: 'v3',
    });
  });

  test('refuses the eleventh policy', () => {
    const sandbox = account().attached('User', 'x1', ...Array.from({ length: 10 }, (_, n) => numbered(n)));
    expect(sandbox.error('AttachUserPolicy', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PoliciesPerUser: 10',
    });
    expect(sandbox.output('AttachUserPolicy', { UserName: 'x1', PolicyArn: numbered(3) })).toBeNull();
  });

  test('to an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('AttachUserPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  test.each([
    'arn:aws:iam::aws:policy/NoSuchPolicy',
    'arn:aws:iam::123456789012:policy/Nowhere',
    'arn:aws:iam::111122223333:policy/Elsewhere',
  ])('of a policy that does not exist is NoSuchEntity: %s', (PolicyArn) => {
    expect(account().error('AttachUserPolicy', { UserName: 'x1', PolicyArn })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${PolicyArn} does not exist or is not attachable.`,
    });
  });

  test.each([
    'AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:AmazonS3ReadOnlyAccess',
    'arn:aws:iam::123456789012:role/NotAPolicy',
  ])('of something that is no policy ARN is a ValidationError: %s', (PolicyArn) => {
    expect(account().error('AttachUserPolicy', { UserName: 'x1', PolicyArn })).toEqual({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  test('can be allowed for some policies alone, by a condition', () => {
    const sandbox = account().user('op');
    const grant = policyText({
      Effect: 'Allow',
      Action: ['iam:AttachUserPolicy', 'iam:DetachUserPolicy'],
      Resource: '*',
      Condition: { ArnEquals: { 'iam:PolicyARN': S3_READ_ONLY } },
    });
    sandbox.inline('user', 'op', 'grant', grant);
    const outcome = (verb: string, PolicyArn: string) =>
      sandbox.call(`${verb}UserPolicy`, { ...input, PolicyArn }, asUser('op')).result.ok;
    expect([outcome('Attach', BILLING), outcome('Attach', S3_READ_ONLY)]).toEqual([false, true]);
    sandbox.attached('User', input.UserName, BILLING);
    expect([outcome('Detach', BILLING), outcome('Detach', S3_READ_ONLY)]).toEqual([false, true]);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'AttachUserPolicy',
      input,
      action: 'iam:AttachUserPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
