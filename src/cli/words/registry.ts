import { aws } from '../aws/aws.ts';
import type { Word } from '../command.ts';
import { ask } from './ask.ts';
import { cat } from './cat.ts';
import { echo } from './echo.ts';
import { exportWord } from './export.ts';
import { help } from './help.ts';
import { ls } from './ls.ts';
import { replication } from './replication.ts';
import { rm } from './rm.ts';
import { unset } from './unset.ts';
import { wait } from './wait.ts';
import { whoami } from './whoami.ts';

/** Every command of this shell, in the order in which completion offers them. */
export const words: readonly Word[] = [
  aws,
  help,
  whoami,
  ask('why'),
  ask('undo'),
  ask('redo'),
  ask('reset'),
  ask('history'),
  ask('clear'),
  wait,
  replication,
  ls,
  cat,
  rm,
  echo,
  exportWord,
  unset,
];

export const findWord = (name: string): Word | null => words.find((word) => word.name === name) ?? null;
