import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shapesOf } from '../aws/skeleton/shapes.ts';
import { queryNames } from './query.ts';

function shapes(service: string, operation: string) {
  const found = shapesOf(service, operation);
  if (found === null) throw new Error(`No ${operation}`);
  return found;
}

const users = shapes('iam', 'ListUsers');
const names = (typed: string, of = users): readonly string[] | null =>
  queryNames(typed, of)?.options.map(({ text }) => text) ?? null;

describe('names in a query', () => {
  it.each<[string, readonly string[] | null]>([
    ['', ['Users', 'IsTruncated', 'Marker']],
    ['Us', ['Users']],
    ['Users[].User', ['UserName', 'UserId']],
    ['Users[0].Ar', ['Arn']],
    ['Users[*].Tags[].', ['Key', 'Value']],
    ['Users[].[UserName,Ar', ['Arn']],
    ['Users[].{Name:UserName,Id:UserI', ['UserId']],
    ["Users[?UserName=='dana'].Ar", ['Arn']],
    ['Users[?UserN', ['UserName']],
    ["Users[?UserName=='dana' && Pat", ['Path']],
    ['length(Use', ['Users']],
    ['sort_by(Users, &CreateD', ['CreateDate']],
    ['sort_by(Users, &CreateDate)[].UserN', ['UserName']],
    ['Users[] | [0].UserN', null],
    ['Users[?contains(UserN', ['UserName']],
    ["Users[?UserName=='da", null],
    ['Users.', null],
    ['Nothing.', null],
  ])('go on %j with %j', (typed, expected) => {
    expect(names(typed)).toEqual(expected);
  });

  it('are none behind a map, whose keys the service makes up', () => {
    expect(names('SummaryMap.Us', shapes('iam', 'GetAccountSummary'))).toBeNull();
    expect(names('Summ', shapes('iam', 'GetAccountSummary'))).toEqual(['SummaryMap']);
  });

  it('are none where AWS answers nothing', () => {
    expect(names('', shapes('iam', 'DeleteGroup'))).toBeNull();
  });

  it('never throws, whatever the expression', () => {
    const bit = fc.constantFrom(
      'Users',
      '[',
      ']',
      '[]',
      '[?',
      '{',
      '}',
      '(',
      ')',
      '.',
      ',',
      '&',
      '|',
      "'",
      '`',
      '"',
      ':',
      '@',
      '==',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bit).map((bits) => bits.join('')),
        ),
        (typed) => {
          const found = queryNames(typed, users);
          expect(found === null || found.skip <= typed.length).toBe(true);
        },
      ),
    );
  });
});
