import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8');
const schemes = ['light', 'dark'] as const;
type Scheme = (typeof schemes)[number];

/** The colour of a token: `light-dark(#a, #b)`, `#a`, or another token. */
function colour(token: string, scheme: Scheme): string {
  const value = new RegExp(`--${token}: ([^;]+);`).exec(css)?.[1];
  const both = value === undefined ? null : /^light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)$/.exec(value);
  const picked = both === null ? value : both[scheme === 'light' ? 1 : 2];
  const other = picked === undefined ? null : /^var\(--([a-z-]+)\)$/.exec(picked);
  if (other?.[1] !== undefined) return colour(other[1], scheme);
  if (picked === undefined || !/^#[0-9a-f]{6}$/.test(picked)) throw new Error(`tokens.css has no colour --${token}`);
  return picked;
}

/** Source: WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [low = 0, high = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

const grounds = ['paper', 'sheet', 'canvas'];
const verdicts = ['allowed', 'explicit', 'implicit'];

/** Ink, and every ground that it is read on. */
const text: readonly (readonly [string, readonly string[]])[] = [
  ['ink', [...grounds, 'code-ground', 'accent-ground', 'selection', ...verdicts.map((verdict) => `${verdict}-ground`)]],
  ['muted', [...grounds, 'code-ground', ...verdicts.map((verdict) => `${verdict}-ground`)]],
  ['accent', [...grounds, 'code-ground', 'accent-ground', ...verdicts.map((verdict) => `${verdict}-ground`)]],
  ...verdicts.map((verdict) => [verdict, [...grounds, `${verdict}-ground`]] as const),
  ['on-accent', ['accent']],
  ['on-ink', ['ink', 'ink-hover']],
  ['on-verdict', verdicts],
  ...['ink', 'muted', 'prompt', 'error', 'note'].map((name) => [`terminal-${name}`, ['terminal']] as const),
];

/** Lines that bound or lead, and the focus ring: their colour against what lies beside them. */
const lines: readonly (readonly [string, readonly string[]])[] = [
  ['line-strong', grounds],
  ['focus', [...grounds, 'code-ground', 'accent-ground']],
  ['terminal-prompt', ['terminal']],
];

const pairs = (of: typeof text): readonly (readonly [Scheme, string, string])[] =>
  schemes.flatMap((scheme) => of.flatMap(([ink, on]) => on.map((ground) => [scheme, ink, ground] as const)));

describe('the colours of tokens.css', () => {
  test.each(pairs(text))('%s: text in %s is readable on %s', (scheme, ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(4.5);
  });

  test.each(pairs(lines))('%s: lines in %s are seen on %s', (scheme, ink, ground) => {
    expect(contrast(colour(ink, scheme), colour(ground, scheme))).toBeGreaterThanOrEqual(3);
  });

  test('contrast of black on white is 21, of grey #767676 on white 4.54', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.54, 2);
  });
});
