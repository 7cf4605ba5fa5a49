// Every npm script goes through here: it brings a Node that is new enough, installs what the lock names, then does the work.
// It runs on Node 18 and later and has no dependency, since it runs before anything is installed.
import { build, catalog, dev, format, script, size, start } from './run/commands.mjs';
import { check, nightly, test } from './run/lanes.mjs';
import { Problem } from './run/process.mjs';

const COMMANDS = {
  start,
  dev,
  test,
  check,
  build,
  nightly,
  catalog,
  format,
  size,
  lesson: (words) => script('lesson', words),
  sandbox: (words) => script('sandbox', words),
  decide: (words) => script('decide', words),
  compare: (words) => script('compare', words),
  bench: (words) => script('bench', words),
  goldens: (words) => script('goldens', words),
  mutate: (words) => script('mutate', words),
};

const [name = '', ...words] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;

try {
  if (command === undefined) {
    throw new Problem(`There is no command "${name}". There are: ${Object.keys(COMMANDS).join(', ')}.`);
  }
  process.exitCode = await command(words);
} catch (error) {
  if (!(error instanceof Problem)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
