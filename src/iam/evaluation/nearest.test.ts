import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, applied, deny, onBucket, policyText, type StatementText } from '../../../test/support/builders.ts';
import { naiveEvaluate } from '../../../test/support/naive-evaluator.ts';
import { withEdit } from '../../../test/support/policy-edits.ts';
import { runs } from '../../../test/support/runs.ts';
import { policiesOf, scenario, textOf } from '../../../test/support/scenarios.ts';
import { decide } from './decide.ts';
import type { AppliedPolicy } from './decision.ts';
import { explain } from './explain.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
};

const nearest = (...texts: readonly string[]) =>
  explain(request, { identity: texts.map((text) => applied(text)) }).nearest.map(({ at, element, edit }) => ({
    statement: at.statement,
    element,
    edit,
  }));

describe('the nearest misses of an implicit deny', () => {
  test('name an edit that allows the request, for the principal and by the plain rules alike', () => {
    let edits = 0;
    fc.assert(
      fc.property(scenario, ({ request: asked, policies }) => {
        const applies = policiesOf(policies);
        for (const miss of explain(asked, applies).nearest) {
          edits += 1;
          const after = withEdit(applies, miss);
          expect(decide(asked, after)).toBe('allowed');
          const texts = after.identity.map(({ document }) => document.text);
          expect(naiveEvaluate(asked.action, asked.resource, texts).verdict).toBe('allowed');
        }
      }),
      runs(500),
    );
    expect(edits).toBeGreaterThan(20);
  });

  test('exist exactly when some Allow fails in one element that an edit can mend, and are at most three', () => {
    fc.assert(
      fc.property(scenario, ({ request: asked, policies }) => {
        const misses = explain(asked, policiesOf(policies)).nearest;
        const texts = policies.map(textOf);
        const denied = naiveEvaluate(asked.action, asked.resource, texts).verdict === 'implicitDeny';
        const matches = (statement: StatementText): boolean =>
          naiveEvaluate(asked.action, asked.resource, [policyText({ ...statement, Effect: 'Allow' })]).verdict ===
          'allowed';
        const mendable = policies
          .flatMap(({ statements }) => statements)
          .filter(({ Effect }) => Effect === 'Allow')
          .filter((statement) => {
            const { Action, NotAction, Resource, NotResource } = statement;
            const [action, resource] = [Action ?? [], Resource ?? []].map((value) => [value].flat());
            // One element at a time: what is listed gets the value added, what is excluded loses the patterns that match, unless none would be left.
            const kept = [NotAction ?? []]
              .flat()
              .filter((pattern) => !matches({ Effect: 'Allow', Action: pattern, Resource: '*' }));
            const keptResources = [NotResource ?? []]
              .flat()
              .filter((pattern) => !matches({ Effect: 'Allow', Action: '*', Resource: pattern }));
            const withAction =
              NotAction === undefined
                ? { ...statement, Action: [...(action ?? []), asked.action] }
                : { ...statement, NotAction: kept };
            const withResource =
              NotResource === undefined
                ? { ...statement, Resource: [...(resource ?? []), asked.resource] }
                : { ...statement, NotResource: keptResources };
            const actionMends = (NotAction === undefined || kept.length > 0) && matches(withAction);
            const resourceMends = (NotResource === undefined || keptResources.length > 0) && matches(withResource);
            return actionMends || resourceMends;
          });
        expect(misses.length).toBe(denied ? Math.min(3, mendable.length) : 0);
      }),
      runs(),
    );
  });

  test.each<[string, StatementText, unknown]>([
    [
      'the action to add, as the request writes it',
      { Effect: 'Allow', Action: 's3:ListBucket', Resource: '*' },
      [{ statement: 0, element: 'Action', edit: { add: 's3:GetObject' } }],
    ],
    [
      'the resource to add: a bucket is not its objects',
      { Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::app-logs' },
      [{ statement: 0, element: 'Resource', edit: { add: 'arn:aws:s3:::app-logs/2026.txt' } }],
    ],
    [
      'every action to take out of NotAction',
      { Effect: 'Allow', NotAction: ['iam:*', 'S3:*', 's3:getobject'], Resource: '*' },
      [{ statement: 0, element: 'NotAction', edit: { remove: ['S3:*', 's3:getobject'] } }],
    ],
    [
      'every resource to take out of NotResource',
      { Effect: 'Allow', Action: '*', NotResource: ['arn:aws:s3:::app-logs/*', 'arn:aws:s3:::secret/*'] },
      [{ statement: 0, element: 'NotResource', edit: { remove: ['arn:aws:s3:::app-logs/*'] } }],
    ],
    ['nothing when NotAction would be left empty', { Effect: 'Allow', NotAction: 's3:*', Resource: '*' }, []],
    ['nothing when two elements fail', { Effect: 'Allow', Action: 'iam:*', Resource: 'arn:aws:iam::*' }, []],
    [
      'the one key of a condition that keeps it out, with what the request has there',
      {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' }, Null: { 'aws:SecureTransport': 'true' } },
      },
      [
        {
          statement: 0,
          element: 'Condition',
          edit: {
            drop: { operator: 'Bool', key: 'aws:SecureTransport', wanted: ['true'] },
            compared: null,
          },
        },
      ],
    ],
    [
      'nothing when two keys of a condition fail',
      {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' } },
      },
      [],
    ],
    ['nothing of a Deny', { Effect: 'Deny', Action: 's3:Put*', Resource: '*' }, []],
  ])('name %s', (_what, statement, expected) => {
    expect(nearest(policyText(statement))).toEqual(expected);
  });

  test('begin with an Allow for the same service', () => {
    const [first, second] = nearest(allow('ec2:*'), allow('s3:PutObject'));
    expect(first).toMatchObject({ element: 'Action', edit: { add: 's3:GetObject' } });
    expect(second).toMatchObject({ element: 'Action', edit: { add: 's3:GetObject' } });
    const misses = explain(request, {
      identity: [applied(allow('ec2:*'), undefined, 'far'), applied(allow('s3:PutObject'), undefined, 'near')],
    }).nearest;
    expect(misses.map(({ at }) => at.policy.name)).toEqual(['near', 'far']);
  });

  test.each([
    ['of an action, in whatever case', allow('s3:Delete*'), allow('S3:GETBUCKETACL')],
    ['of a resource', allow('s3:*', 'arn:aws:s3:::other/*'), allow('s3:*', 'arn:aws:s3:::app-logs/2025*')],
    ['of a resource before all but the same service', allow('ec2:*'), allow('s3:*', 'arn:aws:iam::*')],
    ['of one value of several', allow('s3:Delete*'), allow(['ec2:*', 's3:GetBucketAcl', 'iam:*'])],
  ])('begin with the longer agreement with a written pattern: %s', (_what, far, near) => {
    const misses = explain(request, {
      identity: [applied(far, undefined, 'far'), applied(near, undefined, 'near')],
    }).nearest;
    expect(misses.map(({ at }) => at.policy.name)).toEqual(['near', 'far']);
  });

  test('begin with an Allow that only a condition keeps out', () => {
    const conditional = policyText({
      Effect: 'Allow',
      Action: 's3:GetObject',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } },
    });
    expect(nearest(allow('s3:PutObject'), conditional)[0]).toMatchObject({ element: 'Condition' });
  });

  const bucketPolicy = (statement: Omit<StatementText, 'Effect' | 'Action' | 'Resource'>, action = '*') =>
    onBucket(policyText({ Effect: 'Allow', Action: action, Resource: '*', ...statement }));
  const erik = 'arn:aws:iam::123456789012:user/erik';

  test.each<[string, AppliedPolicy, unknown]>([
    [
      'the caller to add',
      bucketPolicy({ Principal: { AWS: erik } }),
      { element: 'Principal', edit: { add: request.principal } },
    ],
    [
      'the caller to add where the account is named, which delegates',
      bucketPolicy({ Principal: { AWS: 'arn:aws:iam::123456789012:root' } }),
      { element: 'Principal', edit: { add: request.principal } },
    ],
    [
      'the names to take out of NotPrincipal',
      bucketPolicy({ NotPrincipal: { AWS: [request.principal, '123456789012', erik] } }),
      { element: 'NotPrincipal', edit: { remove: [request.principal] } },
    ],
    ['nothing when nobody would remain', bucketPolicy({ NotPrincipal: { AWS: request.principal } }), null],
    [
      'nothing when the same name would remain under another kind',
      bucketPolicy({ NotPrincipal: { AWS: request.principal, Federated: request.principal } }),
      null,
    ],
    [
      'the action to add',
      bucketPolicy({ Principal: '*' }, 's3:PutObject'),
      { element: 'Action', edit: { add: 's3:GetObject' } },
    ],
    [
      'nothing when the account is named for another action',
      bucketPolicy({ Principal: { AWS: '123456789012' } }, 's3:PutObject'),
      null,
    ],
  ])('name %s in a bucket policy', (_what, policy, expected) => {
    const policies = { resource: [policy], identity: [] };
    const misses = explain(request, policies).nearest;
    expect(misses.map(({ element, edit }) => ({ element, edit }))).toEqual(expected === null ? [] : [expected]);
    for (const miss of misses) expect(decide(request, withEdit(policies, miss))).toBe('allowed');
  });

  test('write a resource so that it stands for itself, though it looks like a variable', () => {
    const asked = { ...request, resource: 'arn:aws:s3:::home/${aws:username}/*' };
    const policies = { identity: [applied(allow('s3:*', 'arn:aws:s3:::other'))] };
    const [miss] = explain(asked, policies).nearest;
    expect(miss).toMatchObject({ edit: { add: 'arn:aws:s3:::home/${$}{aws:username}/*' } });
    expect(miss && decide(asked, withEdit(policies, miss))).toBe('allowed');
  });

  test('are not given for an explicit deny: no edit of an Allow would help', () => {
    expect(nearest(allow('s3:PutObject'), deny('s3:*'))).toEqual([]);
  });

  test('write such a resource as it is in the language of 2008, which has no variables', () => {
    const asked = { ...request, resource: 'arn:aws:s3:::home/${aws:username}/a' };
    const text = allow('s3:*', 'arn:aws:s3:::other').replace('2012-10-17', '2008-10-17');
    const policies = { identity: [applied(text)] };
    const [miss] = explain(asked, policies).nearest;
    expect(miss).toMatchObject({ edit: { add: asked.resource } });
    expect(miss && decide(asked, withEdit(policies, miss))).toBe('allowed');
  });

  /** Source: reference_policies_evaluation-logic.html: who is named by role is limited by a boundary, who is named itself is not. */
  test.each<[string, string, readonly string[]]>([
    ['a user, who is then named itself', request.principal, ['Principal']],
    ['a session, which is then named itself', 'arn:aws:sts::123456789012:assumed-role/Ops/mary', ['Principal']],
    ['a role, which its boundary goes on to limit', 'arn:aws:iam::123456789012:role/Ops', []],
  ])('add to a bucket policy past a boundary that does not allow %s', (_what, principal, expected) => {
    const boundary = [applied(deny('iam:*'), { entity: 'user', name: 'dana', placement: 'boundary' })];
    const resource = [bucketPolicy({ Principal: { AWS: erik } })];
    const { verdict, nearest: found } = explain({ ...request, principal }, { identity: [], resource, boundary });
    expect(verdict).toBe('implicitDeny');
    const unbounded = explain({ ...request, principal }, { identity: [], resource }).nearest;
    expect(unbounded).toMatchObject([{ element: 'Principal', edit: { add: principal } }]);
    expect(found.map(({ element }) => element)).toEqual(expected);
  });
});
