import { describe, expect, test } from 'vitest';
import { allow, applied, deny, inlineOf, onBucket, policyText } from '../../../test/support/builders.ts';
import type { AppliedPolicy } from './decision.ts';
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

  test('does not exist for an allowed call: asking for it is a bug of ours', () => {
    expect(() => messageFor([applied(allow('*'))], listDeployments)).toThrow('An allowed call has no denial message');
  });
});
