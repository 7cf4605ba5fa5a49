import { expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const empty = accountAfter([]);

it.each(['can', 'why', 'who-can', 'compare', 'wait', 'replication', 'applies'])('%s --help is help %s', (word) => {
  const page = runIn(empty, `help ${word}`);
  expect(page.stdout).toMatch(new RegExp(`^${word}\\b`));
  expect(runIn(empty, `${word} --help`)).toMatchObject({ stdout: page.stdout, notes: [], exitCode: 0, intent: null });
});
