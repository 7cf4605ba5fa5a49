import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, applied, deny, documentOf, policyText, type StatementText } from '../../../test/support/builders.ts';
import { naiveEvaluate } from '../../../test/support/naive-evaluator.ts';
import { runs } from '../../../test/support/runs.ts';
import { policiesOf, scenario, textOf } from '../../../test/support/scenarios.ts';
import { decide } from './decide.ts';
import type { NearestMiss, Policies } from './decision.ts';
import { explain } from './explain.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
};

/** Makes the edit in the text of the policy, as a person would in an editor. */
function edited(text: string, { at, element, edit }: NearestMiss): string {
  const { Statement: written } = JSON.parse(text) as { Statement: StatementText[] };
  const changed = written.map((statement, index) => {
    if (index !== at.statement) return statement;
    const values = [statement[element] ?? []].flat();
    const next = 'add' in edit ? [...values, edit.add] : values.filter((value) => !edit.remove.includes(value));
    return { ...statement, [element]: next };
  });
  return policyText(...changed);
}

function withEdit(policies: Policies, miss: NearestMiss): Policies {
  return {
    identity: policies.identity.map((policy) =>
      policy === miss.at.policy ? { ...policy, document: documentOf(edited(policy.document.text, miss)) } : policy,
    ),
  };
}

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
      'nothing when a condition fails',
      { Effect: 'Allow', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
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

  test('are not given for an explicit deny: no edit of an Allow would help', () => {
    expect(nearest(allow('s3:PutObject'), deny('s3:*'))).toEqual([]);
  });
});
