import { expect, test } from 'vitest';
import { isLocal, shortLink } from './link.ts';

test.each([
  ['http://localhost:4321/learn/', true],
  ['http://127.0.0.1:4321/', true],
  ['http://[::1]/', true],
  ['http://192.168.1.20:4321/', false],
  ['https://iam.example.org/', false],
  ['https://127.example.org/', false],
])('whether %s is open to this computer only: %s', (link, expected) => {
  expect(isLocal(link)).toBe(expected);
});

test('a link is read out without its scheme and its last slash', () => {
  expect(shortLink('https://iam.example.org/learn/first/')).toBe('iam.example.org/learn/first');
  expect(shortLink('http://iam.example.org/learn/first/#look')).toBe('iam.example.org/learn/first/#look');
});
