import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, PRINTED_AT, Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  return sandbox;
};

describe('ListAccessKeys', () => {
  test('answers the keys without secrets, the oldest first, members in the order of the service model', () => {
    const sandbox = account();
    const output = sandbox.output('ListAccessKeys', { UserName: 'dana' });
    const ids = sandbox.world.account.users.get('dana')?.accessKeys.map(({ id }) => id);
    expect(output).toEqual({
      AccessKeyMetadata: ids?.map((AccessKeyId) => ({
        UserName: 'dana',
        AccessKeyId,
        Status: 'Active',
        CreateDate: PRINTED_AT,
      })),
      IsTruncated: false,
    });
    const [first] = [output?.['AccessKeyMetadata']].flat();
    expect(Object.keys(Object(first))).toEqual(inModelOrder('AccessKeyMetadata', first));
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListAccessKeys', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListAccessKeys', { UserName: 'dana', MaxItems: 1 });
    const second = sandbox.output('ListAccessKeys', { UserName: 'dana', Marker: first?.['Marker'] });
    expect([first?.['IsTruncated'], second?.['IsTruncated']]).toEqual([true, false]);
    expect([first, second].flatMap((page) => [page?.['AccessKeyMetadata']].flat())).toHaveLength(2);
    expect(first?.['AccessKeyMetadata']).not.toEqual(second?.['AccessKeyMetadata']);
  });

  test('of a role session without a name is refused', () => {
    expect(account().error('ListAccessKeys', {}).message).toBe(
      'Must specify userName when calling with non-User credentials',
    );
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListAccessKeys',
      input: { UserName: 'dana' },
      action: 'iam:ListAccessKeys',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
