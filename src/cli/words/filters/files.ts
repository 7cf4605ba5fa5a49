import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { nameOf } from '../../shell/paths.ts';
import { keep } from './keep.ts';
import { readOptions } from './options.ts';

type Files = ReadonlyMap<string, string>;

const usage = (program: string, what: string): Outcome =>
  outcome({ stderr: `${program}: ${what}\nTry '${program} --help' for more information.\n`, exitCode: 1 });

/** Lists files. Source of the words of these programs: GNU coreutils 9. */
export function ls(args: readonly string[], { shell, now }: CommandScope): Outcome {
  const options = readOptions('ls', args, { letters: 'lahA1rtRFdS', long: { all: 'a', reverse: 'r' } }, 2);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const { files } = shell;
  const isFolder = (path: string): boolean => ['', '.', '/home/you'].includes(nameOf(path).replace(/\/$/, ''));
  const gone = operands.filter((path) => !isFolder(path) && !files.has(nameOf(path)));
  const all = operands.length === 0 || operands.some(isFolder) ? [...files.keys()] : [];
  const named = operands.filter((path) => !isFolder(path) && !gone.includes(path));
  const sized = (a: string, b: string): number => sizeOf(files, b) - sizeOf(files, a);
  const shown = [...new Set([...named, ...all])].sort();
  if (given.has('S')) shown.sort(sized);
  if (given.has('r')) shown.reverse();
  const width = Math.max(...shown.map((name) => String(sizeOf(files, name)).length), 1);
  const day = dayOf(now());
  const line = (name: string): string =>
    given.has('l')
      ? `-rw-r--r-- 1 you you ${String(sizeOf(files, name)).padStart(width)} ${day} ${name}\n`
      : `${name}\n`;
  const blocks = given.has('l') && all.length > 0 ? `total ${shown.length * 4}\n` : '';
  return outcome({
    stdout: blocks + shown.map(line).join(''),
    stderr: gone.map((name) => `ls: cannot access '${name}': No such file or directory\n`).join(''),
    exitCode: gone.length === 0 ? 0 : 2,
  });
}

const sizeOf = (files: Files, path: string): number => new TextEncoder().encode(files.get(nameOf(path)) ?? '').length;

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 22 10:00`; files keep no time of their own here. */
const dayOf = (now: string): string =>
  `${MONTHS[Number(now.slice(5, 7)) - 1] ?? ''} ${String(Number(now.slice(8, 10))).padStart(2)} ${now.slice(11, 16)}`;

export function rm(args: readonly string[], { shell }: CommandScope): Outcome {
  const options = readOptions('rm', args, { letters: 'firRvd', long: { force: 'f', recursive: 'r', verbose: 'v' } });
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const forced = given.has('f');
  if (operands.length === 0) return forced ? outcome({}) : usage('rm', 'missing operand');
  const gone = operands.filter((path) => !shell.files.has(nameOf(path)));
  const removed = operands.filter((path) => !gone.includes(path));
  const names = removed.map(nameOf);
  return outcome({
    stdout: given.has('v') ? removed.map((path) => `removed '${path}'\n`).join('') : '',
    stderr: forced ? '' : gone.map((name) => `rm: cannot remove '${name}': No such file or directory\n`).join(''),
    exitCode: gone.length === 0 || forced ? 0 : 1,
    shell: { ...shell, files: new Map([...shell.files].filter(([name]) => !names.includes(name))) },
  });
}

const copying =
  (program: 'cp' | 'mv') =>
  (args: readonly string[], scope: CommandScope): Outcome => {
    const options = readOptions(program, args, { letters: 'finvprRa', long: { force: 'f', verbose: 'v' } });
    if ('refused' in options) return options.refused;
    const [from, to, ...more] = options.operands;
    if (from === undefined) return usage(program, 'missing file operand');
    if (to === undefined) return usage(program, `missing destination file operand after '${from}'`);
    const last = more.at(-1);
    if (last !== undefined)
      return outcome({ stderr: `${program}: target '${last}': No such file or directory\n`, exitCode: 1 });
    const text = scope.shell.files.get(nameOf(from));
    if (text === undefined)
      return outcome({ stderr: `${program}: cannot stat '${from}': No such file or directory\n`, exitCode: 1 });
    const target = nameOf(to) === '.' || nameOf(to) === '' ? from : to;
    if (nameOf(target) === nameOf(from))
      return outcome({ stderr: `${program}: '${from}' and '${target}' are the same file\n`, exitCode: 1 });
    const { shell } = scope;
    const rest = program === 'cp' ? shell.files : new Map([...shell.files].filter(([name]) => name !== nameOf(from)));
    const kept = keep(program, [target], { shell: { ...shell, files: rest } }, () => text);
    return kept.exitCode === 0 ? kept : { ...kept, shell: null };
  };

export const cp = copying('cp');
export const mv = copying('mv');

export function touch(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('touch', args, { letters: 'acm' });
  if ('refused' in options) return options.refused;
  if (options.operands.length === 0) return usage('touch', 'missing file operand');
  const wanted = options.given.has('c')
    ? options.operands.filter((path) => scope.shell.files.has(nameOf(path)))
    : options.operands;
  return keep('touch', wanted, scope, (old) => old ?? '');
}
