import { describe, expect, test } from 'vitest';
import { accessOf } from '../../../test/support/access.ts';
import { allow, policyText, Sandbox } from '../../../test/support/builders.ts';
import type { World } from '../../iam/index.ts';
import type { AccessQuestion } from '../../session/index.ts';
import { filledFrom, spokenFirst, type Filled } from './asked.ts';

const READ = { action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/2026.txt' } as const;

const OFFICE = policyText({
  Sid: 'Office',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  Condition: { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
});

const world: World = new Sandbox()
  .user('dana', 'erik', 'noa')
  .group('Developers')
  .member('dana', 'Developers')
  .inline('group', 'Developers', 'ReadAtTheOffice', OFFICE)
  .inline('user', 'erik', 'ReadLogs', allow('s3:GetObject', 'arn:aws:s3:::app-logs/*')).world;

const access = accessOf(world);

const decisionOf = (asked: Partial<AccessQuestion>) =>
  access.ask({ principal: 'dana', signIn: 'access-key', context: {}, ...READ, ...asked }).decision;

const filled = (asked: Partial<AccessQuestion>): Filled | null => filledFrom(decisionOf(asked), access);

describe('a request that is asked about from elsewhere', () => {
  test.each(['access-key', 'console', 'console-mfa'] as const)(
    'fills in who asks, for what, signed in by %s',
    (signIn) => {
      expect(filled({ signIn })).toEqual({ principal: 'dana', signIn, ...READ, lines: [], takenOut: [] });
    },
  );

  test('brings a key that the account does not supply so, spelled as a policy spells it', () => {
    expect(filled({ context: { 'aws:sourceip': ['203.0.113.9'] } })?.lines).toEqual([
      { key: 'aws:SourceIp', value: '203.0.113.9' },
    ]);
  });

  test('takes out a key that the request left out', () => {
    expect(filled({ context: { 'aws:username': [] } })).toMatchObject({ lines: [], takenOut: ['aws:username'] });
  });

  test('writes several values of one key into one line', () => {
    expect(filled({ context: { 'aws:TagKeys': ['team', 'stage'] } })?.lines).toEqual([
      { key: 'aws:tagkeys', value: 'team, stage' },
    ]);
  });

  test('cannot be asked when nobody in the account asks like that', () => {
    const decision = decisionOf({});
    const request = { ...decision.request, principal: 'arn:aws:iam::123456789012:user/zoe' };
    expect(filledFrom({ ...decision, request }, access)).toBeNull();
  });
});

describe('the statement that an answer speaks of first', () => {
  test('is the one that decides', () => {
    expect(spokenFirst(decisionOf({ principal: 'erik' }))?.policy.name).toBe('ReadLogs');
  });

  test('is the nearest where nothing allows it', () => {
    expect(spokenFirst(decisionOf({ context: { 'aws:SourceIp': ['198.51.100.7'] } }))?.sid).toBe('Office');
  });

  test('is none where no policy comes near', () => {
    expect(spokenFirst(decisionOf({ principal: 'noa' }))).toBeNull();
  });
});
