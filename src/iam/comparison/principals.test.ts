import { describe, expect, it } from 'vitest';
import { documentOf, policyText } from '../../../test/support/builders.ts';
import type { PolicyDocument } from '../policy/document.ts';
import { principalsFor } from './principals.ts';

type Wanted = Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;

const EXAMPLE = 'arn:aws:iam::123456789012:user/example';
const ROLE = 'arn:aws:sts::123456789012:assumed-role/Example/session';

const when = (Condition: Wanted): PolicyDocument =>
  documentOf(policyText({ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition }));
const on = (...resources: readonly string[]): PolicyDocument =>
  documentOf(policyText({ Effect: 'Allow', Action: 's3:*', Resource: resources }));

function ask(documents: readonly PolicyDocument[], states = 5000) {
  const bounds = new Set<string>();
  return {
    principals: principalsFor(documents, { states, bound: (what) => void bounds.add(what) }),
    bounds: [...bounds],
  };
}
const user = (name: string): string => `arn:aws:iam::123456789012:user/${name}`;

describe('the principals that policies tell apart', () => {
  it('is an ordinary user where no policy asks who asks', () => {
    expect(ask([on('*')])).toEqual({ principals: [EXAMPLE], bounds: [] });
    expect(ask([])).toEqual({ principals: [EXAMPLE], bounds: [] });
    expect(ask([when({ Bool: { 'aws:SecureTransport': 'true' } })]).principals).toEqual([EXAMPLE]);
  });

  it('is one of the account that a policy names', () => {
    expect(ask([on('*'), on('arn:aws:sqs:us-east-1:999988887777:orders')]).principals).toEqual([
      'arn:aws:iam::999988887777:user/example',
    ]);
    expect(ask([on('arn:aws:s3:::logs-1234567890123')]).principals).toEqual([EXAMPLE]);
    expect(
      ask([on('arn:aws:sqs:us-east-1:999988887777:a'), on('arn:aws:sqs:us-east-1:111122223333:a')]).principals,
    ).toEqual(['arn:aws:iam::999988887777:user/example']);
  });

  it('are those whose name a condition tells apart, and a role session, which has none', () => {
    const { principals, bounds } = ask([when({ StringEquals: { 'aws:username': ['dana', 'erin'] } })]);
    expect(principals).toEqual([EXAMPLE, user('dana'), user('erin'), user('x'), ROLE]);
    expect(bounds).toEqual([]);
    expect(ask([when({ StringLike: { 'AWS:UserName': 'dev-*' } })]).principals).toEqual([
      EXAMPLE,
      user('x'),
      user('dev-'),
      ROLE,
    ]);
  });

  it('have names that users may have', () => {
    const { principals } = ask([
      when({ StringEquals: { 'aws:username': ['a b', 'a/b', 'x'.repeat(65), 'x'.repeat(64), 'a+=,.@-_9'] } }),
    ]);
    expect(principals).toEqual([
      EXAMPLE,
      user('x'.repeat(64)),
      user('a+=,.@-_9'),
      expect.stringMatching(/user\/.$/),
      ROLE,
    ]);
  });

  it('are a role session too where a condition asks for the type', () => {
    expect(ask([when({ StringEquals: { 'aws:PrincipalType': 'User' } })]).principals).toEqual([EXAMPLE, ROLE]);
  });

  it('are users and sessions of roles whose ARN a condition tells apart', () => {
    const { principals, bounds } = ask([
      when({ ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::*:user/eng/*', 'arn:aws:iam::*:role/Ops'] } }),
    ]);
    expect(bounds).toEqual([]);
    expect(principals).toContain(ROLE);
    expect(principals).toContain('arn:aws:sts::123456789012:assumed-role/Ops/session');
    expect(principals.some((one) => one.startsWith(user('eng/')) && !one.endsWith('/'))).toBe(true);
    expect(principals.filter((one) => one.endsWith('/'))).toEqual([]);
    expect(principals.filter((one) => /^arn:aws:iam::123456789012:user\/[^/]+$/.test(one)).length).toBeGreaterThan(1);
  });

  it('are bounded where a condition asks for the path of a role, which its session does not tell', () => {
    expect(ask([when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:role/eng/*' } })]).bounds).toEqual([
      'principals',
    ]);
  });

  it('take a star for a star where the operator has no wildcards', () => {
    const { principals } = ask([when({ StringEquals: { 'aws:PrincipalArn': user('dana') } })]);
    expect(principals).toContain(user('dana'));
    const starred = ask([when({ StringEquals: { 'aws:PrincipalArn': user('d*') } })]);
    expect(starred.principals.filter((one) => /user\/d/.test(one))).toEqual([]);
    const like = ask([when({ StringLike: { 'aws:PrincipalArn': user('d*') } })]);
    expect(like.principals.filter((one) => /user\/d/.test(one)).length).toBeGreaterThan(0);
  });

  it('are bounded where a name and an ARN are asked for, and stand under a path then', () => {
    const { principals, bounds } = ask([
      when({ StringEquals: { 'aws:username': 'dana' } }),
      when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/dana' } }),
    ]);
    expect(bounds).toEqual(['principals']);
    expect(principals).toContain(user('team/dana'));
    expect(principals).toContain(user('dana'));
  });

  it('are bounded where the search stops', () => {
    expect(ask([when({ StringLike: { 'aws:username': '*a*b*c*' } })], 3).bounds).toEqual(['principals']);
    expect(ask([when({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::*:user/a*b*c*' } })], 32).bounds).toEqual([
      'principals',
    ]);
  });

  it('are no more than a few, which it says', () => {
    const names = Array.from({ length: 40 }, (_, n) => `dev-${n}`);
    const { principals, bounds } = ask([when({ StringEquals: { 'aws:username': names } })]);
    expect(principals).toHaveLength(24);
    expect(bounds).toEqual(['principals']);
    expect(ask([when({ StringEquals: { 'aws:username': names.slice(0, 21) } })])).toMatchObject({
      bounds: [],
      principals: { length: 24 },
    });
  });
});

describe('a variable that is filled in by who asks', () => {
  it('is bounded, and has the names that stand in its place elsewhere', () => {
    const { principals, bounds } = ask([
      on(
        'arn:aws:s3:::home/${aws:username}/*',
        'arn:aws:s3:::home/dana/*',
        'arn:aws:s3:::home/er*',
        'arn:aws:s3:::other/fred',
        'arn:aws:s3:::other/freda',
        'arn:aws:s3:::elsewhere/gina',
      ),
    ]);
    expect(bounds).toEqual(['variable aws:username']);
    expect(principals).toEqual([EXAMPLE, user('dana'), user('er')]);
  });

  it('is looked for over all documents', () => {
    const { principals } = ask([
      on('arn:aws:s3:::home/${aws:username}'),
      on('arn:aws:s3:::home/dana:x', 'arn:aws:s3:::home/*'),
    ]);
    expect(principals).toEqual([EXAMPLE, user('dana')]);
  });

  it('is not one of another key', () => {
    expect(ask([on('arn:aws:s3:::home/${aws:userid}/*', 'arn:aws:s3:::home/dana/*')])).toEqual({
      principals: [EXAMPLE],
      bounds: [],
    });
    expect(ask([on('arn:aws:s3:::home/${aws:PrincipalArn}')]).bounds).toEqual(['variable aws:username']);
  });
});
