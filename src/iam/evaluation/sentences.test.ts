import { describe, expect, test } from 'vitest';
import {
  allow,
  applied,
  contextOf,
  deny,
  documentOf,
  inlineOf,
  onBucket,
  policyText,
  type PrincipalText,
} from '../../../test/support/builders.ts';
import type { AppliedPolicy, Via } from './decision.ts';
import { explain } from './explain.ts';
import { principalName, sentencesOf, shortResource } from './sentences.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/eng/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
};
const asked = { principal: 'dana', action: 's3:GetObject', resource: 'app-logs/2026.txt' };
const sentences = (...identity: readonly AppliedPolicy[]) => sentencesOf(explain(request, { identity }));

describe('the sentences of a decision', () => {
  test('name the statement that allowed and the group it came through', () => {
    const policy = applied(
      policyText(
        { Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        { Sid: 'Logs', Effect: 'Allow', Action: 's3:*', Resource: '*' },
      ),
      { entity: 'group', name: 'Developers', placement: 'managed' },
      'ReadLogs',
    );
    expect(sentences(policy)).toEqual([
      {
        id: 'allowedBy',
        values: {
          ...asked,
          policy: 'ReadLogs',
          entity: 'group',
          through: 'Developers',
          placement: 'managed',
          statement: 'Logs',
        },
      },
    ]);
  });

  test('count statements without a Sid from one', () => {
    const policy = applied(
      policyText({ Effect: 'Allow', Action: '*', Resource: '*' }, { Effect: 'Deny', Action: 's3:*', Resource: '*' }),
      inlineOf('user', 'dana'),
      'own',
    );
    expect(sentences(policy)).toEqual([
      {
        id: 'explicitlyDeniedBy',
        values: { ...asked, policy: 'own', entity: 'user', through: 'dana', placement: 'inline', statement: 2 },
      },
    ]);
  });

  test('say of an implicit deny how many policies were searched, or that there was none', () => {
    expect(sentences()).toEqual([{ id: 'noPolicies', values: { ...asked, policies: 0 } }]);
    expect(sentences(applied(deny('iam:*')), applied(deny('ec2:*')))).toEqual([
      { id: 'noAllow', values: { ...asked, policies: 2 } },
    ]);
  });

  test.each([
    [allow('s3:PutObject'), 'nearestAddAction', 'Action', 's3:GetObject'],
    [allow('s3:*', 'arn:aws:s3:::app-logs'), 'nearestAddResource', 'Resource', 'arn:aws:s3:::app-logs/2026.txt'],
    [
      policyText({ Effect: 'Allow', NotAction: ['s3:*', 's3:Get*', 'iam:*'], Resource: '*' }),
      'nearestRemove',
      'NotAction',
      's3:*, s3:Get*',
    ],
  ])('end an implicit deny with what came nearest: %s', (text, id, element, value) => {
    expect(sentences(applied(text, inlineOf('group', 'Developers'), 'near'))[1]).toEqual({
      id,
      values: {
        policy: 'near',
        entity: 'group',
        through: 'Developers',
        placement: 'inline',
        statement: 1,
        element,
        value,
      },
    });
  });

  const conditional = (Effect: 'Allow' | 'Deny') =>
    applied(
      policyText({
        Effect,
        Action: '*',
        Resource: '*',
        Condition: {
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' },
          StringEquals: { 'aws:username': 'dana' },
        },
      }),
      inlineOf('group', 'Developers'),
      'mfa',
    );
  const via = { policy: 'mfa', entity: 'group', through: 'Developers', placement: 'inline', statement: 1 };
  const mfa = { operator: 'BoolIfExists', key: 'aws:MultiFactorAuthPresent', wanted: 'false' };
  const name = { operator: 'StringEquals', key: 'aws:username', wanted: 'dana' };

  test('say of an explicit deny which conditions let it in, and what the request has there', () => {
    const context = contextOf({ 'aws:username': 'dana' });
    expect(sentencesOf(explain({ ...request, context }, { identity: [conditional('Deny')] }))).toEqual([
      { id: 'explicitlyDeniedBy', values: { ...asked, ...via } },
      { id: 'conditionHeld', values: mfa },
      { id: 'conditionHeld', values: { ...name, compared: 'dana' } },
    ]);
  });

  test.each([
    [{ 'aws:username': 'erik' }, { ...name, compared: 'erik' }],
    [{}, name],
  ])('end an implicit deny with the condition that failed, and what the request has there: %j', (values, expected) => {
    const context = contextOf(values);
    expect(sentencesOf(explain({ ...request, context }, { identity: [conditional('Allow')] }))[1]).toEqual({
      id: 'nearestDrop',
      values: { ...via, element: 'Condition', ...expected },
    });
  });

  test('say of a bucket policy that it allows, leaves the grant to others, or does not allow', () => {
    const bucket = (Principal: PrincipalText) =>
      sentencesOf(
        explain(request, {
          resource: [onBucket(policyText({ Effect: 'Allow', Principal, Action: 's3:*', Resource: '*' }))],
          identity: [],
        }),
      );
    const place = { policy: 'app-logs', entity: 'bucket', through: 'app-logs', placement: 'resource', statement: 1 };
    expect(bucket('*')).toEqual([{ id: 'allowedBy', values: { ...asked, ...place } }]);
    const missing = { id: 'noPolicies', values: { ...asked, policies: 0, bucket: 'app-logs' } };
    const near = {
      id: 'nearestAddPrincipal',
      values: { ...place, element: 'Principal', value: request.principal },
    };
    expect(bucket({ AWS: 'arn:aws:iam::123456789012:user/erik' })).toEqual([missing, near]);
    expect(bucket({ AWS: '123456789012' })).toEqual([
      missing,
      { id: 'bucketDelegates', values: { bucket: 'app-logs' } },
      near,
    ]);
  });

  test('name the first of several that decide, and the nearest alone', () => {
    const [first, second] = ['first', 'second'].map((name) => inlineOf('group', name));
    const told = (...texts: readonly string[]): unknown =>
      sentences(...texts.map((text, n) => applied(text, n === 0 ? first : second, `p${n}`))).map(({ id, values }) => [
        id,
        values['policy'] ?? null,
      ]);
    expect(told(deny('s3:*'), deny('*'))).toEqual([['explicitlyDeniedBy', 'p0']]);
    expect(told(allow('s3:*'), allow('*'))).toEqual([['allowedBy', 'p0']]);
    expect(told(allow('s3:PutObject'), allow('iam:*'))).toEqual([
      ['noAllow', null],
      ['nearestAddAction', 'p0'],
    ]);
  });

  const control: Via = { entity: 'ou', name: 'Workloads', placement: 'control' };
  const all = applied(policyText({ Effect: 'Allow', Action: '*', Resource: '*' }));
  const scp = (Effect: 'Allow' | 'Deny', Action: string): AppliedPolicy => ({
    name: 'Guardrail',
    arn: null,
    via: control,
    document: documentOf(policyText({ Effect, Action, Resource: '*' }), 'scp'),
  });

  test('name what limits, and what came nearest in it', () => {
    expect(sentencesOf(explain(request, { identity: [all], scps: [[scp('Allow', 's3:Put*')]] }))).toEqual([
      { id: 'limitedBy', values: { ...asked, type: 'scp' } },
      {
        id: 'nearestAddAction',
        values: {
          policy: 'Guardrail',
          entity: 'ou',
          through: 'Workloads',
          placement: 'control',
          type: 'scp',
          statement: 1,
          element: 'Action',
          value: 's3:GetObject',
        },
      },
    ]);
    const boundary = [applied(deny('iam:*'), { entity: 'user', name: 'dana', placement: 'boundary' })];
    expect(sentencesOf(explain(request, { identity: [all], boundary }))).toEqual([
      { id: 'limitedBy', values: { ...asked, type: 'boundary' } },
    ]);
  });

  test('say of a control policy of which kind it is', () => {
    expect(sentencesOf(explain(request, { identity: [all], scps: [[scp('Deny', '*')]] }))).toEqual([
      {
        id: 'explicitlyDeniedBy',
        values: {
          ...asked,
          policy: 'Guardrail',
          entity: 'ou',
          through: 'Workloads',
          placement: 'control',
          type: 'scp',
          statement: 1,
        },
      },
    ]);
  });

  test('name the rule that decides without policies', () => {
    const root = 'arn:aws:iam::123456789012:root';
    expect(sentencesOf(explain({ ...request, principal: root }, { identity: [] }))).toEqual([
      {
        id: 'byRule',
        values: { ...asked, principal: principalName(root), rule: 'root', verdict: 'allowed' },
      },
    ]);
    const token = { ...request, action: 'iam:GetUser', sessionToken: true };
    expect(sentencesOf(explain(token, { identity: [all] }))).toEqual([
      { id: 'byRule', values: { ...asked, action: 'iam:GetUser', rule: 'sessionToken', verdict: 'implicitDeny' } },
    ]);
  });

  test('call the list of users what it is', () => {
    expect(shortResource('arn:aws:iam::123456789012:user/')).toBe('user/*');
    expect(shortResource('arn:aws:s3:::app-logs/2026/')).toBe('app-logs/2026/');
  });

  test('call a principal by its name', () => {
    expect(principalName('arn:aws:iam::123456789012:user/dana')).toBe('dana');
    expect(principalName('arn:aws:iam::123456789012:user/eng/dana')).toBe('dana');
    expect(principalName('arn:aws:sts::123456789012:assumed-role/Ops/mary')).toBe('mary');
    expect(principalName('arn:aws:iam::123456789012:root')).toBe('root');
    expect(principalName('s3.amazonaws.com')).toBe('s3.amazonaws.com');
    expect(principalName('anonymous')).toBe('anonymous');
  });

  test('call a resource by the last part of its ARN, colons and all', () => {
    expect(shortResource('arn:aws:s3:::app-logs/a:b')).toBe('app-logs/a:b');
    expect(shortResource('arn:aws:iam::123456789012:group/Developers')).toBe('group/Developers');
    expect(shortResource('*')).toBe('*');
  });
});
