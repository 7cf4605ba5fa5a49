import { describe, expect, test } from 'vitest';
import { documentOf } from '../../../test/support/builders.ts';
import { parseResourcePolicy } from './parse.ts';

const STATEMENT = '"Effect":"Allow","Action":"s3:*","Resource":"*"';

describe('the principal of a resource policy', () => {
  const read = (principal: string) => parseResourcePolicy(`{"Statement":{${STATEMENT}${principal}}}`);
  const principalOf = (principal: string) => {
    const result = read(principal);
    if (!result.ok) throw new Error(result.error.message);
    return result.value.statements[0]?.principal;
  };
  const named = (principal: string) => principalOf(principal)?.values.map(({ kind, value }) => [kind, value.value]);

  test('is everybody, or values by kind in the order of the text', () => {
    expect(principalOf(',"Principal":"*"')).toMatchObject({ name: 'Principal', negated: false, any: true });
    expect(named(',"Principal":"*"')).toEqual([['AWS', '*']]);
    expect(principalOf(',"Principal":{"AWS":"*"}')).toMatchObject({ any: false });
    const values =
      '{"Service":"ec2.amazonaws.com","AWS":["123456789012","arn:aws:iam::123456789012:user/dana"],"CanonicalUser":"79a5","Federated":["accounts.google.com"]}';
    expect(named(`,"Principal":${values}`)).toEqual([
      ['Service', 'ec2.amazonaws.com'],
      ['AWS', '123456789012'],
      ['AWS', 'arn:aws:iam::123456789012:user/dana'],
      ['CanonicalUser', '79a5'],
      ['Federated', 'accounts.google.com'],
    ]);
  });

  test('may be said by exclusion', () => {
    expect(principalOf(',"NotPrincipal":{"AWS":"123456789012"}')).toMatchObject({
      name: 'NotPrincipal',
      negated: true,
    });
  });

  test.each([
    ['', 'A statement needs Principal or NotPrincipal'],
    [',"Principal":"123456789012"', 'Principal must be "*" or name its kind, as in {"AWS": …}'],
    [',"Principal":{}', 'Principal must not be empty'],
    [',"Principal":{"AWS":[]}', 'Principal must not be empty'],
    [',"Principal":["*"]', 'Expected Principal, which is an object'],
    [',"Principal":{"Aws":"*"}', '"Aws" is not an element of Principal'],
    [',"Principal":{"AWS":12}', 'AWS must be a string or a list of strings'],
    [',"Principal":"*","NotPrincipal":"*"', 'A statement has Principal or NotPrincipal, not both'],
  ])('must be there and in form: %s', (principal, message) => {
    expect(read(principal)).toMatchObject({ ok: false, error: { message } });
  });

  test('is not a part of an identity policy, where it is null', () => {
    expect(documentOf(`{"Statement":{${STATEMENT}}}`).statements[0]?.principal).toBeNull();
  });
});
