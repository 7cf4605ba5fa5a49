import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { reference } from '../../../../test/support/builders.ts';
import { services } from '../../../../test/support/service-facts.ts';
import { words } from '../registry.ts';
import { helpOf } from './word-list.ts';
import { helpTexts } from './texts.ts';

const place = accountAfter([
  'aws iam create-user --user-name dana',
  'aws iam create-user --user-name dev-bob',
  'aws iam create-group --group-name Developers',
]);
const known = { ...reference, ...services };
const list = runIn(place, 'help').stdout;

describe('help of the words of the shell', () => {
  it.each(words.map((word) => [word.name, word] as const))('knows %s, with one line in the list', (name, word) => {
    expect(helpOf(word)).not.toBeNull();
    expect(list.split('\n').filter((line) => line.startsWith(`  ${name} `))).toHaveLength(1);
  });

  it('knows no word that there is not', () => {
    expect(Object.keys(helpTexts).filter((name) => !words.some((word) => word.name === name))).toEqual([]);
  });

  it('sets the list in columns, within a terminal', () => {
    const rows = list.split('\n').filter((line) => line.startsWith('  '));
    expect(rows.filter((line) => !/^ {2}\S+ +\S|^ {16}\S/.test(line))).toEqual([]);
    expect(list.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it('tells of one word how it is written, what it does, and an example', () => {
    expect(runIn(place, 'help wait')).toMatchObject({
      stdout:
        'wait DURATION\n    lets time pass in the account: sessions end, keys age.\n\nExamples\n    wait 90m\n    wait 4h\n',
      stderr: '',
      exitCode: 0,
    });
  });

  it.each(words.map(({ name }) => name))('has a page on %s within a terminal', (name) => {
    const { stdout } = runIn(place, `help ${name}`);
    expect(stdout.split(/\s/)[0]).toBe(name);
    expect(stdout.split('\n').filter((line) => line.length > 80)).toEqual([]);
  });

  it.each(words.flatMap((word) => helpOf(word)?.examples ?? []))('has the example %j, which runs', (line) => {
    const { exitCode, stderr } = runIn(place, line, known);
    // What is asked about may well be denied, and compared accounts may differ.
    expect([stderr, exitCode < 2]).toEqual(['', true]);
  });

  it('says in its own voice that there is no such word', () => {
    const { stdout, notes, exitCode } = runIn(place, 'help nothing');
    expect({ stdout, notes, exitCode }).toEqual({
      stdout: '',
      notes: [{ id: 'command-unknown', values: { command: 'nothing' } }],
      exitCode: 1,
    });
  });
});
