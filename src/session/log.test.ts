import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { root } from '../../test/support/lessons.ts';
import { readWork, withoutOldOutput, type LogEvent } from './log.ts';

const fixture = (format: 1 | 2 = 1): Record<string, unknown> =>
  JSON.parse(readFileSync(`${root}test/fixtures/saved-work-${format}.json`, 'utf8'));

test.each([1, 2] as const)('saved work of format %i reads as it was written', (format) => {
  expect(readWork(fixture(format))).toEqual({ kind: 'work', work: fixture(format) });
});

test('a later format is told from what is broken', () => {
  expect(readWork({ ...fixture(), format: 2 }).kind).toBe('work');
  expect(readWork({ ...fixture(), format: 3 })).toEqual({ kind: 'newer', format: 3 });
  expect(readWork({ ...fixture(), format: 0 })).toEqual({ kind: 'unreadable' });
});

test('any value reads as something, and nothing throws', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(['work', 'newer', 'unreadable']).toContain(readWork(value).kind);
    }),
  );
});

test('work with any one part replaced by something else is never taken for work', () => {
  const parts = ['format', 'key', 'revision', 'startedAt', 'savedAt', 'seed', 'progress', 'nextCall', 'log'];
  fc.assert(
    fc.property(fc.constantFrom(...parts), fc.constantFrom(undefined, -1, {}, [{}], { step: 'one' }), (part, value) => {
      expect(readWork({ ...fixture(), [part]: value }).kind).not.toBe('work');
    }),
  );
});

const command = {
  type: 'command',
  at: '2026-11-22T10:00:00Z',
  line: 'a line',
  stdout: '',
  stderr: '',
  said: [],
  exitCode: 0,
  denied: false,
  announced: [],
  calls: [],
} as const;
const calledBy = (caller: unknown) => ({
  ...command,
  calls: [{ n: 1, caller, service: 'iam', operation: 'ListUsers', input: {} }],
});

test('of a long log every call is stored, and the output that a reader may still scroll back to', () => {
  const log = Array.from({ length: 201 }, (_, n): LogEvent => {
    return { ...command, line: `command ${n}`, stdout: n === 200 ? 'x'.repeat(50_000) : 'short' };
  });
  const kept = withoutOldOutput(log);
  const outputs = kept.map((event) => (event.type === 'command' ? event.stdout.length : 0));
  expect([kept.length, outputs[0], outputs[1], outputs[200]]).toEqual([201, 0, 5, 20_003]);
});

test('of a file the last text is stored, in the order in which things happened', () => {
  const file = (path: string, text: string | null): LogEvent => ({ type: 'file', path, text });
  const log = [file('a.json', '1'), file('b.json', '2'), { type: 'undo' } as const, file('a.json', null)];
  expect(withoutOldOutput(log)).toEqual(log.slice(1));
});

test.each<[string, unknown, string]>([
  ['a line that sets variables', { ...command, variables: [['AWS_PROFILE', 'dana']] }, 'work'],
  ['a line that sets variables of the shell alone', { ...command, unexported: [['NAME', 'dana']] }, 'work'],
  ['a line whose own variables have no value', { ...command, unexported: [['NAME']] }, 'unreadable'],
  ['a line whose output is in order', { ...command, pieces: [{ to: 'stderr', text: 'a' }] }, 'work'],
  ['a line whose output went nowhere', { ...command, pieces: [{ to: 'nowhere', text: 'a' }] }, 'unreadable'],
  ['a line whose variables have no value', { ...command, variables: [['AWS_PROFILE']] }, 'unreadable'],
  ['a line whose variables are no pairs', { ...command, variables: { AWS_PROFILE: 'dana' } }, 'unreadable'],
  ['a call with a key of a user', calledBy({ kind: 'user', userName: 'dana', accessKeyId: 'AKIA' }), 'work'],
  ['a call with a key that is a number', calledBy({ kind: 'user', userName: 'dana', accessKeyId: 7 }), 'unreadable'],
  ['a call with temporary credentials', calledBy({ kind: 'session', accessKeyId: 'ASIA' }), 'work'],
  ['a call with temporary credentials of no id', calledBy({ kind: 'session' }), 'unreadable'],
  ['a call with credentials that AWS refused', calledBy({ kind: 'invalid', error: 'SignatureDoesNotMatch' }), 'work'],
  ['a call that was refused for another reason', calledBy({ kind: 'invalid', error: 'NoSuchEntity' }), 'unreadable'],
  ['a written file', { type: 'file', path: 'a.json', text: '{}' }, 'work'],
  ['a deleted file', { type: 'file', path: 'a.json', text: null }, 'work'],
  ['a file without a name', { type: 'file', text: '{}' }, 'unreadable'],
  ['a file whose text is a number', { type: 'file', path: 'a.json', text: 1 }, 'unreadable'],
  ['a comparison that passed', { type: 'compared', block: 'set-up' }, 'work'],
  ['a comparison of no block', { type: 'compared' }, 'unreadable'],
  ['a hint for a check', { type: 'hint', block: 'set-up', on: 'bob' }, 'work'],
  ['a hint for what is no check', { type: 'hint', block: 'set-up', on: 7 }, 'unreadable'],
  [
    'an answer with options that are no words',
    { type: 'question', block: 'q', answer: { kind: 'single', option: 0 }, chosen: { texts: [1], of: 2 } },
    'unreadable',
  ],
])('%s in the log reads as it should', (_, event, kind) => {
  expect(readWork({ ...fixture(), log: [event] }).kind).toBe(kind);
});
