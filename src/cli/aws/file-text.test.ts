import { expect, it } from 'vitest';
import { fileText } from './file-text.ts';

const files = new Map([['policy.json', '{}']]);
const missing = (value: string, path: string) => ({
  ok: false,
  message: `Unable to load paramfile ${value}: [Errno 2] No such file or directory: '${path}'`,
});

it.each([
  'file://policy.json',
  'fileb://policy.json',
  'file://./policy.json',
  'file://~/policy.json',
  'file:///home/you/policy.json',
])('%s is the file', (value) => {
  expect(fileText(value, files)).toEqual({ ok: true, value: '{}' });
});

it.each(['policy.json', 'file:/policy.json', ' file://policy.json', '@policy.json'])('%j names no file', (value) => {
  expect(fileText(value, files)).toEqual({ ok: true, value });
});

// Recorded from aws-cli 2.38.1, with another home.
it.each([
  ['file://other.json', 'other.json'],
  ['file://./other.json', './other.json'],
  ['file://~/other.json', '/home/you/other.json'],
  ['file://', ''],
  ['file:///policy.json', '/policy.json'],
])('%s is missed as %j', (value, path) => {
  expect(fileText(value, files)).toEqual(missing(value, path));
});
