import { describe, expect, it } from 'vitest';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { ANY, automatonOf, patternAutomaton, RUN } from './automaton.ts';
import { PLAIN, type Choice } from './choice.ts';
import { NO_RESOURCE, type Format } from './formats.ts';
import { dress } from './witness.ts';

const anything: Format = {
  ...NO_RESOURCE,
  automaton: automatonOf([ANY, RUN]),
  example: 'arn:aws:s3:::example-bucket/report.txt',
};
const buckets: Format = { ...anything, automaton: patternAutomaton(piecesOf('arn:aws:s3:::*')) };
const glob = (pattern: string) => patternAutomaton(piecesOf(pattern));

interface Told {
  readonly patterns?: readonly string[];
  readonly examples?: readonly string[];
  readonly format?: Format;
  readonly region?: { readonly all: readonly string[]; readonly none: readonly string[] };
  readonly isWitness?: (action: string, resource: string, choice: Choice) => boolean;
}

const dressed = (
  { patterns = [], examples = [], format = anything, region = { all: [], none: [] }, isWitness = () => true }: Told,
  choice: Choice = PLAIN,
  resource = 'x',
) =>
  dress(
    { action: 's3:GetObject', resource, choice },
    { format, patterns, examples, region: { all: region.all.map(glob), none: region.none.map(glob) }, isWitness },
  );
const named = (told: Told): string => dressed(told).resource;

describe('the name of a witness', () => {
  const likes = (pattern: string, isOne: (name: string) => boolean): string =>
    named({ patterns: [pattern], isWitness: (_action, resource) => isOne(resource) });

  it('is one that exists, then one like a pattern, then one like a format', () => {
    const told = { patterns: ['arn:aws:s3:::app-logs'], examples: ['arn:aws:s3:::payroll', 'arn:aws:s3:::other'] };
    expect(named(told)).toBe('arn:aws:s3:::payroll');
    expect(named({ ...told, examples: [] })).toBe('arn:aws:s3:::app-logs');
    expect(named({})).toBe('arn:aws:s3:::example-bucket/report.txt');
    expect(named({ isWitness: (_action, resource) => resource === 'x' })).toBe('x');
    expect(named({ format: { ...anything, example: '' } })).toBe('x');
  });

  it('is of the format and of the region', () => {
    const examples = ['payroll', 'arn:aws:s3:::app-logs', 'arn:aws:s3:::payroll', 'arn:aws:s3:::payroll/a'];
    expect(named({ examples, format: buckets })).toBe('arn:aws:s3:::app-logs');
    expect(named({ examples, format: buckets, region: { all: ['*payroll*'], none: [] } })).toBe('arn:aws:s3:::payroll');
    expect(named({ examples, format: buckets, region: { all: ['*:payroll*', '*/a'], none: [] } })).toBe(
      'arn:aws:s3:::payroll/a',
    );
    expect(named({ examples, format: buckets, region: { all: [], none: ['*logs', '*roll'] } })).toBe(
      'arn:aws:s3:::payroll/a',
    );
  });

  it('is like a pattern: without its star, with a file, with a word', () => {
    expect(likes('arn:aws:s3:::app-logs*', (name) => compileGlob('arn:aws:s3:::app-logs*')(name))).toBe(
      'arn:aws:s3:::app-logs',
    );
    expect(likes('arn:aws:s3:::app-logs/*', (name) => name.includes('logs/') && !name.endsWith('/'))).toBe(
      'arn:aws:s3:::app-logs/report.txt',
    );
    expect(likes('arn:aws:s3:::app-logs*', (name) => name.endsWith('-2'))).toBe('arn:aws:s3:::app-logs-2');
    expect(likes('arn:aws:s3:::app-logs*', (name) => name.includes('-2/'))).toBe('arn:aws:s3:::app-logs-2/report.txt');
    expect(likes('arn:aws:s3:::*/data', (name) => name.endsWith('e/data'))).toBe('arn:aws:s3:::example/data');
    expect(likes('arn:aws:s3:::a?c*d', (name) => name.startsWith('arn:aws:s3:::a'))).toBe('arn:aws:s3:::axcd');
    expect(likes('arn:aws:s3:::app*data', (name) => name.endsWith('/report.txt') && name.includes('-2'))).toBe('x');
  });

  it('has a place and an owner where the pattern leaves them open', () => {
    expect(likes('arn:aws:sqs:*:*:orders', (name) => name.includes('sqs'))).toBe(
      'arn:aws:sqs:us-east-1:123456789012:orders',
    );
    expect(likes('arn:aws:sqs:eu-west-1:*:orders', (name) => name.includes('sqs'))).toBe(
      'arn:aws:sqs:eu-west-1:123456789012:orders',
    );
    expect(likes('arn:aws:sqs:*:999988887777:orders', (name) => name.includes('sqs'))).toBe(
      'arn:aws:sqs:us-east-1:999988887777:orders',
    );
    expect(likes('arn:aws:*:::*', (name) => name.includes('example'))).toBe('arn:aws:example:::example');
    expect(likes('arn:aws:sqs:*:*', (name) => name.startsWith('arn:aws:sqs:') && name !== 'arn:aws:sqs::')).toBe(
      'arn:aws:sqs:report.txt:report.txt',
    );
  });

  it('is not like a pattern that is about everything', () => {
    expect(named({ patterns: ['*', '?*'] })).toBe('arn:aws:s3:::example-bucket/report.txt');
  });

  it('is among the first few hundred, so that it does not take for ever', () => {
    let asked = 0;
    const examples = Array.from({ length: 1000 }, (_, n) => `arn:aws:s3:::bucket-${n}`);
    named({ examples, isWitness: () => (asked++, false) });
    expect(asked).toBeGreaterThan(390);
    expect(asked).toBeLessThan(420);
  });

  it('is asked for with the action and the context that it has', () => {
    const choice: Choice = { session: {}, overrides: { 's3:prefix': ['a'] } };
    const isWitness = (action: string, resource: string, { overrides }: Choice): boolean =>
      action === 's3:GetObject' && overrides['s3:prefix'] !== undefined && resource !== 'arn:aws:s3:::app-logs';
    expect(dressed({ examples: ['arn:aws:s3:::app-logs', 'arn:aws:s3:::payroll'], isWitness }, choice)).toEqual({
      action: 's3:GetObject',
      resource: 'arn:aws:s3:::payroll',
      choice,
    });
  });
});

