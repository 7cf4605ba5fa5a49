import { describe, expect, test } from 'vitest';
import recorded from './conformance/shell.json' with { type: 'json' };
import { accountAfter, runIn } from './support/account.ts';

const opened = accountAfter([]);
const place = { ...opened, shell: { ...opened.shell, files: new Map(Object.entries(recorded.files)) } };

describe('the shell prints what bash prints', () => {
  test.each(recorded.vectors.map((vector) => [vector.line, vector] as const))('%j', (line, expected) => {
    const { stdout, stderr, exitCode } = runIn(place, line);
    expect({ line, stdout, stderr, exitCode }).toEqual(expected);
  });
});

describe('what bash does and this shell does not is told, and nothing runs', () => {
  test.each(recorded.refused.map((vector) => [vector.line, vector.note] as const))('%j: %s', (line, note) => {
    const ran = runIn(place, line);
    expect(ran).toMatchObject({ stdout: '', stderr: '', exitCode: 2, executions: [] });
    expect(ran.notes.map(({ id }) => id)).toEqual([note]);
  });
});
