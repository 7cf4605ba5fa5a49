import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, asUser, policyText } from '../../../test/support/builders.ts';

const tag = (Key: string, Value = 'data') => ({ Key, Value });
const input = { UserName: 'dana', Tags: [tag('team')] };
const account = (): Sandbox => new Sandbox().user('dana');
const tagsOf = (sandbox: Sandbox) => [...(sandbox.world.account.users.get('dana')?.tags ?? [])];

describe('TagUser', () => {
  test('answers nothing, and the user has the tags', () => {
    const sandbox = account();
    expect(sandbox.output('TagUser', { ...input, Tags: [tag('team'), tag('cost center', '')] })).toBeNull();
    expect(tagsOf(sandbox)).toEqual([
      ['team', 'data'],
      ['cost center', ''],
    ]);
  });

  test('sets a value over the one that is there, whatever the case of the key, and keeps the new spelling', () => {
    const sandbox = account();
    sandbox.output('TagUser', input);
    sandbox.output('TagUser', { ...input, Tags: [tag('Team', 'web')] });
    expect(tagsOf(sandbox)).toEqual([['Team', 'web']]);
  });

  test('of a tag that is there changes nothing', () => {
    const sandbox = account();
    sandbox.output('TagUser', input);
    const before = sandbox.world;
    expect(sandbox.call('TagUser', input).world).toBe(before);
  });

  test.each([
    [
      [tag('team'), tag('TEAM')],
      'InvalidInput',
      'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    ],
    [[tag('aws:team')], 'InvalidInput', 'aws: prefixed tag names are not allowed for external use.'],
    [
      Array.from({ length: 51 }, (_, n) => tag(`k${n}`)),
      'ValidationError',
      "1 validation error detected: Value at 'tags' failed to satisfy constraint: Member must have length less than or equal to 50",
    ],
    [
      [tag('ok'), tag('k'.repeat(129), 'v'.repeat(257))],
      'ValidationError',
      "2 validation errors detected: Value at 'tags.2.member.key' failed to satisfy constraint: Member must have length less than or equal to 128; Value at 'tags.2.member.value' failed to satisfy constraint: Member must have length less than or equal to 256",
    ],
    [
      [tag('no;semicolon')],
      'ValidationError',
      String.raw`1 validation error detected: Value at 'tags.1.member.key' failed to satisfy constraint: Member must satisfy regular expression pattern: [\p{L}\p{Z}\p{N}_.:/=+\-@]+`,
    ],
  ])('refuses %j', (Tags, code, message) => {
    expect(account().error('TagUser', { ...input, Tags })).toEqual({ code, message });
  });

  test('refuses the fifty-first tag of a user', () => {
    const sandbox = account();
    sandbox.output('TagUser', { ...input, Tags: Array.from({ length: 50 }, (_, n) => tag(`k${n}`)) });
    expect(sandbox.error('TagUser', input).code).toBe('LimitExceeded');
    expect(sandbox.output('TagUser', { ...input, Tags: [tag('k7', 'other')] })).toBeNull();
  });

  test('can be allowed for some tags and on some users, by conditions', () => {
    const grant = policyText({
      Effect: 'Allow',
      Action: 'iam:TagUser',
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:RequestTag/team': 'data', 'iam:ResourceTag/owner': 'ops' },
        'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] },
      },
    });
    const sandbox = account().user('ops').inline('user', 'ops', 'grant', grant);
    const outcome = (Tags: typeof input.Tags) => sandbox.call('TagUser', { ...input, Tags }, asUser('ops')).result.ok;
    expect(outcome([tag('team')])).toBe(false);
    sandbox.output('TagUser', { ...input, Tags: [tag('owner', 'ops')] });
    expect(outcome([tag('team', 'web')])).toBe(false);
    expect(outcome([tag('team'), tag('other')])).toBe(false);
    expect(outcome([tag('team')])).toBe(true);
  });

  test('is authorised on the user', () => {
    const call = {
      operation: 'TagUser',
      input,
      action: 'iam:TagUser',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: 'user dana',
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
