import { chosen, defineQuestion, isPlace, type DocumentFinding } from './kind.ts';
import type { Answer, SpotTheErrorQuestion } from './question.ts';

type SpotAnswer = Extract<Answer, { readonly kind: 'spot-the-error' }>;

export const spotTheError = defineQuestion({
  kind: 'spot-the-error',
  isAnswer: (value): value is SpotAnswer => 'line' in value && isPlace(value.line),
  mark: ({ key, mistaken }, { line }) =>
    chosen(
      key?.lines.includes(line) === true,
      mistaken.find((mistake) => mistake.line === line),
    ),
  trials: ({ document, key }) =>
    telling(document).map((line) => ({
      name: `line ${line}`,
      answer: { kind: 'spot-the-error', line },
      right: key?.lines.includes(line) === true,
      fails: null,
    })),
  async compute(question, scope) {
    const { document, policy, finds } = question;
    const findings = await scope.findings(document, policy);
    const meant = findings.filter(({ rule }) => rule === finds);
    const [first, second] = meant;
    if (first === undefined)
      throw new Error(`the rule ${finds} does not fire; there is ${written(findings, document)}`);
    if (second !== undefined) throw new Error(`the rule ${finds} fires more than once: ${written(meant, document)}`);
    const lines = linesOf(first, document);
    const strays = findings.filter((finding) => !linesOf(finding, document).every((line) => lines.includes(line)));
    if (strays.length > 0) throw new Error(`there is more that is wrong: ${written(strays, document)}`);
    const computed = { ...question, key: { found: first.found, lines } };
    refuseStrays(computed);
    return computed;
  },
  missing: ({ key, document }) =>
    key !== null && key.lines.length * 2 > telling(document).length ? ['more than half of the lines are right'] : [],
});

/** Lines that say something, from 1: more than brackets and commas. */
const telling = (document: string): readonly number[] =>
  document.split('\n').flatMap((text, index) => (/[^\s[\]{},]/.test(text) ? [index + 1] : []));

/** The lines that a finding covers and that say something. */
function linesOf({ range }: DocumentFinding, document: string): readonly number[] {
  const lineAt = (offset: number): number => document.slice(0, offset).split('\n').length;
  const [first, last] = [lineAt(range.start), lineAt(Math.max(range.start, range.end - 1))];
  return telling(document).filter((line) => line >= first && line <= last);
}

const written = (findings: readonly DocumentFinding[], document: string): string =>
  findings.length === 0
    ? 'nothing'
    : findings.map((finding) => `${finding.rule} on line ${linesOf(finding, document).join(', ')}`).join('; ');

/** What the author says of a line that cannot be chosen, or that is right, nobody would ever read. */
function refuseStrays({ document, key, mistaken }: SpotTheErrorQuestion): void {
  const lines = telling(document);
  for (const { line } of mistaken) {
    if (!lines.includes(line)) throw new Error(`line ${line} cannot be chosen; those that can are ${lines.join(', ')}`);
    if (key?.lines.includes(line) === true)
      throw new Error(`line ${line} is right, and the question calls it mistaken`);
  }
}
