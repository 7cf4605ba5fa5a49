import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana');
  const keys = ['team', 'größe', 'owner'];
  for (const Key of keys) sandbox.output('TagUser', { UserName: 'dana', Tags: [{ Key, Value: 'v' }] });
  return sandbox;
};

describe('ListUserTags', () => {
  test('answers the tags by key, members in the order of the service model', () => {
    const output = account().output('ListUserTags', { UserName: 'dana' });
    expect(output).toEqual({
      Tags: [
        { Key: 'größe', Value: 'v' },
        { Key: 'owner', Value: 'v' },
        { Key: 'team', Value: 'v' },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListUserTags', output));
    const [tag] = [output?.['Tags']].flat();
    expect(Object.keys(Object(tag))).toEqual(inModelOrder('Tag', tag));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListUserTags', { UserName: 'dana', MaxItems: 1 });
    expect(first).toMatchObject({ Tags: [{ Key: 'größe' }], IsTruncated: true });
    expect(sandbox.output('ListUserTags', { UserName: 'dana', Marker: first?.['Marker'] })).toMatchObject({
      Tags: [{ Key: 'owner' }, { Key: 'team' }],
      IsTruncated: false,
    });
  });

  test('of an unknown user is NoSuchEntity', () => {
    expect(new Sandbox().error('ListUserTags', { UserName: 'dana' }).message).toBe(
      'The user with name dana cannot be found.',
    );
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'ListUserTags',
      input: { UserName: 'dana' },
      action: 'iam:ListUserTags',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
