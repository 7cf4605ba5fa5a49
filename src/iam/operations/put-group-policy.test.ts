import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, deny } from '../../../test/support/builders.ts';

const account = (): Sandbox => new Sandbox().group('x1');
const input = { GroupName: 'x1', PolicyName: 'logs', PolicyDocument: allow('s3:Get*') };
const groupOf = (sandbox: Sandbox) => sandbox.world.account.groups.get('x1');

/** A document of that many characters that are no whitespace. */
function documentOfSize(size: number): string {
  const short = allow('s3:');
  const missing = size - short.replaceAll(/\s/g, '').length;
  return allow(`s3:${'a'.repeat(missing)}`);
}

describe('PutGroupPolicy', () => {
  test('answers nothing, and the group carries the document as it was written', () => {
    const sandbox = account();
    expect(sandbox.output('PutGroupPolicy', input)).toBeNull();
    expect([...(groupOf(sandbox)?.inline ?? [])].map(([name, { text }]) => [name, text])).toEqual([
      ['logs', allow('s3:Get*')],
    ]);
  });

  test('replaces a policy of the same name without a word, and the change shows', () => {
    const sandbox = account();
    sandbox.output('PutGroupPolicy', input);
    const { result, diff } = sandbox.call('PutGroupPolicy', { ...input, PolicyDocument: deny('*') });
    expect(result).toEqual({ ok: true, value: null });
    expect(groupOf(sandbox)?.inline.get('logs')?.text).toBe(deny('*'));
    expect([diff.added, diff.removed].map((facts) => facts.map(({ kind }) => kind))).toEqual([['inline'], ['inline']]);
  });

  test('of the very same document changes nothing', () => {
    const sandbox = account();
    sandbox.output('PutGroupPolicy', input);
    const before = sandbox.world;
    expect(sandbox.call('PutGroupPolicy', input).world).toBe(before);
  });

  test('counts what all inline policies of the group hold together, whitespace aside', () => {
    const sandbox = account();
    sandbox.output('PutGroupPolicy', { ...input, PolicyDocument: documentOfSize(2560) });
    sandbox.output('PutGroupPolicy', { ...input, PolicyName: 'rest', PolicyDocument: documentOfSize(2560) });
    const more = { ...input, PolicyName: 'rest', PolicyDocument: documentOfSize(2561) };
    expect(sandbox.error('PutGroupPolicy', more)).toEqual({
      code: 'LimitExceeded',
      message: 'Maximum policy size of 5120 bytes exceeded for group x1',
    });
  });

  // Source: recordings of CreatePolicy, iam-facts.md section 2.2.
  test.each([
    ['no JSON', 'Syntax errors in policy.'],
    [allow('invalid'), 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
  ])('refuses the document %j', (PolicyDocument, message) => {
    expect(account().error('PutGroupPolicy', { ...input, PolicyDocument })).toEqual({
      code: 'MalformedPolicyDocument',
      message,
    });
  });

  test('refuses characters beyond Latin-1 before it reads the document', () => {
    expect(account().error('PutGroupPolicy', { ...input, PolicyDocument: '{“}' })).toMatchObject({
      code: 'ValidationError',
      message: expect.stringMatching(/^The specified value for policyDocument is invalid\./),
    });
  });

  test('takes actions that do not exist', () => {
    expect(account().output('PutGroupPolicy', { ...input, PolicyDocument: allow('s3s:ListBukket') })).toBeNull();
  });

  test('for an unknown group is NoSuchEntity', () => {
    expect(new Sandbox().error('PutGroupPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The group with name x1 cannot be found.',
    });
  });

  test('is authorised on the group', () => {
    const call = {
      operation: 'PutGroupPolicy',
      input,
      action: 'iam:PutGroupPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:group/x1`,
      printed: 'group x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
