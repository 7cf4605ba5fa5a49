import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox } from '../../../test/support/builders.ts';
import { inModelOrder, userShape } from '../../../test/support/shapes.ts';

describe('ListUsers', () => {
  test('answers all users by name, members of the answer in the order of the service model', () => {
    const output = new Sandbox().user('erik', 'Dana', 'anna').output('ListUsers', {});
    expect(output).toEqual({ Users: [userShape('anna'), userShape('Dana'), userShape('erik')], IsTruncated: false });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('ListUsers', output));
  });

  test('of an empty account is empty', () => {
    expect(new Sandbox().output('ListUsers', {})).toEqual({ Users: [], IsTruncated: false });
  });

  test('can be narrowed to a path, which may stop anywhere', () => {
    const sandbox = new Sandbox().user('root');
    for (const Path of ['/eng/', '/eng/web/', '/england/'])
      sandbox.output('CreateUser', { UserName: Path.replaceAll('/', '-'), Path });
    const names = (PathPrefix: string) => {
      const shown = sandbox.output('ListUsers', { PathPrefix })?.['Users'];
      return Array.isArray(shown) ? shown.map((each) => Object(each).UserName) : null;
    };
    expect(names('/')).toEqual(['-eng-', '-eng-web-', '-england-', 'root']);
    expect(names('/eng/')).toEqual(['-eng-', '-eng-web-']);
    expect(names('/eng')).toEqual(['-eng-', '-eng-web-', '-england-']);
    expect(names('/sales/')).toEqual([]);
  });

  test('answers in pages, names of any length', () => {
    const long = 'x'.repeat(60);
    const sandbox = new Sandbox().user(`a${long}`, `b${long}`, `c${long}`);
    const first = sandbox.output('ListUsers', { MaxItems: 1 });
    expect(first).toMatchObject({ Users: [{ UserName: `a${long}` }], IsTruncated: true });
    const second = sandbox.output('ListUsers', { MaxItems: 2, Marker: first?.['Marker'] });
    expect(second).toMatchObject({ Users: [{ UserName: `b${long}` }, { UserName: `c${long}` }], IsTruncated: false });
  });

  test("refuses an unknown marker in AWS's words", () => {
    expect(new Sandbox().user('dana').error('ListUsers', { Marker: 'nonsense' })).toEqual({
      code: 'ValidationError',
      message: 'Invalid Marker.',
    });
  });

  test('is authorised on user/, which is how AWS reports it', () => {
    const resource = `arn:aws:iam::${ACCOUNT}:user/`;
    const call = { operation: 'ListUsers', input: {}, action: 'iam:ListUsers', resource, printed: resource };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
