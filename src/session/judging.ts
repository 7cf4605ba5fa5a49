import type { TaskBlock } from '../course/index.ts';
import type { Evidence, Report } from '../grader/index.ts';
import {
  grade,
  stage,
  stageTrusting,
  type AskedComparison,
  type MadeComparison,
  type Staged,
} from '../grader/grading.ts';
import { recognise } from './marks.ts';

/** What became of a task: the report of its checks, and the index of the known mistake that the account shows, or null. */
export interface Judged {
  readonly report: Report;
  readonly mistake: number | null;
  /** The comparisons that it takes to say more. While there are any, checks that compare are pending. */
  readonly open: readonly AskedComparison[];
  /** Whether a comparison had a say. */
  readonly compared: boolean;
}

/** Judges a task by what there is to see, comparisons and all. */
export function judge(task: TaskBlock, evidence: Evidence): Judged {
  const report = grade(task.checks, evidence);
  return { report, mistake: recognise(task, report, evidence.after), open: [], compared: false };
}

/** Judges a task by what is cheap and by the comparisons that were made. `all`: asks for every other one. */
export function judgeInSteps(
  task: TaskBlock,
  evidence: Evidence,
  options: { readonly made: readonly MadeComparison[]; readonly all: boolean },
): Judged {
  return judgedOf(task, evidence, stage(task.checks, evidence, options));
}

/** Judges a task whose comparisons were made when it was judged first: only what is cheap can still fail. */
export const judgeTrusting = (task: TaskBlock, evidence: Evidence): Judged =>
  judgedOf(task, evidence, stageTrusting(task.checks, evidence));

function judgedOf(task: TaskBlock, evidence: Evidence, { report, open, waiting, compared }: Staged): Judged {
  return { report, mistake: recognise(task, report, evidence.after, waiting), open, compared };
}
