import { describe, expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

describe('StringLike', () => {
  test.each([
    ['home/*', 'home/dana/a', true],
    ['*', '', true],
    ['h?me', 'home', true],
    ['h?me', 'hme', false],
    ['home', 'home', true],
    ['Home/*', 'home/a', false],
    [['a*', 'b*'], 'beta', true],
    // Across colons as well, unlike ArnLike. reference_policies_elements_condition_operators.html
    ['arn:aws:someservice:*:111122223333:finance/*', 'arn:aws:someservice:x:y:111122223333:finance/a', true],
  ])('matches with wildcards: %j and %j: %s', (wanted, found, expected) => {
    expect(holds('StringLike', wanted, found)).toBe(expected);
  });

  test('takes wildcards in the value of a variable, and escaped ones, for ordinary characters', () => {
    const context = { 'aws:PrincipalTag/team': 'd*' };
    expect(holds('StringLike', '${aws:PrincipalTag/team}/*', 'data/x', context)).toBe(false);
    expect(holds('StringLike', '${aws:PrincipalTag/team}/*', 'd*/x', context)).toBe(true);
    expect(holds('StringLike', 'a${*}b*', 'a*bc')).toBe(true);
    expect(holds('StringLike', 'a${*}b*', 'axbc')).toBe(false);
    expect(holds('StringLike', 'a${?}*', 'abc')).toBe(false);
  });

  test('takes the default of a variable for ordinary characters too', () => {
    expect(holds('StringLike', "${aws:PrincipalTag/team, 'co*'}/*", 'co*/x')).toBe(true);
    expect(holds('StringLike', "${aws:PrincipalTag/team, 'co*'}/*", 'company/x')).toBe(false);
    expect(holds('StringLike', "${aws:PrincipalTag/team, 'x'}", 'data', { 'aws:PrincipalTag/team': 'data' })).toBe(
      true,
    );
  });
});
