import { serviceNames } from '../aws/services.ts';
import { outcome, type Word } from '../command.ts';
import { note } from '../notes.ts';
import { wordPages } from '../parts.ts';

/** Lists the words of the shell, which `all` gives, or tells more of one. Exit code 1, as of bash: there is no such word. */
export const helpWord = (all: () => readonly Word[]): Word => ({
  name: 'help',
  reads: false,
  intent: null,
  run([name]) {
    const pages = wordPages.find();
    if ('needs' in pages) return pages;
    if (name === undefined)
      return outcome({
        stdout: pages.wordList(all()),
        notes: [note('help-aws', { services: serviceNames.join(', ') })],
      });
    const word = all().find((one) => one.name === name);
    const page = word === undefined ? null : pages.wordPage(word);
    return page === null
      ? outcome({ notes: [note('command-unknown', { command: name })], exitCode: 1 })
      : outcome({ stdout: page });
  },
});
