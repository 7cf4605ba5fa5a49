import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/support/builders.ts';
import { callerOf, hasIdentity, isCrossAccount, isServiceLinked, roleBehind, type Caller } from './caller.ts';

const A = '123456789012';

/** Source: reference_identifiers.html, the ARNs of users, roles and sessions; reference_policies_elements_principal.html. */
describe('the caller of a request', () => {
  test.each<[string, Partial<Caller>]>([
    [`arn:aws:iam::${A}:user/dana`, { kind: 'user', account: A, name: 'dana', role: null }],
    [`arn:aws:iam::${A}:user/eng/eu/dana`, { kind: 'user', account: A, name: 'dana' }],
    [`arn:aws-cn:iam::${A}:user/dana`, { kind: 'user', account: A }],
    [`arn:aws:iam::${A}:root`, { kind: 'root', account: A, name: 'root', role: null }],
    [
      `arn:aws:sts::${A}:assumed-role/Ops/mary`,
      { kind: 'session', account: A, name: 'mary', role: `arn:aws:iam::${A}:role/Ops` },
    ],
    [`arn:aws-cn:sts::${A}:assumed-role/Ops/mary`, { role: `arn:aws-cn:iam::${A}:role/Ops` }],
    [`arn:aws:sts::${A}:federated-user/mary`, { kind: 'federated', account: A, name: 'mary', role: null }],
    [`arn:aws:iam::${A}:role/Ops`, { kind: 'role', account: A, name: 'Ops', role: null }],
    [`arn:aws:iam::${A}:role/teams/Ops`, { kind: 'role', account: A, name: 'Ops' }],
    ['s3.amazonaws.com', { kind: 'service', account: null, name: 's3.amazonaws.com', role: null }],
    ['ec2.amazonaws.com.cn', { kind: 'service' }],
    ['anonymous', { kind: 'anonymous', account: null }],
    ['accounts.google.com', { kind: 'other', account: null, name: 'accounts.google.com' }],
    [`arn:aws:iam::${A}:saml-provider/Okta`, { kind: 'other', account: null }],
    [`arn:aws:iam::${A}:group/Developers`, { kind: 'other', account: null }],
    ['arn:aws:iam::1234:user/dana', { kind: 'other', account: null }],
    [`xarn:aws:iam::${A}:user/dana`, { kind: 'other' }],
    [`arn:aws:iam::${A}:user/`, { kind: 'other' }],
    [`arn:aws:iam::${A}:root/dana`, { kind: 'other' }],
    [`xarn:aws:iam::${A}:root`, { kind: 'other' }],
    [`arn:aws:sts::${A}:assumed-role/Ops`, { kind: 'other' }],
    [`xarn:aws:sts::${A}:assumed-role/Ops/mary`, { kind: 'other' }],
    [`xarn:aws:sts::${A}:federated-user/mary`, { kind: 'other' }],
    [`xarn:aws:iam::${A}:role/Ops`, { kind: 'other' }],
    [`arn:aws:sts::${A}:federated-user/`, { kind: 'other' }],
    [`arn:aws:iam::${A}:role/`, { kind: 'other' }],
    ['S3.amazonaws.com', { kind: 'other' }],
    ['s3.amazonaws.com/x', { kind: 'other' }],
    ['', { kind: 'other', account: null, name: '' }],
    ['__proto__', { kind: 'other', name: '__proto__' }],
  ])('%s', (principal, expected) => {
    expect(callerOf(principal)).toMatchObject(expected);
    expect(callerOf(principal)).toMatchObject(expected);
  });

  test('is read once, as long as not a thousand others were', () => {
    const user = (name: string): Caller => callerOf(`arn:aws:iam::${A}:user/${name}`);
    let first = user('first');
    // Who else was asked for before is not known: from the first time that all are forgotten, the count is.
    for (let n = 0; n < 2000 && user('first') === first; n++) user(`before-${n}`);
    first = user('first');
    for (let n = 0; n < 998; n++) user(`after-${n}`);
    expect(user('first')).toBe(first);
    user('one-too-many');
    expect(user('first')).not.toBe(first);
    expect(user('first')).toEqual(first);
  });

  test.each([
    [`arn:aws:iam::${A}:user/dana`, true],
    [`arn:aws:sts::${A}:assumed-role/Ops/mary`, true],
    [`arn:aws:sts::${A}:federated-user/mary`, true],
    [`arn:aws:iam::${A}:role/Ops`, true],
    [`arn:aws:iam::${A}:root`, false],
    ['s3.amazonaws.com', false],
    ['anonymous', false],
    ['accounts.google.com', false],
  ])('%s has identity policies: %s', (principal, expected) => {
    expect(hasIdentity(callerOf(principal))).toBe(expected);
  });
});

