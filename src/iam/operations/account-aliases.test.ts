import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { Sandbox } from '../../../test/support/builders.ts';

const dojo = { AccountAlias: 'dojo-example' };
const named = (): Sandbox => {
  const sandbox = new Sandbox();
  sandbox.output('CreateAccountAlias', dojo);
  return sandbox;
};
const aliases = (sandbox: Sandbox) => sandbox.output('ListAccountAliases', {});

describe('the alias of an account', () => {
  test('is there once created, and only then', () => {
    expect(aliases(new Sandbox())).toEqual({ AccountAliases: [], IsTruncated: false });
    expect(aliases(named())).toEqual({ AccountAliases: ['dojo-example'], IsTruncated: false });
  });

  // Source: console_account-alias.html.
  test('is replaced by another', () => {
    const sandbox = named();
    sandbox.output('CreateAccountAlias', { AccountAlias: 'other' });
    expect(aliases(sandbox)).toMatchObject({ AccountAliases: ['other'] });
  });

  // Source: awslabs/aws-deployment-framework#465.
  test('cannot be created twice', () => {
    expect(named().error('CreateAccountAlias', dojo)).toEqual({
      code: 'EntityAlreadyExists',
      message: 'The account alias dojo-example already exists.',
    });
  });

  test.each(['ab', '-dojo', 'dojo-', 'do--jo', 'Dojo', 'd.ojo', 'x'.repeat(64)])('may not be %s', (AccountAlias) => {
    expect(new Sandbox().error('CreateAccountAlias', { AccountAlias }).code).toBe('ValidationError');
  });

  test('can be taken away by its name alone', () => {
    const sandbox = named();
    expect(sandbox.error('DeleteAccountAlias', { AccountAlias: 'other' })).toMatchObject({ code: 'NoSuchEntity' });
    expect(sandbox.output('DeleteAccountAlias', dojo)).toBeNull();
    expect(aliases(sandbox)).toMatchObject({ AccountAliases: [] });
  });

  test('is listed from a marker on, and not from an unknown one', () => {
    expect(named().error('ListAccountAliases', { Marker: 'nonsense' }).message).toBe('Invalid Marker.');
  });

  test.each([
    ['CreateAccountAlias', dojo],
    ['ListAccountAliases', {}],
    ['DeleteAccountAlias', dojo],
  ])('%s is authorised on everything', (operation, input) => {
    const call = { operation, input, action: `iam:${operation}`, resource: '*', printed: '*' };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
