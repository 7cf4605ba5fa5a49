import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allow, applied, contextOf, deny, inlineOf, onBucket, policyText } from '../../../test/support/builders.ts';
import { wildcardMatches } from '../../../test/support/naive-evaluator.ts';
import { runs } from '../../../test/support/runs.ts';
import { policiesOf, scenario } from '../../../test/support/scenarios.ts';
import type { Decision, Via } from './decision.ts';
import { explain } from './explain.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
};
const developers: Via = { entity: 'group', name: 'Developers', placement: 'managed' };
const contractors = inlineOf('group', 'Contractors');

describe('an explanation', () => {
  test('names each policy by the way it reaches the principal, and all statements of each, whether they matched or not', () => {
    const own = applied(
      policyText(
        { Sid: 'Iam', Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        { Effect: 'Allow', Action: 's3:Get*', Resource: '*' },
      ),
    );
    const group = applied(deny('s3:Delete*'), contractors, 'NoDelete');
    const { trace } = explain(request, { identity: [own, group] });
    expect(trace.map(({ type, verdict }) => ({ type, verdict }))).toEqual([{ type: 'identity', verdict: 'allowed' }]);
    expect(
      trace[0]?.policies.map(({ policy, statements }) => ({
        via: policy.via,
        statements: statements.map(({ statement, sid, effect, matched }) => ({ statement, sid, effect, matched })),
      })),
    ).toEqual([
      {
        via: inlineOf('user', 'dana'),
        statements: [
          { statement: 0, sid: 'Iam', effect: 'Allow', matched: false },
          { statement: 1, sid: null, effect: 'Allow', matched: true },
        ],
      },
      { via: contractors, statements: [{ statement: 0, sid: null, effect: 'Deny', matched: false }] },
    ]);
  });

  test('says of each element what was compared with it, which pattern matched, and where that stands', () => {
    const text = policyText({ Effect: 'Allow', Action: ['s3:List*', 's3:Get*'], NotResource: 'arn:aws:s3:::secret/*' });
    const [type] = explain(request, { identity: [applied(text)] }).trace;
    const elements = type?.policies[0]?.statements[0]?.elements;
    expect(
      elements?.map(({ element, matched, compared, pattern }) => ({ element, matched, compared, pattern })),
    ).toEqual([
      { element: 'Action', matched: true, compared: 's3:GetObject', pattern: 's3:Get*' },
      { element: 'NotResource', matched: true, compared: 'arn:aws:s3:::app-logs/2026.txt', pattern: null },
    ]);
    const places = elements?.map(({ range }) => text.slice(range.start, range.end));
    expect(places).toEqual(['"s3:Get*"', '"NotResource": "arn:aws:s3:::secret/*"']);
  });

  test('says of each key of a condition what was wanted, what the request has, which value matched, and where that stands', () => {
    const text = policyText({
      Effect: 'Allow',
      Action: '*',
      Resource: '*',
      Condition: {
        Bool: { 'aws:SecureTransport': 'true', 'aws:MultiFactorAuthPresent': 'true' },
        StringLike: { 'AWS:PrincipalTag/Team': ['ops', '${aws:username}s-*'] },
      },
    });
    const context = contextOf({
      'aws:SecureTransport': 'false',
      'aws:PrincipalTag/team': 'danas-*team',
      'aws:username': 'dana',
    });
    const elements = explain({ ...request, context }, { identity: [applied(text)] }).trace[0]?.policies[0]
      ?.statements[0]?.elements;
    expect(
      elements?.slice(2).map(({ element, matched, compared, pattern, condition }) => ({
        element,
        matched,
        compared,
        pattern,
        condition,
      })),
    ).toEqual([
      {
        element: 'Condition',
        matched: false,
        compared: 'false',
        pattern: null,
        condition: { operator: 'Bool', key: 'aws:SecureTransport', wanted: ['true'] },
      },
      {
        element: 'Condition',
        matched: false,
        compared: null,
        pattern: null,
        condition: { operator: 'Bool', key: 'aws:MultiFactorAuthPresent', wanted: ['true'] },
      },
      {
        element: 'Condition',
        matched: true,
        compared: 'danas-*team',
        pattern: 'danas-*',
        condition: { operator: 'StringLike', key: 'AWS:PrincipalTag/Team', wanted: ['ops', 'danas-*'] },
      },
    ]);
    const place = elements?.[2]?.range;
    expect(text.slice(place?.start, place?.end)).toBe('"aws:SecureTransport": "true"');
  });

  test('names the first of the values that match, of an element and of a condition', () => {
    const text = policyText({
      Effect: 'Allow',
      Action: ['iam:*', 's3:*', 's3:Get*'],
      Resource: ['arn:aws:iam::*', 'arn:aws:s3:::app-*', '*'],
      Condition: { StringLike: { 'aws:username': ['erik', 'd*', 'dana'] } },
    });
    const asked = { ...request, context: contextOf({ 'aws:username': 'dana' }) };
    const elements = explain(asked, { identity: [applied(text)] }).trace[0]?.policies[0]?.statements[0]?.elements;
    expect(elements?.map(({ pattern }) => pattern)).toEqual(['s3:*', 'arn:aws:s3:::app-*', 'd*']);
  });

  test('shows a resource with its variables filled in, and as written when one has no value', () => {
    const text = policyText({ Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::home/${aws:username}/*' });
    const asked = { ...request, resource: 'arn:aws:s3:::home/dana/a', context: contextOf({ 'aws:username': 'dana' }) };
    const resourceOf = (decision: Decision) => decision.trace[0]?.policies[0]?.statements[0]?.elements[1];
    expect(resourceOf(explain(asked, { identity: [applied(text)] }))).toMatchObject({
      matched: true,
      pattern: 'arn:aws:s3:::home/dana/*',
    });
    expect(resourceOf(explain(request, { identity: [applied(text)] }))).toMatchObject({
      matched: false,
      pattern: null,
    });
  });

  test('tells the policies of the resource first, with the principal that each statement names', () => {
    const text = policyText(
      {
        Effect: 'Allow',
        Principal: { AWS: ['arn:aws:iam::123456789012:user/erik', request.principal] },
        Action: '*',
        Resource: '*',
      },
      { Effect: 'Deny', NotPrincipal: { AWS: request.principal }, Action: '*', Resource: '*' },
    );
    const { trace, verdict, decidedBy } = explain(request, { resource: [onBucket(text)], identity: [] });
    expect(verdict).toBe('allowed');
    expect(decidedBy.map(({ type, statement }) => [type, statement])).toEqual([['resource', 0]]);
    expect(trace.map(({ type, verdict: each }) => [type, each])).toEqual([
      ['resource', 'allowed'],
      ['identity', 'implicitDeny'],
    ]);
    const principals = trace[0]?.policies[0]?.statements.map(({ elements }) => elements[0]);
    expect(principals).toMatchObject([
      { element: 'Principal', matched: true, compared: request.principal, pattern: request.principal },
      { element: 'NotPrincipal', matched: false, compared: request.principal, pattern: request.principal },
    ]);
    const places = principals?.map((element) => text.slice(element?.range.start, element?.range.end));
    expect(places).toEqual([`"${request.principal}"`, `"${request.principal}"`]);
  });

  test('says of an Allow for the whole account that it leaves the grant to identity policies', () => {
    const text = policyText({ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: '*', Resource: '*' });
    const resource = [onBucket(text)];
    const alone = explain(request, { resource, identity: [] });
    expect(alone).toMatchObject({ verdict: 'implicitDeny', decidedBy: [] });
    expect(alone.trace[0]).toMatchObject({
      verdict: 'implicitDeny',
      policies: [{ statements: [{ matched: true, namedAs: 'account' }] }],
    });
    const both = explain(request, { resource, identity: [applied(allow('s3:*'))] });
    expect(both.verdict).toBe('allowed');
    expect(both.decidedBy.map(({ type }) => type)).toEqual(['identity']);
  });

  test('of an explicit deny names every Deny that matched and no Allow', () => {
    const decision = explain(request, {
      identity: [
        applied(allow('*')),
        applied(deny('s3:*'), contractors),
        applied(deny('*'), developers),
        applied(deny('iam:*')),
      ],
    });
    expect(decision.verdict).toBe('explicitDeny');
    expect(decision.decidedBy.map(({ policy, statement }) => ({ via: policy.via, statement }))).toEqual([
      { via: contractors, statement: 0 },
      { via: developers, statement: 0 },
    ]);
    expect(decision.nearest).toEqual([]);
  });

  test('of an allowed request names every Allow that matched, from whichever group', () => {
    const decision = explain(request, {
      identity: [applied(allow('s3:*')), applied(allow('iam:*')), applied(allow('*'), developers)],
    });
    expect(decision.decidedBy.map(({ policy }) => policy.via)).toEqual([inlineOf('user', 'dana'), developers]);
    expect(decision.nearest).toEqual([]);
  });

  test('of an implicit deny names no statement', () => {
    const decision = explain(request, { identity: [] });
    expect(decision).toMatchObject({ request, verdict: 'implicitDeny', decidedBy: [], nearest: [] });
    expect(decision.trace).toEqual([
      { type: 'identity', level: null, verdict: 'implicitDeny', bypassed: false, policies: [] },
    ]);
  });

  test('shows as matched the patterns that do match, element by element', () => {
    fc.assert(
      fc.property(scenario, ({ request: asked, policies }) => {
        for (const { policies: traced } of explain(asked, policiesOf(policies)).trace) {
          for (const { policy, statements } of traced) {
            for (const { elements, matched, range } of statements) {
              expect(matched).toBe(elements.every((element) => element.matched));
              expect(() => JSON.parse(policy.document.text.slice(range.start, range.end)) as unknown).not.toThrow();
              for (const { element, pattern, compared, matched: holds } of elements) {
                if (element === 'Condition') continue;
                expect(holds).toBe((pattern !== null) !== element.startsWith('Not'));
                if (pattern === null || compared === null || element.endsWith('Principal')) continue;
                const fold = (text: string): string => (element.endsWith('Action') ? text.toLowerCase() : text);
                expect(wildcardMatches(fold(pattern), fold(compared))).toBe(true);
              }
            }
          }
        }
      }),
      runs(),
    );
  });
});
