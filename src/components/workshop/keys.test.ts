import { expect, test } from 'vitest';
import { actionOf } from './keys.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const usual = { onControl: false, letters: true };

test.each([
  ['ArrowRight', 'next'],
  [' ', 'next'],
  ['PageDown', 'next'],
  ['ArrowLeft', 'previous'],
  ['PageUp', 'previous'],
  ['r', 'reveal'],
  ['R', 'reveal'],
  ['?', 'help'],
  ['Escape', 'leave'],
  ['Tab', null],
  ['x', null],
])('%s: %s', (key, expected) => {
  expect(actionOf({ key, ...plain }, usual)).toBe(expected);
});

test('Space on a button presses the button', () => {
  expect(actionOf({ key: ' ', ...plain }, { ...usual, onControl: true })).toBeNull();
  expect(actionOf({ key: 'ArrowRight', ...plain }, { ...usual, onControl: true })).toBe('next');
});

test('with a modifier a key belongs to the browser', () => {
  expect(actionOf({ key: 'r', ...plain, ctrlKey: true }, usual)).toBeNull();
  expect(actionOf({ key: 'ArrowLeft', ...plain, altKey: true }, usual)).toBeNull();
});

test('single letters can be switched off; arrows, Space and Escape stay', () => {
  const off = { onControl: false, letters: false };
  expect(['r', '?', 'ArrowRight', ' ', 'Escape'].map((key) => actionOf({ key, ...plain }, off))).toEqual([
    null,
    null,
    'next',
    'next',
    'leave',
  ]);
});
