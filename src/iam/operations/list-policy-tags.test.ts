import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const PolicyArn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const account = (Tags: readonly { readonly Key: string; readonly Value: string }[] = []): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*'), Tags });
  return sandbox;
};
const input = { PolicyArn };
const tagged = (): Sandbox => account(['b', 'a'].map((Key) => ({ Key, Value: 'v' })));

describe('ListPolicyTags', () => {
  test('answers the tags by key, members in the order of the service model', () => {
    const output = tagged().output('ListPolicyTags', input);
    expect(output).toEqual({
      Tags: [
        { Key: 'a', Value: 'v' },
        { Key: 'b', Value: 'v' },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListPolicyTags', output));
  });

  test('answers in pages', () => {
    const sandbox = tagged();
    const first = sandbox.output('ListPolicyTags', { ...input, MaxItems: 1 });
    expect(first).toMatchObject({ Tags: [{ Key: 'a' }], IsTruncated: true });
    expect(sandbox.output('ListPolicyTags', { ...input, Marker: first?.['Marker'] })).toMatchObject({
      Tags: [{ Key: 'b' }],
    });
  });

  test('of a policy that does not exist, or of something that is none, is refused', () => {
    const code = (arn: string) => new Sandbox().error('ListPolicyTags', { PolicyArn: arn }).code;
    expect([PolicyArn, 'longpolicynamebutnoarn'].map(code)).toEqual(['NoSuchEntity', 'ValidationError']);
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'ListPolicyTags',
      input: input,
      action: 'iam:ListPolicyTags',
      resource: PolicyArn,
      printed: `policy ${PolicyArn}`,
    };
    expect(authorisationOf(call, tagged)).toEqual(expectedAuthorisation(call));
  });
});
