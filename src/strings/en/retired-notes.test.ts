import { expect, test } from 'vitest';
import { noteWords } from './notes.ts';
import { retiredNotes } from './retired-notes.ts';

test.each(Object.entries(retiredNotes))('%s is still a sentence, and no other note has its name', (id, words) => {
  expect(words({ what: 'A=b', command: 'grep', format: 'table' })).toMatch(/\.$/);
  expect(words({ what: 'A=b', command: 'grep', format: 'table' })).not.toContain('undefined');
  expect(Object.keys(noteWords)).not.toContain(id);
});
