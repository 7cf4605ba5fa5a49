import { describe, expect, it } from 'vitest';
import { applied, policyText, type StatementText } from '../../../test/support/builders.ts';
import { facts } from '../../../test/support/facts.ts';
import type { Policies } from '../evaluation/decision.ts';
import { comparePolicies } from './policies.ts';
import { reduced } from './reduce.ts';
import { speechOf, type Speech } from './clauses.ts';

const DANA = 'arn:aws:iam::123456789012:user/dana';
const identity = (...statements: readonly StatementText[]): Policies => ({
  identity: [applied(policyText(...statements))],
});
const on = (bucket: string, effect: 'Allow' | 'Deny' = 'Allow'): StatementText => ({
  Effect: effect,
  Action: 's3:GetObject',
  Resource: `arn:aws:s3:::${bucket}/*`,
});
const speech = (policies: Policies): Speech =>
  speechOf({ principal: DANA, action: 's3:GetObject', resource: 'arn:aws:s3:::app-logs/a' }, policies);
const written = (found: readonly [Speech, Speech] | null): unknown =>
  found?.map(({ denies, voices }) =>
    [...voices.flatMap(({ allows }) => allows), ...denies].map(({ statement }) => [
      statement.effect,
      statement.resource?.patterns[0]?.value,
    ]),
  ) ?? null;

describe('what can make a difference', () => {
  it('is nothing where the other has every Allow of the one, and the one every Deny of the other', () => {
    const one = speech(identity(on('app-logs'), on('payroll', 'Deny')));
    expect(reduced(one, speech(identity(on('app-logs'), on('web'), on('payroll', 'Deny'))))).toBeNull();
    expect(reduced(one, one)).toBeNull();
  });

  it('is an Allow that the other lacks, with what is about the same resources', () => {
    const one = speech(identity(on('app-logs'), on('web'), on('payroll', 'Deny')));
    const other = speech(identity(on('web'), on('app-logs/2026')));
    expect(written(reduced(one, other))).toEqual([
      [['Allow', 'arn:aws:s3:::app-logs/*']],
      [['Allow', 'arn:aws:s3:::app-logs/2026/*']],
    ]);
  });

  it('is a Deny that the one lacks, with every Allow that it could stop', () => {
    const one = speech(identity(on('app-logs'), on('web')));
    const other = speech(identity(on('app-logs'), on('web'), on('web', 'Deny')));
    expect(written(reduced(one, other))).toEqual([
      [['Allow', 'arn:aws:s3:::web/*']],
      [
        ['Allow', 'arn:aws:s3:::web/*'],
        ['Deny', 'arn:aws:s3:::web/*'],
      ],
    ]);
  });

  it.each(['identity', 'self', 'role', 'account'])('is an Allow that the other lacks, said as %s', (id) => {
    const as = (...statements: readonly StatementText[]): Speech => {
      const made = speech(identity(...statements));
      return { ...made, voices: made.voices.map((voice) => ({ ...voice, id })) };
    };
    expect(written(reduced(as(on('app-logs'), on('web')), as(on('web'))))).toEqual([
      [['Allow', 'arn:aws:s3:::app-logs/*']],
      [],
    ]);
  });

  it('is everything where a boundary limits one of them alone', () => {
    const one = speech(identity(on('app-logs')));
    const other = speech({ ...identity(on('app-logs')), boundary: [applied(policyText(on('web')))] });
    expect(reduced(one, other)).toEqual([one, other]);
  });
});

describe('a key and a role', () => {
  const compared = (action: string, narrow: string) =>
    comparePolicies(
      identity({ Effect: 'Allow', Action: action, Resource: narrow }),
      identity({ Effect: 'Allow', Action: action, Resource: '*' }),
      { catalog: facts, principal: DANA },
    );

  it('are used by whom identity policies allow it, where nothing is said of their own policies', () => {
    const key = compared('kms:Decrypt', 'arn:aws:kms:us-east-1:123456789012:key/a');
    expect([key.gained?.action, key.gained?.after.verdict, key.lost]).toEqual(['kms:Decrypt', 'allowed', null]);
    const role = compared('sts:AssumeRole', 'arn:aws:iam::123456789012:role/app');
    expect([role.gained?.action, role.gained?.after.verdict, role.lost]).toEqual(['sts:AssumeRole', 'allowed', null]);
  });
});
