import type { ContentError } from '../../src/course/index.ts';
import { lessonProblem } from '../../src/course/node.ts';
import { strings } from '../../src/strings/index.ts';
import { reasonStrings } from '../../src/strings/reasons.ts';
import type { Finding } from './finding.ts';
import type { Proof } from './prove.ts';

/** What is wrong with a lesson of the course, each as an error that names file, line and field. */
export const problemsOf = (root: string, { lesson, findings }: Proof): readonly ContentError[] =>
  findings
    .filter(({ proved }) => !proved)
    .map((found) => {
      const { block, name, path, detail } = found;
      return lessonProblem(root, lesson.id, { block, path, text: name }, `${subjectOf(found)}${detail}`);
    });

/** Findings whose detail is a sentence by itself. */
const ALONE: ReadonlySet<Finding['what']> = new Set(['action', 'comparison']);

function subjectOf({ what, name }: Finding): string {
  if (ALONE.has(what)) return '';
  return name.startsWith(what) ? `${name} ` : `${what} "${name}" `;
}

/** HTML of a lesson as plain text. */
const plain = (html: string): string =>
  html
    .replaceAll(/<\/?code>/g, '`')
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll(/&#x([0-9a-f]+);/gi, (_entity, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ');

function linesOf({ what, name, block, proved, detail, reads }: Finding): readonly string[] {
  const first = `  ${proved ? '✓' : '✗'} ${block} · ${what === name ? what : `${what}: ${name}`}: ${detail}`;
  if (reads === null) return [first];
  const failing = reads.report.results.find(({ verdict }) => verdict === 'fail');
  const report =
    failing === undefined
      ? []
      : [strings.checks.sentence(failing.label), ...failing.reasons.map(reasonStrings.sentence)];
  return [
    first,
    ...(report.length === 0 ? [] : [`      ✕ ${report.join(' · ')}`]),
    `      ${reads.recognised ? 'the page says' : 'NOT RECOGNISED in the page; it would say'}: ${plain(reads.says)}`,
    ...(reads.hint === null ? [] : [`      first hint: ${plain(reads.hint)}`]),
  ];
}

/** A proof in lines: every finding, what was tried on each task, and what is to be mended. */
export function show(root: string, proof: Proof): readonly string[] {
  const { lesson, findings, tasks, proved } = proof;
  const problems = problemsOf(root, proof);
  return [
    `${lesson.id}: ${proved ? 'proved' : 'NOT proved'}, ${findings.length} findings`,
    ...findings.flatMap(linesOf),
    ...tasks.map(
      ({ task, mutants, equivalents }) =>
        `  ${task}: ${mutants.rejected} of ${mutants.tried} mutants rejected, ` +
        `${equivalents.accepted} of ${equivalents.tried} equivalents accepted`,
    ),
    ...(problems.length === 0 ? [] : ['  To mend:', ...problems.map(({ message }) => `  ${message}`)]),
  ];
}
