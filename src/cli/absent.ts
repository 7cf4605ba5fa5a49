import { note, type Note } from './notes.ts';

const EDITORS = ['nano', 'vim', 'vi', 'nvim', 'emacs', 'code', 'pico'];
const PROGRAMS = [
  'awk',
  'sed',
  'perl',
  'python',
  'python3',
  'node',
  'ruby',
  'yq',
  'egrep',
  'fgrep',
  'rg',
  'diff',
  'comm',
  'column',
  'paste',
  'tac',
  'nl',
];
const FOLDERS = ['cd', 'mkdir', 'rmdir', 'pushd', 'popd', 'find', 'tree'];
const SCRIPTING = [
  'read',
  'set',
  'source',
  '.',
  'eval',
  'exec',
  'declare',
  'local',
  'alias',
  'unalias',
  'readonly',
  'typeset',
  'mapfile',
  'readarray',
  'getopts',
  'shift',
  'break',
  'continue',
  'return',
  'let',
  'type',
  'command',
  'bash',
  'sh',
  'zsh',
  'trap',
];
/** A file of commands, run as a program. */
const SCRIPT = /\.(?:sh|bash)$/;

/** What is said of a command that a real shell has and this one does not; null of those that nobody misses. */
export function absent(command: string): Note | null {
  if (command === 'jq') return note('no-jq', {});
  if (command === 'xargs') return note('no-xargs', {});
  if (command === 'exit' || command === 'logout') return note('no-exit', { command });
  if (EDITORS.includes(command)) return note('no-editor', { command });
  if (PROGRAMS.includes(command)) return note('no-program', { command });
  if (FOLDERS.includes(command)) return note('no-folders', { command });
  return SCRIPTING.includes(command) || SCRIPT.test(command) ? note('no-scripting', { command }) : null;
}