const asked = (principal: string, entity?: string) => ({
  principal,
  action: 's3:GetObject',
  resource: '*',
  ...(entity === undefined ? {} : { context: contextOf({ 'aws:PrincipalArn': entity }) }),
});

describe('the role behind a caller', () => {
  const session = `arn:aws:sts::${A}:assumed-role/Ops/mary`;
  const withPath = `arn:aws:iam::${A}:role/teams/Ops`;

  test.each([
    ['a session, as its own ARN tells', asked(session), `arn:aws:iam::${A}:role/Ops`],
    ['a session, as the request tells', asked(session, withPath), withPath],
    ['a role, as itself', asked(withPath), withPath],
    ['a role, whatever the request tells', asked(withPath, session), withPath],
    ['a user: none', asked(`arn:aws:iam::${A}:user/dana`, `arn:aws:iam::${A}:user/dana`), null],
    ['a federated session: none', asked(`arn:aws:sts::${A}:federated-user/dana`), null],
  ])('of %s', (_what, request, expected) => {
    expect(roleBehind(request, callerOf(request.principal))).toBe(expected);
  });

  /** Source: orgs_manage_policies_scps.html: SCPs do not affect any service-linked role. */
  test.each([
    ['arn:aws:iam::123456789012:role/aws-service-role/support.amazonaws.com/AWSServiceRoleForSupport', true],
    ['arn:aws:iam::123456789012:role/aws-service-role-like/AWSServiceRoleForSupport', false],
    ['arn:aws:iam::123456789012:role/AWSServiceRoleForSupport', false],
  ])('%s is service-linked: %s', (role, expected) => {
    const own = asked(role);
    expect(isServiceLinked(own, callerOf(own.principal))).toBe(expected);
    const ofSession = asked(`arn:aws:sts::${A}:assumed-role/AWSServiceRoleForSupport/s`, role);
    expect(isServiceLinked(ofSession, callerOf(ofSession.principal))).toBe(expected);
  });

  test('is service-linked of no user, whatever its path', () => {
    const user = asked(`arn:aws:iam::${A}:user/aws-service-role/dana`);
    expect(isServiceLinked(user, callerOf(user.principal))).toBe(false);
  });
});

describe('a request is across accounts', () => {
  const B = '999999999999';
  const dana = `arn:aws:iam::${A}:user/dana`;

  test.each([
    ['when the ARN names another', dana, `arn:aws:sqs:eu-west-1:${B}:queue`, undefined, true],
    ['not when the ARN names the same', dana, `arn:aws:sqs:eu-west-1:${A}:queue`, undefined, false],
    ['not when the ARN names none', dana, 'arn:aws:s3:::app-logs', undefined, false],
    ['when the resource is told to be of another', dana, 'arn:aws:s3:::app-logs', B, true],
    [
      'not when it is told to be of the same, whatever the ARN names',
      dana,
      `arn:aws:sqs:eu-west-1:${B}:queue`,
      A,
      false,
    ],
    ['not for what is no account', dana, 'arn:aws:sqs:eu-west-1:12345678901:queue', undefined, false],
    ['not for what is longer than an account', dana, `arn:aws:sqs:eu-west-1:${B}1:queue`, undefined, false],
    ['not for what only ends like an account', dana, `arn:aws:sqs:eu-west-1:1${B}:queue`, undefined, false],
    ['not for all resources', dana, '*', undefined, false],
    ['not for a number in the last part', dana, `arn:aws:s3:::${B}`, undefined, false],
    [
      'not for a service, which has no account',
      's3.amazonaws.com',
      `arn:aws:sqs:eu-west-1:${B}:queue`,
      undefined,
      false,
    ],
    ['not for those who do not sign', 'anonymous', 'arn:aws:s3:::app-logs', B, false],
  ])('%s', (_what, principal, resource, resourceAccount, expected) => {
    const request = {
      principal,
      action: 's3:GetObject',
      resource,
      ...(resourceAccount === undefined ? {} : { resourceAccount }),
    };
    expect(isCrossAccount(request, callerOf(principal))).toBe(expected);
  });
});
