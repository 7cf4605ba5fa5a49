import { z } from 'zod';
import type { Question } from '../grader/index.ts';
import { claimId, html } from './fields.ts';
import type { Lesson } from './lesson.ts';
import { refuseTwins } from './twins.ts';
import { readYaml } from './yaml.ts';

const VERDICTS = ['right', 'nuanced', 'wrong', 'dated', 'frame'] as const;

/** One thing that the five articles say, and what is so. */
export interface Claim {
  /** Article and number: `S0-46`. */
  readonly id: string;
  /** HTML: the right statement. */
  readonly says: string;
  /** How the article has it; `frame` is an opinion, an analogy or a frame, with no fact to check. */
  readonly verdict: (typeof VERDICTS)[number];
  /** The part of the course that it belongs to: a lesson of the plan, the quiz, the sandbox or the glossary. */
  readonly part: string;
}

/** `lessons/claims.yaml`. */
export const claimsSchema = z.array(
  z.strictObject({
    id: claimId.describe('Article and number: S0-46.'),
    says: html.describe('The right statement, in one or two sentences.'),
    verdict: z.enum(VERDICTS).describe('How the article has it.'),
    part: z
      .string()
      .regex(/^(?:L(?:0[1-9]|1[0-8])|QZ|SB|GL)$/, 'expected a part of the course: L01 to L18, QZ, SB or GL')
      .describe('The part of the course that it belongs to.'),
  }),
);

/** Reads `claims.yaml`. Throws a ContentError, also for an id that stands twice. */
export function readClaims(text: string, file: string): readonly Claim[] {
  return readYaml(text, claimsSchema, { file, lineBefore: 0 }, (all, refuse) => refuseTwins(all, refuse));
}

/** Where a claim is taught. */
export type TaughtAt =
  | { readonly kind: 'block'; readonly lesson: string; readonly block: string }
  | { readonly kind: 'question'; readonly question: string };

/**
 * Each claim with the places that teach it, blocks of lessons before questions of the bank, all in the order of the course.
 *
 * @example
 * claimsTaught(course).filter(({ at }) => at.length === 0) // still open
 */
export function claimsTaught(course: {
  readonly claims: readonly Claim[];
  readonly lessons: readonly Lesson[];
  readonly questions: readonly Question[];
}): readonly { readonly claim: Claim; readonly at: readonly TaughtAt[] }[] {
  const places = [
    ...course.lessons.flatMap(({ id: lesson, steps }) =>
      steps
        .flatMap(({ parts }) => parts.filter((part) => 'id' in part))
        .map(({ id, teaches }) => ({ teaches, at: { kind: 'block', lesson, block: id } as const })),
    ),
    ...course.questions.map(({ id, teaches }) => ({ teaches, at: { kind: 'question', question: id } as const })),
  ];
  return course.claims.map((claim) => ({
    claim,
    at: places.filter(({ teaches }) => teaches.includes(claim.id)).map(({ at }) => at),
  }));
}
