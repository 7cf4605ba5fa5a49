import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { noteWords } from './notes.ts';

const place = accountAfter(['aws iam create-user --user-name alice']);

/** A line for each note; a note without one fails the test below. */
const lines: Readonly<Record<keyof typeof noteWords, string>> = {
  'borrowed-key': 'aws sts get-caller-identity --profile alice',
  'quote-open': "echo 'a",
  'shell-unsupported': 'echo a > b',
  'shell-unexpected': '| a',
  'command-unknown': 'gerp',
  'command-suggestion': 'asw',
  assignment: 'A=b',
  'pipe-unsupported': 'echo a | grep a',
  'word-alone': 'undo; undo',
  'word-takes-nothing': 'undo 1',
  'service-not-simulated': 'aws ec2',
  'operation-not-simulated': 'aws iam create-role',
  'option-not-yet': 'aws iam list-users --query Users',
  'output-not-yet': 'aws iam list-users --output text',
  's3-local-files': 'aws s3 cp a s3://b/c',
  's3-copy-not-yet': 'aws s3 cp s3://a/b s3://c/d',
  's3-no-input': 'aws s3 cp - s3://b/c',
  'cat-no-input': 'cat',
  'help-aws': 'help',
  'help-words': 'help',
};

describe('the words of a note', () => {
  it.each(Object.entries(lines))('%s have every value that they set in', (id, line) => {
    const note = runIn(place, line).notes.find((one) => one.id === id);
    expect(note, `${line} does not say ${id}`).toBeDefined();
    if (note === undefined) return;
    const words = noteWords[note.id](note.values);
    expect(words).toMatch(/[.?]$/);
    expect(words).not.toContain('undefined');
    for (const value of Object.values(note.values)) expect(words).toContain(String(value));
  });
});
