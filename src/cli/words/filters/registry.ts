import type { CommandScope, Outcome } from '../../command.ts';
import type { ProgramName } from '../programs.ts';
import { base64 } from './base64.ts';
import { cat, pager } from './cat.ts';
import { cut } from './cut.ts';
import { date, env, printenv, pwd, sleep, which } from './environment.ts';
import { cp, ls, mv, rm, touch } from './files.ts';
import { grep } from './grep.ts';
import { head, tail } from './head.ts';
import { printf } from './printf.ts';
import { seq } from './seq.ts';
import { sort } from './sort.ts';
import { tee } from './tee.ts';
import { test } from './condition.ts';
import { tr } from './tr.ts';
import { uniq } from './uniq.ts';
import { wc } from './wc.ts';

/** The programs of a Unix shell that people use around `aws`. */
export const programs: Readonly<Record<ProgramName, (args: readonly string[], scope: CommandScope) => Outcome>> = {
  ls,
  cat,
  rm,
  cp,
  mv,
  touch,
  head,
  tail,
  grep,
  sort,
  uniq,
  wc,
  cut,
  tr,
  tee,
  less: pager('less'),
  more: pager('more'),
  base64,
  seq,
  printf,
  test: test('test'),
  '[': test('['),
  env,
  printenv,
  pwd,
  date,
  sleep,
  which,
};
