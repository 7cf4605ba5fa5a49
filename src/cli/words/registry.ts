import { aws } from '../aws/aws.ts';
import type { Word } from '../command.ts';
import { applies } from './applies.ts';
import { ask } from './ask.ts';
import { can } from './can.ts';
import { compare } from './compare.ts';
import { echo } from './echo.ts';
import { exportWord } from './export.ts';
import { helpWord } from './help.ts';
import { programs } from './programs.ts';
import { replication } from './replication.ts';
import { statuses } from './status.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';
import { whoCan } from './who-can.ts';
import { whoami } from './whoami.ts';
import { why } from './why.ts';

const help = helpWord(() => words);

/** A word of the sandbox's own that tells of itself when it is asked as programs are. */
const telling = (word: Word): Word => ({
  ...word,
  run: (args, scope) =>
    args.length === 1 && args[0] === '--help' ? help.run([word.name], scope) : word.run(args, scope),
});

/** Every command of this shell, in the order in which completion offers them. */
export const words: readonly Word[] = [
  aws,
  help,
  whoami,
  ...[can, why, whoCan, compare].map(telling),
  ask('undo'),
  ask('redo'),
  ask('reset'),
  ask('history'),
  ask('clear'),
  ...[wait, replication, applies].map(telling),
  echo,
  exportWord,
  unset,
  ...programs,
  ...statuses,
];

export const findWord = (name: string): Word | null => words.find((word) => word.name === name) ?? null;
