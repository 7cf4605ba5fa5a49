import { describe, expect, test } from 'vitest';
import { ACCOUNT, Sandbox, allow, asUser, policyText } from '../../../test/support/builders.ts';
import { trusting } from '../../../test/support/roles.ts';
import { account, assume, denied, refusal, RoleArn, sessionOf } from '../../../test/support/assumed.ts';
import { resolveCaller, type Input } from '../../iam/index.ts';

describe('a session with tags', () => {
  const Tags = [{ Key: 'team', Value: 'data' }];
  const tagging = (): Sandbox => account(trusting({ AWS: ACCOUNT }, 'sts:TagSession'));

  test('makes them tags of the principal', () => {
    const sandbox = tagging();
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'data' } };
    const PolicyDocument = policyText({ Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*', Condition });
    sandbox.output('PutRolePolicy', { RoleName: 'DeployRole', PolicyName: 'p', PolicyDocument });
    const mayList = (more: Input) => {
      const done = assume(sandbox.world, more);
      return new Sandbox(done.world).call('ListUsers', {}, sessionOf(done)).result.ok;
    };
    expect([mayList({}), mayList({ Tags })]).toEqual([false, true]);
  });

  test('needs sts:TagSession of the trust policy and of the caller', () => {
    const dana = asUser('dana');
    expect(assume(tagging().world, { Tags }, dana).result.ok).toBe(true);
    expect(refusal(account().world, { Tags }, dana)).toEqual(
      denied('sts:TagSession', 'because no role trust policy allows the sts:TagSession action'),
    );
    const less = tagging().inline('user', 'dana', 'assume', allow('sts:AssumeRole', RoleArn));
    expect(refusal(less.world, { Tags }, dana)).toEqual(
      denied('sts:TagSession', 'because no identity-based policy allows the sts:TagSession action'),
    );
  });

  /** Source: recordings of April 2025. */
  test.each<[Input, string]>([
    [
      { Tags: ['team', 'TEAM'].map((Key) => ({ Key, Value: 'x' })) },
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [
      { Tags, TransitiveTagKeys: ['other'] },
      'The specified transitive tag key must be included in the requested tags.',
    ],
  ])('refuses %j', (more, message) => {
    expect(refusal(tagging().world, more)).toEqual({ code: 'InvalidParameterValue', message });
  });

  test('refuses more of them than a session holds', () => {
    const many = Array.from({ length: 10 }, (_, k) => ({ Key: `k${k}`, Value: 'v'.repeat(256) }));
    expect(refusal(tagging().world, { Tags: many })).toEqual({
      code: 'PackedPolicyTooLarge',
      message: 'Packed size of session tags consumes 126% of allotted space.',
    });
  });

  test('passes transitive ones on, which cannot be set anew', () => {
    const sandbox = tagging();
    sandbox.output('PutRolePolicy', { RoleName: 'DeployRole', PolicyName: 'p', PolicyDocument: allow('sts:*') });
    const more = [...Tags, { Key: 'mine', Value: 'x' }];
    const first = assume(sandbox.world, { Tags: more, TransitiveTagKeys: ['TEAM'] });
    const second = assume(first.world, { RoleSessionName: 'again' }, sessionOf(first));
    const principal = resolveCaller(second.world, sessionOf(second));
    expect(principal.ok && [...principal.value.tags]).toEqual([['team', 'data']]);
    expect(refusal(first.world, { Tags: [{ Key: 'Team', Value: 'web' }] }, sessionOf(first))).toEqual({
      code: 'InvalidParameterValue',
      message:
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    });
  });
});
