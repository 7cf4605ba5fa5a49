import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { groupShape, inModelOrder } from '../../../test/support/shapes.ts';

describe('CreateGroup', () => {
  test('answers the new group, members in the order of the service model', () => {
    const output = new Sandbox().output('CreateGroup', { GroupName: 'Developers', Path: '/division_abc/' });
    expect(output).toEqual({ Group: groupShape('Developers', '/division_abc/') });
    expect(Object.keys(Object(output?.['Group']))).toEqual(inModelOrder('Group', output?.['Group']));
  });

  test('makes a group without members and without policies', () => {
    const sandbox = new Sandbox().group('Developers');
    expect(sandbox.output('GetGroup', { GroupName: 'Developers' })).toEqual({
      Group: groupShape('Developers'),
      Users: [],
      IsTruncated: false,
    });
    expect(sandbox.output('ListAttachedGroupPolicies', { GroupName: 'Developers' })).toEqual({
      AttachedPolicies: [],
      IsTruncated: false,
    });
  });

  test.each(['ADMINS', 'admins', 'Admins'])(
    'refuses the name %s when there are ADMINS: case makes no difference',
    (GroupName) => {
      expect(new Sandbox().group('ADMINS').error('CreateGroup', { GroupName })).toEqual({
        code: 'EntityAlreadyExists',
        message: `Group with name ${GroupName} already exists.`,
      });
    },
  );

  test('refuses the 301st group', () => {
    const sandbox = new Sandbox().group(...Array.from({ length: 300 }, (_, n) => `Team${n}`));
    expect(sandbox.error('CreateGroup', { GroupName: 'OneMore' })).toEqual({
      code: 'LimitExceeded',
      message: 'Cannot exceed quota for GroupsPerAccount: 300',
    });
    sandbox.output('DeleteGroup', { GroupName: 'Team7' });
    sandbox.group('OneMore');
    expect(sandbox.world.account.groups.size).toBe(300);
  });

  test('says first that the name is taken, then that the account is full', () => {
    const sandbox = new Sandbox().group(...Array.from({ length: 300 }, (_, n) => `Team${n}`));
    expect(sandbox.error('CreateGroup', { GroupName: 'team1' }).code).toBe('EntityAlreadyExists');
  });

  test('takes a name of 128 characters and no longer one', () => {
    const sandbox = new Sandbox().group('g'.repeat(128));
    expect(sandbox.error('CreateGroup', { GroupName: 'g'.repeat(129) })).toEqual({
      code: 'ValidationError',
      message:
        "1 validation error detected: Value at 'groupName' failed to satisfy constraint: Member must have length less than or equal to 128",
    });
  });

  test('is authorised on the ARN of the group to be, and a denial prints it whole', () => {
    const call = {
      operation: 'CreateGroup',
      input: { GroupName: 'Developers', Path: '/eng/' },
      action: 'iam:CreateGroup',
      resource: `arn:aws:iam::${ACCOUNT}:group/eng/Developers`,
      printed: `arn:aws:iam::${ACCOUNT}:group/eng/Developers`,
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
