import type { Bank, Report } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { plainText } from '../text/html.ts';

const words = interviewStrings.report;

/** A date as people here write it: 3 January 2026, 10:15. */
export const dateOf = (iso: string): string =>
  new Date(iso).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });

/** A report as plain text, to be sent or filed. */
export function reportText(
  report: Report,
  bank: Bank,
  around: { readonly title: string; readonly about: string; readonly time: string | null },
): string {
  const topics = new Map(bank.topics.map(({ id, title }) => [id, title]));
  const { lines, counts, beliefs } = report;
  return [
    around.title,
    [around.about, dateOf(report.startedAt), ...(around.time === null ? [] : [around.time])].join(' · '),
    `${words.right(counts.right, lines.length)}, ${words.score(report.score)}`,
    '',
    words.topics,
    ...report.topics.map(({ id, right, total }) => `- ${topics.get(id) ?? id}: ${words.ofAsked(right, total)}`),
    '',
    words.lines,
    ...lines.map(({ question, outcome, score }, index) => {
      const result = outcome === 'partly' ? words.partly(score) : words.outcome[outcome];
      return `${index + 1}. ${question.title} (${topics.get(question.topic) ?? question.topic}): ${result}`;
    }),
    ...(beliefs.length === 0 ? [] : ['', words.beliefs]),
    ...beliefs.map(({ belief }) => {
      const lesson = belief.remedy === null ? '' : ` ${interviewStrings.after.remedy(belief.remedy.title)}.`;
      return `- ${plainText(belief.truth)}${lesson}`;
    }),
    '',
    words.made,
    '',
  ].join('\n');
}
