import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { buildCatalog } from '../src/catalog/build.ts';
import { createCatalog } from '../src/catalog/index.ts';
import { readFromDisk } from '../src/catalog/node.ts';
import { isUnfinished, splitLines } from '../src/cli/index.ts';
import { createSandbox, type Sandbox } from './sandbox/sandbox.ts';

const { folder } = await buildCatalog(fileURLToPath(new URL('..', import.meta.url)));
const sandbox = createSandbox(createCatalog(readFromDisk(folder)), () => new Date());

// Whoever reads may have seen enough: `npm run --silent sandbox < script | head`.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = process.stdin.isTTY ? await prompt(sandbox) : await script(sandbox);

/** Runs command lines from stdin; the exit code is the last command's. */
async function script(to: Sandbox): Promise<number> {
  let text = '';
  for await (const chunk of process.stdin.setEncoding('utf8')) text += String(chunk);
  let exitCode = 0;
  for (const line of splitLines(text)) exitCode = print(await to.submit(line));
  return exitCode;
}

/** A prompt with history and completion; Ctrl-D leaves. */
async function prompt(to: Sandbox): Promise<number> {
  const terminal = createInterface({
    input: process.stdin,
    output: process.stdout,
    completer: (line: string) => to.complete(line),
  });
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
  process.stdout.write(said.stdout);
  process.stderr.write(said.stderr);
  for (const note of said.notes) process.stderr.write(`· ${note}\n`);
  return said.exitCode;
}
