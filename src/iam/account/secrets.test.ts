import { expect, test } from 'vitest';
import { secretAccessKeyOf, sessionTokenOf } from './secrets.ts';

test('a secret has forty characters, follows from the id and is another for another', () => {
  expect(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLE')).toMatch(/^[A-Za-z0-9+/]{40}$/);
  expect(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLE')).toBe(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLE'));
  expect(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLF')).not.toBe(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLE'));
});

test('a session token is base 64, follows from the id and does not hold the secret', () => {
  const token = sessionTokenOf('ASIAIOSFODNN7EXAMPLE');
  expect(token).toMatch(/^IQoJb3JpZ2luX2Vj[A-Za-z0-9+/]+$/);
  expect(token.length % 4).toBe(0);
  expect(sessionTokenOf('ASIAIOSFODNN7EXAMPLF')).not.toBe(token);
  expect(token).not.toContain(secretAccessKeyOf('ASIAIOSFODNN7EXAMPLE'));
});
