import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { userShape } from '../../../test/support/shapes.ts';

describe('GetUser', () => {
  test('answers the user of that name', () => {
    expect(new Sandbox().user('dana').output('GetUser', { UserName: 'dana' })).toEqual({ User: userShape('dana') });
  });

  test('without a name answers the user who asks', () => {
    const sandbox = new Sandbox()
      .user('dana')
      .inline('user', 'dana', 'self', allow('iam:GetUser', `arn:aws:iam::${ACCOUNT}:user/dana`));
    expect(sandbox.output('GetUser', {}, asUser('dana'))).toEqual({ User: userShape('dana') });
  });

  test('without a name refuses a role session, which is no user', () => {
    expect(new Sandbox().error('GetUser', {})).toEqual({
      code: 'ValidationError',
      message: 'Must specify userName when calling with non-User credentials',
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('GetUser', { UserName: 'nobody' })).toEqual({
      code: 'NoSuchEntity',
      message: 'The user with name nobody cannot be found.',
    });
  });

  test('is authorised on the user, path and all', () => {
    const call = {
      operation: 'GetUser',
      input: { UserName: 'dana' },
      action: 'iam:GetUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/eng/dana`,
      printed: 'user dana',
    };
    const account = (): Sandbox => {
      const sandbox = new Sandbox();
      sandbox.output('CreateUser', { UserName: 'dana', Path: '/eng/' });
      return sandbox;
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });

  test('of an unknown user is denied like that of a known one: a denial never tells who exists', () => {
    const sandbox = new Sandbox().user('op');
    expect(sandbox.error('GetUser', { UserName: 'nobody' }, asUser('op'))).toEqual({
      code: 'AccessDenied',
      message: `User: arn:aws:iam::${ACCOUNT}:user/op is not authorized to perform: iam:GetUser on resource: user nobody because no identity-based policy allows the iam:GetUser action`,
    });
  });
});
