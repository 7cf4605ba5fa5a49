import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow } from '../../../test/support/builders.ts';

const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const account = (Tags: readonly { readonly Key: string; readonly Value: string }[] = []): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*'), Tags });
  return sandbox;
};
const input = { PolicyArn, TagKeys: ['team'] };
const tagged = (): Sandbox => account(['team', 'Team'].map((Key) => ({ Key, Value: 'v' })));

describe('UntagPolicy', () => {
  test('answers nothing, and the tag of exactly that key is gone', () => {
    const sandbox = tagged();
    expect(sandbox.output('UntagPolicy', input)).toBeNull();
    expect([...(sandbox.world.account.policies.get(PolicyArn)?.tags.keys() ?? [])]).toEqual(['Team']);
  });

  test('of a key that is not there changes nothing', () => {
    const sandbox = account();
    const before = sandbox.world;
    expect(sandbox.call('UntagPolicy', input).world).toBe(before);
  });

  test('of a policy that does not exist, of something that is none, and of one of AWS is refused', () => {
    const code = (arn: string) => new Sandbox().error('UntagPolicy', { ...input, PolicyArn: arn }).code;
    expect([PolicyArn, 'longpolicynamebutnoarn', S3_READ_ONLY].map(code)).toEqual([
      'NoSuchEntity',
      'ValidationError',
      'AccessDenied',
    ]);
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'UntagPolicy',
      input: input,
      action: 'iam:UntagPolicy',
      resource: PolicyArn,
      printed: `policy ${PolicyArn}`,
    };
    expect(authorisationOf(call, tagged)).toEqual(expectedAuthorisation(call));
  });
});
