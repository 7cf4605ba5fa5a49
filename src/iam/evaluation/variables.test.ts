import { describe, expect, test } from 'vitest';
import { applied, contextOf, policyText } from '../../../test/support/builders.ts';
import { decide } from './decide.ts';

const dana = { 'aws:username': 'dana', 'aws:PrincipalTag/Team': 'data' };

const verdict = (
  pattern: string,
  resource: string,
  context: Readonly<Record<string, string | readonly string[]>> = dana,
  element: 'Resource' | 'NotResource' = 'Resource',
  version = '2012-10-17',
) => {
  const text = policyText({ Effect: 'Allow', Action: 's3:*', [element]: pattern }).replace('2012-10-17', version);
  const asked = {
    principal: 'arn:aws:iam::123456789012:user/dana',
    action: 's3:GetObject',
    resource,
    context: contextOf(context),
  };
  return decide(asked, { identity: [applied(text)] });
};

/** Source: reference_policies_variables.html */
describe('a variable in a resource', () => {
  test.each([
    ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/dana/a', true],
    ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/erik/a', false],
    ['arn:aws:s3:::home/${AWS:UserName}/*', 'arn:aws:s3:::home/dana/a', true],
    ['arn:aws:s3:::${aws:PrincipalTag/team}-${aws:username}', 'arn:aws:s3:::data-dana', true],
    ["arn:aws:s3:::${aws:PrincipalTag/unit, 'company-wide'}", 'arn:aws:s3:::company-wide', true],
    ["arn:aws:s3:::${aws:PrincipalTag/team, 'company-wide'}", 'arn:aws:s3:::company-wide', false],
    ["arn:aws:s3:::${aws:PrincipalTag/unit, ''}x", 'arn:aws:s3:::x', true],
    ['arn:aws:s3:::a${*}', 'arn:aws:s3:::a*', true],
    ['arn:aws:s3:::a${*}', 'arn:aws:s3:::ab', false],
    ['arn:aws:s3:::a${?}', 'arn:aws:s3:::ab', false],
    ['arn:aws:s3:::a${$}{aws:username}', 'arn:aws:s3:::a${aws:username}', true],
    ['arn:aws:s3:::a$', 'arn:aws:s3:::a$', true],
    ['arn:aws:s3:::a${', 'arn:aws:s3:::a${', true],
    // Before the fifth colon there are no variables.
    ['arn:aws:s3:${aws:username}::x', 'arn:aws:s3:dana::x', false],
    ['arn:aws:s3:${aws:username}::x', 'arn:aws:s3:${aws:username}::x', true],
    ['arn:aws:s3:::a:${aws:username}', 'arn:aws:s3:::a:dana', true],
    [':::::${aws:username}', ':::::dana', true],
    // Nor where there is no fifth colon.
    ['*/${aws:username}', 'arn:aws:s3:::home/dana', false],
    ['*/${aws:username}', 'arn:aws:s3:::home/${aws:username}', true],
    ['arn:aws:s3:${aws:username}', 'arn:aws:s3:dana', false],
  ])('%s and %s: %s', (pattern, resource, matches) => {
    expect(verdict(pattern, resource)).toBe(matches ? 'allowed' : 'implicitDeny');
  });

  test('stands for the path of a user no more than for the rest of the ARN', () => {
    // AWS: user/${aws:username} does not match a user with a path; IAMUserChangePassword v5 lists user/*/${aws:username} too.
    const path = 'arn:aws:iam::123456789012:user/eng/dana';
    expect(verdict('arn:aws:iam::*:user/${aws:username}', path)).toBe('implicitDeny');
  });

  test('without a value matches nothing, also where the resources are excluded', () => {
    expect(verdict('arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/dana', {})).toBe('implicitDeny');
    expect(verdict('arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/${aws:username}', {})).toBe('implicitDeny');
    expect(verdict('arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/dana', {}, 'NotResource')).toBe('allowed');
  });

  test('takes the value as it is, wildcards and all', () => {
    const star = { 'aws:username': '*' };
    expect(verdict('arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/dana', star)).toBe('implicitDeny');
    expect(verdict('arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/*', star)).toBe('allowed');
    expect(verdict('arn:aws:s3:::home/?${aws:username}*', 'arn:aws:s3:::home/x*yz', star)).toBe('allowed');
  });

  test('has no value when its key has several', () => {
    const tags = { 'aws:TagKeys': ['a', 'b'] };
    expect(verdict('arn:aws:s3:::${aws:TagKeys}', 'arn:aws:s3:::a', tags)).toBe('implicitDeny');
  });

  /** Source: reference_policies_elements_version.html */
  test('is a text like any other in the language of 2008', () => {
    const asked = ['arn:aws:s3:::home/${aws:username}', 'arn:aws:s3:::home/dana'] as const;
    expect(verdict(...asked, dana, 'Resource', '2008-10-17')).toBe('implicitDeny');
    expect(verdict(asked[0], asked[0], dana, 'Resource', '2008-10-17')).toBe('allowed');
  });
});

test('an action has no variables', () => {
  const text = policyText({ Effect: 'Allow', Action: 's3:${aws:username}', Resource: '*' });
  const asked = {
    principal: 'arn:aws:iam::123456789012:user/dana',
    action: 's3:dana',
    resource: '*',
    context: contextOf(dana),
  };
  expect(decide(asked, { identity: [applied(text)] })).toBe('implicitDeny');
});
