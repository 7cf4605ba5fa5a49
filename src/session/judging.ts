import type { TaskBlock } from '../course/index.ts';
import type { Evidence, Report } from '../grader/index.ts';
import { grade } from '../grader/grading.ts';
import { recognise } from './marks.ts';

/** What became of a task: the report of its checks, and the index of the known mistake that the account shows, or null. */
export interface Judged {
  readonly report: Report;
  readonly mistake: number | null;
}

/** Judges a task by what there is to see. */
export function judge(task: TaskBlock, evidence: Evidence): Judged {
  const report = grade(task.checks, evidence);
  return { report, mistake: recognise(task, report, evidence.after) };
}
