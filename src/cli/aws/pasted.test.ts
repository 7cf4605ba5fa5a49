import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter([]);
const notesOf = (line: string) => runIn(place, line).notes;

describe('words that were copied from a page', () => {
  it('have their dash named, beside what the CLI says', () => {
    const ran = runIn(place, 'aws iam create-group —group-name A');
    expect(ran.stderr).toContain('the following arguments are required: --group-name');
    expect(ran.notes).toEqual([{ id: 'typographic-dash', values: { word: '—group-name', meant: '--group-name' } }]);
  });

  it('have their quotes named', () => {
    expect(notesOf('aws iam create-group “--group-name” A').map(({ id }) => id)).toEqual(['typographic-quote']);
  });

  it('are left alone in a command that works', () => {
    expect(notesOf('aws s3api put-object --bucket app-logs --key “a”').map(({ id }) => id)).toEqual([]);
  });
});

describe('the habit of --help', () => {
  it.each(['aws --help', 'aws iam create-group -h'])('%s is told the word', (line) => {
    expect(notesOf(line).map(({ id }) => id)).toEqual(['help-is-a-word']);
  });
});
