import { describe, expect, test } from 'vitest';
import { allow, applied, deny, documentOf, inlineOf, onBucket, policyText } from '../../../test/support/builders.ts';
import type { PolicyKind } from '../validate.ts';
import type { AppliedPolicy, Policies, Via } from './decision.ts';
import { denialMessage } from './denial.ts';
import { explain } from './explain.ts';

const JOHN = 'arn:aws:iam::123456789012:user/JohnDoe';

const messageFor = (
  identity: readonly AppliedPolicy[],
  asked: { principal?: string; action: string; resource: string; printedAs?: string | null },
): string => {
  const { principal = JOHN, ...authorisation } = asked;
  return denialMessage(
    explain({ principal, action: asked.action, resource: asked.resource }, { identity }),
    authorisation,
  );
};

/** Sources: troubleshoot_access-denied.html and, for the ARN, the AWS Security Blog of January 2026. */
describe("AWS's sentence for a denied call", () => {
  const listDeployments = {
    action: 'codedeploy:ListDeployments',
    resource: 'arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:*',
  };

  test('says that no identity-based policy allows the action', () => {
    expect(messageFor([], { action: 'codecommit:ListRepositories', resource: '*', printedAs: null })).toBe(
      'User: arn:aws:iam::123456789012:user/JohnDoe is not authorized to perform: codecommit:ListRepositories because no identity-based policy allows the codecommit:ListRepositories action',
    );
  });

  test('names an explicit deny of an inline policy by its type alone', () => {
    expect(messageFor([applied(allow('*')), applied(deny('codedeploy:*'))], listDeployments)).toBe(
      'User: arn:aws:iam::123456789012:user/JohnDoe is not authorized to perform: codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* with an explicit deny in an identity-based policy',
    );
  });

  test('names the managed policy that denies by its ARN', () => {
    const policy = applied(
      deny('*'),
      { entity: 'group', name: 'Contractors', placement: 'managed' },
      'ExampleDenyPolicy',
    );
    expect(messageFor([policy], listDeployments)).toBe(
      'User: arn:aws:iam::123456789012:user/JohnDoe is not authorized to perform: codedeploy:ListDeployments on resource: arn:aws:codedeploy:us-east-1:123456789012:deploymentgroup:* with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/ExampleDenyPolicy',
    );
  });

  test('names an explicit deny of a bucket policy by its type: it has no ARN', () => {
    const decision = explain(
      { principal: JOHN, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' },
      {
        resource: [onBucket(policyText({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*' }))],
        identity: [applied(allow('*'))],
      },
    );
    expect(
      denialMessage(decision, {
        action: 's3:GetObject',
        resource: 'arn:aws:s3:::app-logs/2026.txt',
        printedAs: '"arn:aws:s3:::app-logs/2026.txt"',
      }),
    ).toBe(
      'User: arn:aws:iam::123456789012:user/JohnDoe is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::app-logs/2026.txt" with an explicit deny in a resource-based policy',
    );
  });

  test('names an entity of IAM in its own way', () => {
    const asked = {
      principal: 'arn:aws:iam::123456789012:user/joe',
      action: 'iam:ListGroupsForUser',
      resource: 'arn:aws:iam::123456789012:user/joe',
      printedAs: 'user joe',
    };
    expect(messageFor([applied(allow('s3:*'), inlineOf('user', 'joe'))], asked)).toBe(
      'User: arn:aws:iam::123456789012:user/joe is not authorized to perform: iam:ListGroupsForUser on resource: user joe because no identity-based policy allows the iam:ListGroupsForUser action',
    );
  });

  test('names a role session by the ARN of the session', () => {
    const asked = {
      principal: 'arn:aws:sts::123456789012:assumed-role/Ops/mary',
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::b/k',
      printedAs: '"arn:aws:s3:::b/k"',
    };
    expect(messageFor([], asked)).toBe(
      'User: arn:aws:sts::123456789012:assumed-role/Ops/mary is not authorized to perform: s3:GetObject on resource: "arn:aws:s3:::b/k" because no identity-based policy allows the s3:GetObject action',
    );
  });

  const everything = policyText({ Effect: 'Allow', Action: '*', Resource: '*' });
  const own = applied(everything);
  const of = (kind: PolicyKind, placement: Via['placement'], text: string): AppliedPolicy => ({
    name: kind,
    arn: null,
    via: { entity: 'user', name: 'dana', placement },
    document: documentOf(text, kind),
  });
  const statement = (Effect: 'Allow' | 'Deny', Action: string, principals: boolean): string =>
    policyText({ Effect, Action, Resource: '*', ...(principals ? { Principal: '*' } : {}) });

  /** A policy of the type that says this, beside an identity policy that allows all. */
  const types: readonly (readonly [name: string, article: 'a' | 'an', (text: Say) => Policies])[] = [
    ['resource control policy', 'a', (say) => ({ identity: [own], rcps: [[of('rcp', 'control', say(true))]] })],
    ['service control policy', 'a', (say) => ({ identity: [own], scps: [[of('scp', 'control', say(false))]] })],
    ['VPC endpoint policy', 'a', (say) => ({ identity: [own], endpoint: [of('endpoint', 'endpoint', say(true))] })],
    ['resource-based policy', 'a', (say) => ({ identity: [own], resource: [of('resource', 'resource', say(true))] })],
    ['identity-based policy', 'an', (say) => ({ identity: [of('identity', 'inline', say(false))] })],
    ['permissions boundary', 'a', (say) => ({ identity: [own], boundary: [of('boundary', 'boundary', say(false))] })],
    ['session policy', 'a', (say) => ({ identity: [own], session: [of('session', 'session', say(false))] })],
  ];
  type Say = (principals: boolean) => string;

  // Of another account, so that the resource has to allow as well.
  const get = {
    principal: JOHN,
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/k',
    resourceAccount: '999999999999',
  };
  const begin = `User: ${JOHN} is not authorized to perform: s3:GetObject on resource: arn:aws:s3:::b/k`;

  test.each(types)('names the %s that denies', (name, article, policies) => {
    const decision = explain(
      get,
      policies((principals) => statement('Deny', 's3:*', principals)),
    );
    expect(denialMessage(decision)).toBe(`${begin} with an explicit deny in ${article} ${name}`);
  });

  test.each(types)('names the %s that does not allow', (name, _article, policies) => {
    const decision = explain(
      get,
      policies((principals) => statement('Allow', 'iam:*', principals)),
    );
    expect(denialMessage(decision)).toBe(`${begin} because no ${name} allows the s3:GetObject action`);
  });

  test.each([
    ['sts:AssumeRole', 'role trust policy'],
    ['STS:assumerolewithsaml', 'role trust policy'],
    ['sts:TagSession', 'role trust policy'],
    ['sts:SetSourceIdentity', 'role trust policy'],
  ])('calls the policy of a role by its name: %s', (action, name) => {
    const resource = 'arn:aws:iam::123456789012:role/Ops';
    expect(messageFor([own], { action, resource })).toBe(
      `User: ${JOHN} is not authorized to perform: ${action} on resource: ${resource} because no ${name} allows the ${action} action`,
    );
  });

  test.each([
    ['iam:PassRole', 'arn:aws:iam::999999999999:role/Ops'],
    ['sts:AssumeRole', 'arn:aws:iam::999999999999:user/erik'],
  ])('calls the policy of all else by its type: %s on %s', (action, resource) => {
    expect(messageFor([own], { action, resource })).toBe(
      `User: ${JOHN} is not authorized to perform: ${action} on resource: ${resource} because no resource-based policy allows the ${action} action`,
    );
  });

  test('names the identity in the way of a role that it may not assume', () => {
    const trust = policyText({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' });
    const resource = [of('trust', 'trust', trust)];
    const asked = { principal: JOHN, action: 'sts:AssumeRole', resource: 'arn:aws:iam::123456789012:role/Ops' };
    expect(denialMessage(explain(asked, { identity: [], resource }))).toMatch(
      /because no identity-based policy allows the sts:AssumeRole action$/,
    );
  });

  test('says in its own way what is refused by other means than policies', () => {
    const root = { principal: 'arn:aws:iam::123456789012:root', action: 'sts:AssumeRole', resource: '*' };
    expect(denialMessage(explain(root, { identity: [] }))).toBe('Roles may not be assumed by root accounts.');
    const token = { principal: JOHN, action: 'iam:GetUser', resource: '*', sessionToken: true };
    expect(denialMessage(explain(token, { identity: [own] }))).toBe(
      'The security token included in the request is invalid.',
    );
  });

  test('does not exist for an allowed call: asking for it is a bug of ours', () => {
    expect(() => messageFor([applied(allow('*'))], listDeployments)).toThrow('An allowed call has no denial message');
  });
});
