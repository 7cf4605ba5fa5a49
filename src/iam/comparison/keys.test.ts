import { describe, expect, it } from 'vitest';
import type { ServiceFacts } from './comparison.ts';
import { isAlwaysThere, isGlobal, isListed, isMany, typeOfKey } from './keys.ts';

const service = (prefix: string, keys: Readonly<Record<string, string>>): ServiceFacts => ({
  prefix,
  actions: [],
  resources: [],
  conditionKeys: Object.entries(keys).map(([key, type]) => ({ key, type })),
});

describe('a global key', () => {
  it.each([
    ['aws:currenttime', true, true],
    ['aws:EpochTime', true, true],
    ['aws:securetransport', true, true],
    ['aws:requestedregion', true, true],
    ['aws:sourceip', false, true],
    ['aws:multifactorauthpresent', false, true],
    ['aws:principaltag/team', false, true],
    ['aws:requesttag/team', false, false],
    ['AWS:RequestTag/team', false, false],
    ['aws:resourcetag/team', false, false],
    ['aws:tagkeys', false, false],
    ['s3:prefix', false, false],
    ['aws:nonsense', false, false],
    ['aws:sourceiq', false, false],
    ['aws:principalta', false, false],
    ['aws:principaltax/team', false, false],
  ])('%s is always there: %s, of all services: %s', (key, always, global) => {
    expect([isAlwaysThere(key), isGlobal(key)]).toEqual([always, global]);
  });
});

it('a key has several values when its type is an array of them, which nobody knows without a type', () => {
  expect([isMany('ArrayOfString'), isMany('String'), isMany(null)]).toEqual([true, false, null]);
});

describe('the type of a key', () => {
  const acme = service('acme', {
    'acme:Depth': 'Numeric',
    'acme:ThingTag/${TagKey}': 'String',
    'acme:Names': 'ArrayOfString',
  });

  it('is what AWS documents of global keys, tags among them', () => {
    expect(
      ['aws:sourceip', 'aws:tagkeys', 'aws:principaltag/team', 'aws:multifactorauthpresent'].map((key) =>
        typeOfKey(key, []),
      ),
    ).toEqual(['IPAddress', 'ArrayOfString', 'String', 'Bool']);
  });

  it('is what the catalogue writes of a service’s own, the tags of which have any name', () => {
    const beta = service('beta', { 'beta:On': 'Bool' });
    const types = ['acme:depth', 'acme:thingtag/team', 'acme:names', 'beta:on'].map((key) =>
      typeOfKey(key, [acme, beta]),
    );
    expect(types).toEqual(['Numeric', 'String', 'ArrayOfString', 'Bool']);
  });

  it('is a region where it is one, though AWS documents a text', () => {
    expect(typeOfKey('aws:requestedregion', [])).toBe('Region');
  });

  it('is not known of a key that no service lists', () => {
    expect(typeOfKey('acme:other', [acme])).toBeNull();
    expect(typeOfKey('acme:depth', [])).toBeNull();
  });
});

it.each([
  ['acme:depth', ['acme:depth'], true],
  ['acme:depth', ['acme:width'], false],
  ['aws:requesttag/team', ['aws:requesttag/${tagkey}'], true],
  ['iam:resourcetag/team', ['iam:resourcetag/<key>'], true],
  ['secretsmanager:resourcetag/team', ['secretsmanager:resourcetag/tag-key'], true],
  ['aws:requesttag/team', ['aws:resourcetag/${tagkey}'], false],
  ['aws:requesttag/team', ['aws:requesttag'], false],
  ['acme:depth', [], false],
])('%s among %j is listed: %s', (key, keys, listed) => {
  expect(isListed(key, keys)).toBe(listed);
});
