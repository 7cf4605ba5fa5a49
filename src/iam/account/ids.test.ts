import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { runs } from '../../../test/support/runs.ts';
import { digestOf, idPrefix, secretOf, uniqueId } from './ids.ts';

describe('a unique id', () => {
  /** Source: reference_identifiers.html; `AIDAJQABLZS4A3QDU576Q` has 21 characters, `AKIAIOSFODNN7EXAMPLE` has 20. */
  test.each([
    ['user', 'AIDA', 21],
    ['group', 'AGPA', 21],
    ['role', 'AROA', 21],
    ['policy', 'ANPA', 21],
    ['accessKey', 'AKIA', 20],
    ['temporaryKey', 'ASIA', 20],
  ] as const)('of a %s begins with %s and has %i characters of base 32', (kind, prefix, length) => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.string(), (seed, n, field) => {
        const id = uniqueId(idPrefix[kind], { seed, n }, field);
        expect(id).toMatch(new RegExp(`^${prefix}[A-Z2-7]{${length - 4}}$`));
        expect(uniqueId(idPrefix[kind], { seed, n }, field)).toBe(id);
      }),
      runs(100),
    );
  });

  test('is another for another seed, another call and another field', () => {
    const ids = ['lesson', 'lesson2'].flatMap((seed) =>
      [1, 2, 11, 12, 111].flatMap((n) => ['UserId', 'GroupId'].map((field) => uniqueId('AIDA', { seed, n }, field))),
    );
    expect(new Set(ids).size).toBe(20);
  });

  test('never comes twice in the life of a large account', () => {
    const ids = Array.from({ length: 60_000 }, (_, n) =>
      ['start', 'lesson'].map((seed) => uniqueId('AIDA', { seed, n }, 'UserId')),
    ).flat();
    expect(new Set(ids).size).toBe(120_000);
  });
});

describe('a secret', () => {
  /** Source: reference_identifiers.html; `wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY` has 40 characters. */
  test('has forty characters, the same for the same call and others for another', () => {
    const secret = secretOf({ seed: 'lesson', n: 3 }, 'SecretAccessKey');
    expect(secret).toMatch(/^[A-Za-z0-9+/]{40}$/);
    expect(secretOf({ seed: 'lesson', n: 3 }, 'SecretAccessKey')).toBe(secret);
    expect(secretOf({ seed: 'lesson', n: 4 }, 'SecretAccessKey')).not.toBe(secret);
    expect(secretOf({ seed: 'other', n: 3 }, 'SecretAccessKey')).not.toBe(secret);
  });
});

describe('a digest', () => {
  test('is sixteen hexadecimal digits, and another for each of many texts', () => {
    const digests = Array.from({ length: 20_000 }, (_, n) => digestOf(`{"Action":"s3:Get${n}"}`));
    expect(digests.filter((digest) => !/^[0-9a-f]{16}$/.test(digest))).toEqual([]);
    expect(new Set(digests).size).toBe(20_000);
  });
});
