import { describe, expect, test } from 'vitest';
import { contextOf } from '../../../test/support/builders.ts';
import { callerOf } from './caller.ts';
import type { Request, Rule, Verdict } from './decision.ts';
import { ruleFor, sparesBucketOwner } from './rules.ts';

const A = '123456789012';
const DANA = `arn:aws:iam::${A}:user/dana`;
const ROOT = `arn:aws:iam::${A}:root`;

const ruling = (request: Request) => ruleFor(request, request.action.toLowerCase(), callerOf(request.principal));

/** Sources: API_GetCallerIdentity, API_GetSessionToken, API_AssumeRole of the STS API reference. */
describe('without a look at policies', () => {
  const mfa = (value: string) => contextOf({ 'aws:MultiFactorAuthPresent': value });
  const withToken = { principal: DANA, resource: '*', sessionToken: true };

  test.each<[string, Request, [Rule, Verdict] | null]>([
    [
      'anybody may ask who they are',
      { principal: DANA, action: 'sts:GetCallerIdentity', resource: '*' },
      ['noPermissionNeeded', 'allowed'],
    ],
    [
      'in any case',
      { principal: ROOT, action: 'STS:getcalleridentity', resource: '*' },
      ['noPermissionNeeded', 'allowed'],
    ],
    [
      'anybody may ask for a session token',
      { principal: DANA, action: 'sts:GetSessionToken', resource: '*' },
      ['noPermissionNeeded', 'allowed'],
    ],
    ['a federation token takes a policy', { principal: DANA, action: 'sts:GetFederationToken', resource: '*' }, null],
    [
      'another service of that name takes one',
      { principal: DANA, action: 's3:GetCallerIdentity', resource: '*' },
      null,
    ],
    [
      'root assumes no role',
      { principal: ROOT, action: 'sts:AssumeRole', resource: `arn:aws:iam::${A}:role/Ops` },
      ['rootAssumesNoRole', 'implicitDeny'],
    ],
    [
      'in any case neither',
      { principal: ROOT, action: 'Sts:assumerole', resource: '*' },
      ['rootAssumesNoRole', 'implicitDeny'],
    ],
    ['a user may', { principal: DANA, action: 'sts:AssumeRole', resource: '*' }, null],
    ['root may do the rest', { principal: ROOT, action: 'sts:TagSession', resource: '*' }, null],
    ['root may do the rest of other services', { principal: ROOT, action: 's3:AssumeRole', resource: '*' }, null],
    [
      'a session token asks who it is',
      { ...withToken, action: 'sts:GetCallerIdentity' },
      ['noPermissionNeeded', 'allowed'],
    ],
    [
      'a session token asks for no other',
      { ...withToken, action: 'sts:GetSessionToken' },
      ['sessionToken', 'implicitDeny'],
    ],
    ['a session token assumes roles', { ...withToken, action: 'sts:AssumeRole' }, null],
    [
      'a session token does nothing else of STS',
      { ...withToken, action: 'sts:GetFederationToken' },
      ['sessionToken', 'implicitDeny'],
    ],
    ['a session token does nothing of IAM', { ...withToken, action: 'iam:GetUser' }, ['sessionToken', 'implicitDeny']],
    ['but with MFA', { ...withToken, action: 'iam:GetUser', context: mfa('true') }, null],
    [
      'and not with MFA that was not used',
      { ...withToken, action: 'iam:GetUser', context: mfa('false') },
      ['sessionToken', 'implicitDeny'],
    ],
    [
      'MFA opens nothing of STS',
      { ...withToken, action: 'sts:GetFederationToken', context: mfa('true') },
      ['sessionToken', 'implicitDeny'],
    ],
    ['a session token does all else', { ...withToken, action: 's3:GetObject' }, null],
    ['other credentials do IAM', { ...withToken, sessionToken: false, action: 'iam:GetUser' }, null],
    ['other credentials do STS', { ...withToken, sessionToken: false, action: 'sts:GetFederationToken' }, null],
  ])('%s', (_what, request, expected) => {
    const found = ruling(request);
    expect(found === null ? null : [found.rule, found.verdict]).toEqual(expected);
  });
});

/** Source: S3 API reference, PutBucketPolicy. */
describe('the owner of a bucket is spared by its policy', () => {
  const B = '999999999999';
  test.each([
    ['to read it', ROOT, 's3:GetBucketPolicy', A, true],
    ['to write it', ROOT, 's3:PutBucketPolicy', A, true],
    ['to take it away, in any case', ROOT, 'S3:deletebucketpolicy', A, true],
    ['for nothing else', ROOT, 's3:PutBucketAcl', A, false],
    ['not as a user', DANA, 's3:PutBucketPolicy', A, false],
    ['not in another account', ROOT, 's3:PutBucketPolicy', B, false],
  ])('%s', (_what, principal, action, resourceAccount, expected) => {
    const request = { principal, action, resource: 'arn:aws:s3:::app-logs', resourceAccount };
    expect(sparesBucketOwner(request, action.toLowerCase(), callerOf(principal))).toBe(expected);
  });
});
