import { describe, expect, test } from 'vitest';
import { explain as decisionOn, type Policies } from '../../iam/index.ts';
import { sentencesOf } from '../../iam/sentences.ts';
import { allow, applied, contextOf, deny, inlineOf, onBucket, policyText } from '../../../test/support/builders.ts';
import { explained } from './sentences.ts';

const request = {
  principal: 'arn:aws:iam::123456789012:user/dana',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
  context: contextOf({ 'aws:SourceIp': '203.0.113.10' }),
};
const told = (policies: Policies): string =>
  sentencesOf(decisionOn(request, policies)).map(explained.sentence).join(' ');

const developers = inlineOf('group', 'Developers');
const managed = { entity: 'group', name: 'Developers', placement: 'managed' } as const;
const when = (Effect: 'Allow' | 'Deny', Condition: Readonly<Record<string, unknown>>) =>
  applied(policyText({ Effect, Action: 's3:*', Resource: '*', Condition }), developers, 'office');
const bucket = (statement: { Effect: 'Allow' | 'Deny'; Principal: '*' | { AWS: string } }) =>
  onBucket(policyText({ ...statement, Action: 's3:*', Resource: 'arn:aws:s3:::app-logs/*' }));

describe('a decision in words', () => {
  test.each<[string, Policies]>([
    [
      '`dana` may `s3:GetObject` on `app-logs/2026.txt`: `ReadLogs`, through the group `Developers`, allows it.',
      { identity: [applied(allow('s3:*'), managed, 'ReadLogs')] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: `own`, inline in `dana`, denies it, and a Deny outweighs every Allow.',
      { identity: [applied(deny('s3:*'), inlineOf('user', 'dana'), 'own')] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: no policy reaches `dana`, and what nothing allows is denied.',
      { identity: [] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: one policy reaches `dana`, and no statement allows it. Nearest: statement 1 of `put`, inline in the group `Developers`, covers the resource; its `Action` would have to include `s3:GetObject`.',
      { identity: [applied(allow('s3:PutObject'), developers, 'put')] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: one policy reaches `dana`, and no statement allows it. Nearest: statement 1 of `office`, inline in the group `Developers`, would allow it if its condition `IpAddress aws:SourceIp` of `192.0.2.0/24` held, but `aws:SourceIp` is `203.0.113.10`.',
      { identity: [when('Allow', { IpAddress: { 'aws:SourceIp': '192.0.2.0/24' } })] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: `office`, inline in the group `Developers`, denies it, and a Deny outweighs every Allow. Its condition `BoolIfExists aws:MultiFactorAuthPresent` of `false` holds: the request has no `aws:MultiFactorAuthPresent`.',
      { identity: [when('Deny', { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } })] },
    ],
    [
      '`dana` may `s3:GetObject` on `app-logs/2026.txt`: the policy of the bucket `app-logs` allows it.',
      { resource: [bucket({ Effect: 'Allow', Principal: '*' })], identity: [] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: the policy of the bucket `app-logs` denies it, and a Deny outweighs every Allow.',
      { resource: [bucket({ Effect: 'Deny', Principal: '*' })], identity: [applied(allow('*'))] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: no policy reaches `dana`, and the policy of the bucket `app-logs` does not allow it either. The policy of the bucket `app-logs` allows it to the account as a whole: that leaves the grant to the policies of its users and groups. Nearest: statement 1 of the policy of the bucket `app-logs` covers the action and the resource; its `Principal` would have to name `arn:aws:iam::123456789012:user/dana`.',
      { resource: [bucket({ Effect: 'Allow', Principal: { AWS: '123456789012' } })], identity: [] },
    ],
    [
      '`dana` may not `s3:GetObject` on `app-logs/2026.txt`: one policy reaches `dana`, and no statement allows it, nor does the policy of the bucket `app-logs`.',
      {
        resource: [bucket({ Effect: 'Deny', Principal: { AWS: 'arn:aws:iam::123456789012:user/erik' } })],
        identity: [applied(deny('iam:*'))],
      },
    ],
  ])('%s', (sentence, policies) => {
    expect(told(policies)).toBe(sentence);
  });
});
