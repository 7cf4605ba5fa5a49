import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder, groupShape } from '../../../test/support/shapes.ts';

describe('ListGroups', () => {
  test('answers all groups by name, members of the answer in the order of the service model', () => {
    const output = new Sandbox().group('erik', 'Dana', 'anna').output('ListGroups', {});
    expect(output).toEqual({
      Groups: [groupShape('anna'), groupShape('Dana'), groupShape('erik')],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListGroups', output));
  });

  test('of an empty account is empty', () => {
    expect(new Sandbox().output('ListGroups', {})).toEqual({ Groups: [], IsTruncated: false });
  });

  test('can be narrowed to a path, which may stop anywhere', () => {
    const sandbox = new Sandbox().group('root');
    for (const Path of ['/eng/', '/eng/web/', '/england/'])
      sandbox.output('CreateGroup', { GroupName: Path.replaceAll('/', '-'), Path });
    const names = (PathPrefix: string) => {
      const shown = sandbox.output('ListGroups', { PathPrefix })?.['Groups'];
      return Array.isArray(shown) ? shown.map((each) => Object(each).GroupName) : null;
    };
    expect(names('/')).toEqual(['-eng-', '-eng-web-', '-england-', 'root']);
    expect(names('/eng/')).toEqual(['-eng-', '-eng-web-']);
    expect(names('/eng')).toEqual(['-eng-', '-eng-web-', '-england-']);
    expect(names('/sales/')).toEqual([]);
  });

  test('answers in pages, names of any length', () => {
    const long = 'x'.repeat(60);
    const sandbox = new Sandbox().group(`a${long}`, `b${long}`, `c${long}`);
    const first = sandbox.output('ListGroups', { MaxItems: 1 });
    expect(first).toMatchObject({ Groups: [{ GroupName: `a${long}` }], IsTruncated: true });
    const second = sandbox.output('ListGroups', { MaxItems: 2, Marker: first?.['Marker'] });
    expect(second).toMatchObject({
      Groups: [{ GroupName: `b${long}` }, { GroupName: `c${long}` }],
      IsTruncated: false,
    });
  });

  test("refuses an unknown marker in AWS's words", () => {
    expect(new Sandbox().group('dana').error('ListGroups', { Marker: 'nonsense' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('is authorised on group/, which is how AWS reports it', () => {
    const resource = `arn:aws:iam::${ACCOUNT}:group/`;
    const call = { operation: 'ListGroups', input: {}, action: 'iam:ListGroups', resource, printed: resource };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
