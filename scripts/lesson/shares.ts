import type { Lesson } from '../../src/course/index.ts';
import type { Question, Verdict } from '../../src/grader/index.ts';

const VERDICTS: readonly Verdict[] = ['allowed', 'explicitDeny', 'implicitDeny'];

export interface Share {
  readonly verdict: Verdict;
  readonly count: number;
  /** From 0 to 1; 0 when there is no key at all. */
  readonly share: number;
}

/** How often each verdict is the key. A key that is always the same can be guessed. */
export const sharesOf = (keys: readonly Verdict[]): readonly Share[] =>
  VERDICTS.map((verdict) => {
    const count = keys.filter((key) => key === verdict).length;
    return { verdict, count, share: keys.length === 0 ? 0 : count / keys.length };
  });

const known = (keys: readonly (Verdict | null)[]): readonly Verdict[] => keys.filter((key) => key !== null);

/** The keys of the predictions of prepared lessons. */
export const predictedKeys = (lessons: readonly Lesson[]): readonly Verdict[] =>
  known(
    lessons.flatMap(({ steps }) =>
      steps.flatMap(({ parts }) => parts.flatMap((part) => (part.kind === 'predict' ? [part.key] : []))),
    ),
  );

/** The keys of the requests of prepared questions. */
export const decidedKeys = (questions: readonly Question[]): readonly Verdict[] =>
  known(questions.flatMap((question) => ('asks' in question ? question.asks.map(({ key }) => key) : [])));

/** One line: `allowed 4 (40 %), explicitDeny 3 (30 %), implicitDeny 3 (30 %)`. */
export const printShares = (keys: readonly Verdict[]): string =>
  sharesOf(keys)
    .map(({ verdict, count, share }) => `${verdict} ${count} (${Math.round(100 * share)} %)`)
    .join(', ');
