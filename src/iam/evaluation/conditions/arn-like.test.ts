import { describe, expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

const FINANCE = 'arn:aws:someservice:us-west-1:111122223333:finance/2026/report';

/** Source: reference_policies_elements_condition_operators.html, ARN condition operators */
describe.each(['ArnLike', 'ArnEquals'])('%s', (operator) => {
  test.each([
    [FINANCE, true],
    ['arn:aws:someservice:*:111122223333:finance/*', true],
    ['arn:aws:someservice:*:*:finance/*/report', true],
    ['arn:*:*:*:*:*', true],
    ['arn:aws:someservice:us-west-?:11112222????:finance/*', true],
    ['arn:aws:someservice:*:111122223333:Finance/*', false],
    ['arn:aws:someservice:us-west-1:111122223333:finance', false],
    // A wildcard does not reach over a colon between the parts.
    ['arn:aws:someservice:*:finance/*', false],
    ['arn:aws:*:111122223333:finance/*', false],
    ['arn:*', false],
    ['*', false],
    ['', false],
  ])('takes %j: %s', (wanted, matches) => {
    expect(holds(operator, wanted, FINANCE)).toBe(matches);
  });

  test('leaves further colons to the last part', () => {
    const found = 'arn:aws:logs:us-east-1:111122223333:log-group:app:log-stream:1';
    expect(holds(operator, 'arn:aws:logs:us-east-1:111122223333:log-group:*', found)).toBe(true);
    expect(holds(operator, 'arn:aws:logs:*:*:log-group:app:log-stream:?', found)).toBe(true);
    expect(holds(operator, 'arn:aws:logs:*:*:log-group', found)).toBe(false);
  });

  test('leaves a colon after a wildcard to the last part as well', () => {
    const found = 'arn:aws:logs:us-east-1:111122223333:log-group:app';
    expect(holds(operator, 'arn:aws:logs:*:*:log-*:app', found)).toBe(true);
    expect(holds(operator, 'arn:aws:logs:*:*:log-*:app', found.replace(':app', 'app'))).toBe(false);
    expect(holds(operator, 'arn:aws:logs:*:*:log-?????:app', found)).toBe(true);
  });

  test('does not take what is no ARN, whatever is wanted', () => {
    expect(holds(operator, 'arn:*:*:*:*:*', 'dana')).toBe(false);
    expect(holds(operator, '*:*:*:*:*:*', 'a:b:c')).toBe(false);
  });
});

test('an ARN may come from a variable, whole or in part, and its stars are then ordinary characters', () => {
  const context = { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:user/dana', 'aws:username': 'd*' };
  const found = 'arn:aws:iam::111122223333:user/dana';
  expect(holds('ArnLike', '${aws:PrincipalArn}', found, context)).toBe(true);
  expect(holds('ArnLike', 'arn:aws:iam::*:user/${aws:username}', found, context)).toBe(false);
  expect(holds('ArnLike', 'arn:aws:iam::*:user/${aws:username}', 'arn:aws:iam::1:user/d*', context)).toBe(true);
});