describe('the context of a witness', () => {
  const mfa: Choice = {
    session: { session: 'console', mfa: true },
    overrides: { 's3:prefix': ['a'], 's3:delimiter': ['/'] },
  };
  const least = (needs: (choice: Choice) => boolean, choice: Choice = mfa): Choice =>
    dressed({ isWitness: (_action, _resource, one) => needs(one) }, choice).choice;

  it('is nothing where nothing matters', () => {
    expect(least(() => true)).toEqual(PLAIN);
  });

  it('is how the user signs in, with MFA only where it matters', () => {
    expect(least(({ session }) => session.session === 'console')).toEqual({
      session: { session: 'console' },
      overrides: {},
    });
    expect(least(({ session }) => session.mfa === true)).toEqual({
      session: { session: 'console', mfa: true },
      overrides: {},
    });
  });

  it('is those keys that matter', () => {
    expect(least(({ overrides }) => overrides['s3:prefix'] !== undefined)).toEqual({
      session: {},
      overrides: { 's3:prefix': ['a'] },
    });
    expect(least(({ overrides }) => Object.keys(overrides).length > 0)).toEqual({
      session: {},
      overrides: { 's3:delimiter': ['/'] },
    });
    expect(least(() => false)).toEqual(mfa);
  });

  it('leaves out a moment under both of its names, or under neither', () => {
    const moment: Choice = {
      session: {},
      overrides: { 'aws:currenttime': ['2026-01-01T00:00:00Z'], 'aws:epochtime': ['1767225600'] },
    };
    const together = ({ overrides }: Choice): boolean =>
      (overrides['aws:currenttime'] === undefined) === (overrides['aws:epochtime'] === undefined);
    expect(least(together, moment)).toEqual(PLAIN);
    expect(
      least(
        ({ overrides }) => overrides['aws:epochtime'] !== undefined && overrides['aws:currenttime'] !== undefined,
        moment,
      ),
    ).toEqual(moment);
  });
});

describe('a witness somewhere', () => {
  const at = (resource: string, isOne: (name: string) => boolean = () => true): string =>
    dressed(
      {
        format: { ...anything, example: '' },
        isWitness: (_action, name) => name !== resource && isOne(name),
      },
      PLAIN,
      resource,
    ).resource;

  it('is in a region and an account that people know', () => {
    expect(at('arn:aws:sqs:aa-a-0:000000000000:q')).toBe('arn:aws:sqs:us-east-1:123456789012:q');
    expect(at('arn:aws:sqs:aa-a-0::q')).toBe('arn:aws:sqs:us-east-1::q');
    expect(at('arn:aws:iam::000000000000:role/q')).toBe('arn:aws:iam::123456789012:role/q');
  });

  it('is in one of them where it can be in one alone', () => {
    const [far, own] = ['arn:aws:sqs:aa-a-0:000000000000:q', 'arn:aws:sqs:aa-a-0:123456789012:q'];
    expect(at(far, (name) => name.includes(':000000000000:'))).toBe('arn:aws:sqs:us-east-1:000000000000:q');
    expect(at(far, (name) => name.includes(':aa-a-0:'))).toBe(own);
  });

  it('stays where it is when nothing in it tells a place', () => {
    for (const resource of ['*', 'arn:aws:s3:::x', 'x']) expect(at(resource)).toBe(resource);
  });
});
