import { readFile, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { isUnfinished, splitLines } from '../src/cli/index.ts';
import { readScenariosFrom } from '../src/course/node.ts';
import { readArguments, usage, type Asked } from './sandbox/arguments.ts';
import { textOf } from './sandbox/file-problem.ts';
import { openingFor } from './sandbox/opening.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';
import { searchingKeys } from './sandbox/history-search.ts';
import { save } from './sandbox/save.ts';

/** Exit codes of the sandbox itself; the others are those of commands. */
const FAILED = 1;
const MISUSED = 2;

const root = fileURLToPath(new URL('..', import.meta.url));
// npm runs a script in the folder of the package: files are named from where the person is.
const here = (file: string): string => resolve(process.env['INIT_CWD'] ?? '', file);
const read = (file: string): Promise<string> => readFile(here(file), 'utf8');

// Whoever reads may have seen enough: `npm run --silent sandbox < script | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const words = readArguments(process.argv.slice(2));
process.exitCode = 'refusal' in words ? refuse(words.refusal, MISUSED) : await serve(words.asked);

async function serve(asked: Asked): Promise<number> {
  const scenarios = readScenariosFrom(root);
  if (asked.help) {
    process.stdout.write(`${usage(scenarios.map(({ id }) => id))}\n`);
    return 0;
  }
  const commands = asked.script === null ? null : await textOf(asked.script, read);
  if (commands !== null && 'refusal' in commands) return refuse(`--script ${commands.refusal}`, FAILED);
  const catalog = createCatalog(readFromDisk((await buildCatalog(root)).folder));
  const clock = (): Date => new Date();
  const at = clock()
    .toISOString()
    .replace(/\.\d+Z$/, 'Z');
  const opened = await openingFor(asked, { at, catalog, scenarios, read });
  if ('refusal' in opened) return refuse(opened.refusal, FAILED);
  for (const note of opened.notes) tell(note);
  const sandbox = createSandbox(catalog, clock, opened.opening);
  const exitCode =
    commands !== null
      ? await script(sandbox, commands.text)
      : process.stdin.isTTY
        ? await prompt(sandbox)
        : await script(sandbox, await stdin());
  if (asked.save === null) return exitCode;
  const refusal = await save(sandbox.world(), asked.save, (file, text) => writeFile(here(file), text));
  return refusal === null ? exitCode : refuse(refusal, FAILED);
}

function refuse(why: string, exitCode: number): number {
  process.stderr.write(`${why}\n`);
  return exitCode;
}

function tell(note: string): void {
  process.stderr.write(`· ${note}\n`);
}

async function stdin(): Promise<string> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  return text;
}

/** Runs command lines, all of them, as a shell without `-e` does; the exit code is the last command's. */
async function script(to: Sandbox, text: string): Promise<number> {
  let exitCode = 0;
  for (const line of splitLines(text)) exitCode = print(await to.submit(line));
  return exitCode;
}

/** A prompt with history and completion; Ctrl-D leaves. */
async function prompt(to: Sandbox): Promise<number> {
  let history: readonly string[] = [];
  const { keys, take } = searchingKeys(process.stdout, {
    history: () => history,
    show: () => terminal.prompt(true),
    write(text) {
      terminal.prompt(true);
      terminal.write(null, { ctrl: true, name: 'e' });
      terminal.write(null, { ctrl: true, name: 'u' });
      terminal.write(text);
    },
    enter: () => terminal.write(null, { name: 'return' }),
  });
  const terminal = createInterface({
    input: keys,
    output: process.stdout,
    terminal: true,
    completer: (line: string) => to.complete(line),
  });
  terminal.on('history', (newestFirst: readonly string[]) => {
    history = newestFirst.toReversed();
  });
  // The line editor reads what the search leaves it, so the terminal's own mode is for us to set.
  process.stdin.setRawMode(true).setEncoding('utf8').on('data', take);
  terminal.once('close', () => process.stdin.setRawMode(false).pause());
  process.stdout.write('A simulated AWS account. `help` lists what it knows; Ctrl-D leaves.\n');
  let exitCode = 0;
  let typed = '';
  const ask = (question: string): void => {
    terminal.setPrompt(question);
    terminal.prompt();
  };
  ask('you@dojo $ ');
  for await (const line of terminal) {
    typed += line;
    if (isUnfinished(typed)) {
      typed += '\n';
      ask('> ');
      continue;
    }
    for (const command of splitLines(typed)) exitCode = print(await to.submit(command));
    typed = '';
    ask('you@dojo $ ');
  }
  process.stdout.write('\n');
  return exitCode;
}

function print(said: Awaited<ReturnType<Sandbox['submit']>>): number {
  for (const { to, text } of said.pieces) process[to].write(text);
  for (const note of said.notes) tell(note);
  return said.exitCode;
}
