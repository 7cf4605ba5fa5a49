import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, deny } from '../../../test/support/builders.ts';

const account = (): Sandbox => new Sandbox().user('x1');
const input = { UserName: 'x1', PolicyName: 'logs', PolicyDocument: allow('s3:Get*') };
const userOf = (sandbox: Sandbox) => sandbox.world.account.users.get('x1');

/** A document of that many characters that are no whitespace. */
function documentOfSize(size: number): string {
  const short = allow('s3:');
  const missing = size - short.replaceAll(/\s/g, '').length;
  return allow(`s3:${'a'.repeat(missing)}`);
}

describe('PutUserPolicy', () => {
  test('answers nothing, and the user carries the document as it was written', () => {
    const sandbox = account();
    expect(sandbox.output('PutUserPolicy', input)).toBeNull();
    expect([...(userOf(sandbox)?.inline ?? [])].map(([name, { text }]) => [name, text])).toEqual([
      ['logs', allow('s3:Get*')],
    ]);
  });

  test('replaces a policy of the same name without a word, and the change shows', () => {
    const sandbox = account();
    sandbox.output('PutUserPolicy', input);
    const { result, diff } = sandbox.call('PutUserPolicy', { ...input, PolicyDocument: deny('*') });
    expect(result).toEqual({ ok: true, value: null });
    expect(userOf(sandbox)?.inline.get('logs')?.text).toBe(deny('*'));
    expect([diff.added, diff.removed].map((facts) => facts.map(({ kind }) => kind))).toEqual([['inline'], ['inline']]);
  });

  test('of the very same document changes nothing', () => {
    const sandbox = account();
    sandbox.output('PutUserPolicy', input);
    const before = sandbox.world;
    expect(sandbox.call('PutUserPolicy', input).world).toBe(before);
  });

  test('counts what all inline policies of the user hold together, whitespace aside', () => {
    const sandbox = account();
    sandbox.output('PutUserPolicy', { ...input, PolicyDocument: documentOfSize(1024) });
    sandbox.output('PutUserPolicy', { ...input, PolicyName: 'rest', PolicyDocument: documentOfSize(1024) });
    const more = { ...input, PolicyName: 'rest', PolicyDocument: documentOfSize(1025) };
    expect(sandbox.error('PutUserPolicy', more)).toEqual({
      code: 'LimitExceeded',
      message: 'Maximum policy size of 2048 bytes exceeded for user x1',
    });
  });

  // Source: recordings of CreatePolicy, iam-facts.md section 2.2.
  test.each([
    ['no JSON', 'Syntax errors in policy.'],
    [allow('invalid'), 'Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.'],
  ])('refuses the document %j', (PolicyDocument, message) => {
    expect(account().error('PutUserPolicy', { ...input, PolicyDocument })).toEqual({
      code: 'MalformedPolicyDocument',
      message,
    });
  });

  test('refuses characters beyond Latin-1 before it reads the document', () => {
    expect(account().error('PutUserPolicy', { ...input, PolicyDocument: '{“}' })).toMatchObject({
      code: 'ValidationError',
      message: expect.stringMatching(/^The specified value for policyDocument is invalid\./),
    });
  });

  test('takes actions that do not exist', () => {
    expect(account().output('PutUserPolicy', { ...input, PolicyDocument: allow('s3s:ListBukket') })).toBeNull();
  });

  test('for an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('PutUserPolicy', input)).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name x1 cannot be found.',
    });
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'PutUserPolicy',
      input,
      action: 'iam:PutUserPolicy',
      resource: `arn:aws:iam::${ACCOUNT}:user/x1`,
      printed: 'user x1',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
