import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ACCOUNT,
  applied,
  contextOf,
  inlineOf,
  onBucket,
  policyText,
  type StatementText,
} from '../../../test/support/builders.ts';
import { withEdit } from '../../../test/support/policy-edits.ts';
import { runs } from '../../../test/support/runs.ts';
import { decide } from './decide.ts';
import type { Policies, Request } from './decision.ts';
import { explain } from './explain.ts';

const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;
const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/Ops/dana`;
const ROLE = `arn:aws:iam::${ACCOUNT}:role/Ops`;

/** Few of each, so that what is written often meets what is asked. */
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'iam:GetUser');
const actionPattern = fc.constantFrom('*', 's3:*', 's3:Get*', 'S3:getobject', 'iam:*');
const object = fc
  .constantFrom('dana/a', 'dana*', 'erik/a', '${aws:username}/a')
  .map((key) => `arn:aws:s3:::home/${key}`);
const resourcePattern = fc
  .constantFrom(
    '*',
    '${aws:username}/*',
    '${aws:username}${*}',
    "${aws:PrincipalTag/team, 'dana'}/?",
    'erik/*',
    '${$}{*',
  )
  .map((key) => `arn:aws:s3:::home/${key}`);
const value = fc.constantFrom('dana', 'd*', 'true', 'false', '${aws:username}', '${aws:PrincipalTag/team}', 'erik');
const operator = fc
  .record({
    qualifier: fc.constantFrom('', '', 'ForAllValues:', 'ForAnyValue:'),
    name: fc.constantFrom('StringEquals', 'StringNotEquals', 'StringLike', 'StringNotLike', 'Bool'),
    suffix: fc.constantFrom('', 'IfExists'),
  })
  .map(({ qualifier, name, suffix }) => qualifier + name + suffix);
const key = fc.constantFrom('aws:username', 'aws:PrincipalTag/team', 'aws:MultiFactorAuthPresent');
const condition = fc.dictionary(
  fc.oneof(operator, fc.constant('Null')),
  fc.dictionary(key, fc.oneof(value, fc.array(value, { maxLength: 2 })), { maxKeys: 2 }),
  { maxKeys: 2 },
);
const principal = fc.oneof(
  fc.constant('*' as const),
  fc
    .array(fc.constantFrom(DANA, SESSION, ROLE, ACCOUNT, `arn:aws:iam::${ACCOUNT}:user/erik`), {
      minLength: 1,
      maxLength: 2,
    })
    .map((AWS) => ({ AWS })),
);
const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 2 });

const statement = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: list(actionPattern),
    notAction: fc.boolean(),
    resource: list(fc.oneof(resourcePattern, object)),
    notResource: fc.boolean(),
    condition: fc.option(condition, { nil: undefined }),
  })
  .map((parts): StatementText => ({
    Effect: parts.effect === 'Deny' ? 'Deny' : 'Allow',
    [parts.notAction ? 'NotAction' : 'Action']: parts.action,
    [parts.notResource ? 'NotResource' : 'Resource']: parts.resource,
    ...(parts.condition === undefined ? {} : { Condition: parts.condition }),
  }));
const ofBucket = fc
  .record({ statement, principal, not: fc.boolean() })
  .map(({ statement: parts, principal: who, not }) => ({ ...parts, [not ? 'NotPrincipal' : 'Principal']: who }));

const request: fc.Arbitrary<Request> = fc
  .record({
    principal: fc.constantFrom(DANA, SESSION),
    action,
    resource: object,
    context: fc.dictionary(key, list(fc.constantFrom('dana', 'd*', 'true', 'false')), { maxKeys: 3 }),
  })
  .map(({ context, ...asked }) => ({ ...asked, context: contextOf({ ...context, 'aws:PrincipalArn': ROLE }) }));

const policies: fc.Arbitrary<Policies> = fc
  .record({
    identity: fc.array(fc.array(statement, { minLength: 1, maxLength: 2 }), { maxLength: 2 }),
    resource: fc.array(fc.array(ofBucket, { minLength: 1, maxLength: 2 }), { maxLength: 1 }),
  })
  .map(({ identity, resource }) => ({
    identity: identity.map((each, index) => applied(policyText(...each), inlineOf('group', 'Developers'), `p${index}`)),
    resource: resource.map((each) => onBucket(policyText(...each), 'home')),
  }));

/** Over the whole language: conditions, variables, bucket policies, users and role sessions. */
describe('a decision', () => {
  test('is the same for decide and explain, and what decided it agrees with every part of the trace', () => {
    fc.assert(
      fc.property(request, policies, (asked, applies) => {
        const { verdict, decidedBy, trace } = explain(asked, applies);
        expect(decide(asked, applies)).toBe(verdict);
        expect(decidedBy.length > 0).toBe(verdict !== 'implicitDeny');
        const byType = trace.map((each) => each.verdict);
        const strongest = byType.includes('explicitDeny') || !byType.includes('allowed');
        expect(strongest ? byType.includes(verdict) : verdict === 'allowed').toBe(true);
        for (const { policies: traced } of trace) {
          for (const { statements } of traced) {
            for (const { elements, matched } of statements)
              expect(matched).toBe(elements.every((each) => each.matched));
          }
        }
      }),
      runs(1000),
    );
  });

  test('is never widened by one more Deny, on the bucket or with the principal', () => {
    fc.assert(
      fc.property(request, policies, statement, ofBucket, (asked, applies, own, theirs) => {
        const before = decide(asked, applies);
        const identity = [...applies.identity, applied(policyText({ ...own, Effect: 'Deny' }))];
        const resource = [...(applies.resource ?? []), onBucket(policyText({ ...theirs, Effect: 'Deny' }))];
        for (const after of [decide(asked, { ...applies, identity }), decide(asked, { ...applies, resource })]) {
          expect(after === 'explicitDeny' || after === before).toBe(true);
        }
      }),
      runs(300),
    );
  });

  test('has near misses whose edit allows the request', () => {
    const elements = new Set<string>();
    fc.assert(
      fc.property(request, policies, (asked, applies) => {
        for (const miss of explain(asked, applies).nearest) {
          elements.add(miss.element);
          expect(decide(asked, withEdit(applies, miss))).toBe('allowed');
        }
      }),
      runs(1000),
    );
    for (const element of ['Action', 'Resource', 'Condition', 'Principal']) expect(elements).toContain(element);
  });
});
