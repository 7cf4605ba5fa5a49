import { describe, expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

describe('StringEquals', () => {
  test.each([
    ['data', 'data', true],
    ['data', 'Data', false],
    ['data', 'data ', false],
    ['', '', true],
    ['d*', 'data', false],
    ['d*', 'd*', true],
    ['dat?', 'data', false],
    [['ops', 'data'], 'data', true],
    [['ops', 'data'], 'hr', false],
    [[], 'data', false],
  ])('compares character by character, without wildcards: %j and %j: %s', (wanted, found, expected) => {
    expect(holds('StringEquals', wanted, found)).toBe(expected);
  });

  test('fills in variables', () => {
    expect(holds('StringEquals', '${aws:username}', 'dana', { 'aws:username': 'dana' })).toBe(true);
    expect(holds('StringEquals', 'team-${AWS:UserName}${$}', 'team-dana$', { 'aws:username': 'dana' })).toBe(true);
    expect(holds('StringEquals', '${*}', '*')).toBe(true);
  });

  test('does not match a value whose variable has none', () => {
    expect(holds('StringEquals', '${aws:username}', '${aws:username}')).toBe(false);
    expect(holds('StringNotEquals', '${aws:username}', 'dana')).toBe(true);
  });
});
