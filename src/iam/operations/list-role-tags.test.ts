import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { noSuchRole, withDeployRole } from '../../../test/support/roles.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const input = { RoleName: 'DeployRole' };
const account = (): Sandbox => withDeployRole({ Tags: ['team', 'größe'].map((Key) => ({ Key, Value: 'v' })) });

describe('ListRoleTags', () => {
  test('answers the tags by key, members in the order of the service model', () => {
    const output = account().output('ListRoleTags', input);
    expect(output).toEqual({
      Tags: [
        { Key: 'größe', Value: 'v' },
        { Key: 'team', Value: 'v' },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListRoleTags', output));
  });

  test('answers in pages', () => {
    const sandbox = account();
    const first = sandbox.output('ListRoleTags', { ...input, MaxItems: 1 });
    expect(first).toMatchObject({ Tags: [{ Key: 'größe' }], IsTruncated: true });
    expect(sandbox.output('ListRoleTags', { ...input, Marker: first?.['Marker'] })).toEqual({
      Tags: [{ Key: 'team', Value: 'v' }],
      IsTruncated: false,
    });
  });

  test('of an unknown role is NoSuchEntity', () => {
    expect(new Sandbox().error('ListRoleTags', input)).toEqual(noSuchRole);
  });

  test('is authorised on the role', () => {
    const call = {
      operation: 'ListRoleTags',
      input: input,
      action: 'iam:ListRoleTags',
      resource: `arn:aws:iam::${ACCOUNT}:role/DeployRole`,
      printed: 'role DeployRole',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
