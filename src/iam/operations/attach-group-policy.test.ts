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

const input = { GroupName: 'x1', PolicyArn: S3_READ_ONLY };
const account = (): Sandbox => new Sandbox().group('x1');

describe('AttachGroupPolicy', () => {
  test('answers nothing, and the policy is among those of the group', () => {
    const sandbox = account();
    expect(sandbox.output('AttachGroupPolicy', input)).toBeNull();
    expect(sandbox.output('ListAttachedGroupPolicies', { GroupName: 'x1' })).toEqual({
      AttachedPolicies: [{ PolicyName: 'AmazonS3ReadOnlyAccess', PolicyArn: S3_READ_ONLY }],
      IsTruncated: false,
    });
  });

  test('twice is the same as once, and the world is the same', () => {
    const sandbox = account().attached('Group', 'x1', S3_READ_ONLY);
    const before = sandbox.world;
    const again = sandbox.call('AttachGroupPolicy', input);
    expect(again).toMatchObject({ result: { ok: true, value: null }, diff: { added: [], removed: [] } });
    expect(again.world).toBe(before);
  });

  test('brings the policy into the account at the version that AWS has now', () => {
    const { policies } = account().attached('Group', 'x1', BILLING).world.account;
    expect(policies.get(BILLING)).toMatchObject({
      name: 'Billing',
      path: '/job-function/',
      awsManaged: true,
      defaultVersionId: 'v3',
    });
  });

  test('refuses the eleventh policy', () => {
    const sandbox = account().attached('Group', 'x1', ...Array.from({ length: 10 }, (_, n) => numbered(n)));
    expect(sandbox.error('AttachGroupPolicy', input)).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for PoliciesPerGroup: 10',
    });
    expect(sandbox.output('AttachGroupPolicy', { GroupName: 'x1', PolicyArn: numbered(3) })).toBeNull();
  });

  test('to an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('AttachGroupPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  test.each([
    'arn:aws:iam::aws:policy/NoSuchPolicy',
    'arn:aws:iam::123456789012:policy/Nowhere',
    'arn:aws:iam::111122223333:policy/Elsewhere',
  ])('of a policy that does not exist is NoSuchEntity: %s', (PolicyArn) => {
    expect(account().error('AttachGroupPolicy', { GroupName: 'x1', PolicyArn })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${PolicyArn} does not exist or is not attachable.`,
    });
  });

  test.each([
    'AmazonS3ReadOnlyAccess',
    'arn:aws:iam::aws:AmazonS3ReadOnlyAccess',
    'arn:aws:iam::123456789012:role/NotAPolicy',
  ])('of something that is no policy ARN is a ValidationError: %s', (PolicyArn) => {
    expect(account().error('AttachGroupPolicy', { GroupName: 'x1', PolicyArn })).toEqual({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  test('can be allowed for some policies alone, by a condition', () => {
    const sandbox = account().user('op');
    const grant = policyText({
      Effect: 'Allow',
      Action: ['iam:AttachGroupPolicy', 'iam:DetachGroupPolicy'],
      Resource: '*',
      Condition: { ArnEquals: { 'iam:PolicyARN': S3_READ_ONLY } },
    });
    sandbox.inline('user', 'op', 'grant', grant);
    const outcome = (verb: string, PolicyArn: string) =>
      sandbox.call(`${verb}GroupPolicy`, { ...input, PolicyArn }, asUser('op')).result.ok;
    expect([outcome('Attach', BILLING), outcome('Attach', S3_READ_ONLY)]).toEqual([false, true]);
    sandbox.attached('Group', input.GroupName, BILLING);
    expect([outcome('Detach', BILLING), outcome('Detach', S3_READ_ONLY)]).toEqual([false, true]);
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'AttachGroupPolicy',
      input,
      action: 'iam:AttachGroupPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
