/** A door of its own: what a mistyped line may have been meant as. It loads when a command was not understood. */
import type { Needs } from '../iam/index.ts';
import { closeMatches } from './aws/close-matches.ts';
import { complete, type CompletionReference } from './complete.ts';
import { answer, type Note } from './notes.ts';
import type { Place, Ran } from './run.ts';

/**
 * The notes of a line, and with them the line as it may have been meant: with the command, the choice or the option that is nearest to what nothing
 * answers to. AWS's own words stay as they are.
 */
export function withMeant(
  line: string,
  ran: Ran,
  place: Place,
  reference: CompletionReference,
): readonly Note[] | Needs {
  const { notes, stderr } = ran;
  const slip = notes.find(({ id }) => id === 'command-suggestion');
  if (slip !== undefined) {
    const fills = replaced(line, String(slip.values['command']), String(slip.values['suggestion']));
    return fills === null ? notes : notes.map((note) => (note === slip ? { ...note, fills } : note));
  }
  const mended = withoutPrompt(line) ?? withRawStrings(line) ?? asAssignment(line);
  if (mended !== null && notes.some(({ id }) => id === 'command-unknown'))
    return [...notes, answer('meant', { line: mended }, { fills: mended })];
  if (!/^usage: aws/m.test(stderr)) return notes;
  for (const wrong of suspects(line, stderr)) {
    const right = nearest(line, wrong, place, reference);
    if (right !== null && typeof right === 'object') return right;
    const fills = right === null ? null : replaced(line, wrong, right);
    if (fills !== null) return [...notes, answer('meant', { line: fills }, { fills })];
  }
  return notes;
}

/** The line without the prompt that it was copied with; null where there is none. */
const withoutPrompt = (line: string): string | null => /^\s*\$\s+(\S.*)$/s.exec(line)?.[1] ?? null;

/** A variable that blanks around its `=` made a command, without them; null where it is none. */
const asAssignment = (line: string): string | null =>
  /^\s*[A-Za-z_]\w*\s+=\s*\S.*$/s.test(line) ? line.trimStart().replace(/\s+=\s*/, '=') : null;

/** A query whose texts the shell took for commands, since they stand in backticks, with raw strings instead; null where that is not how it stands. */
function withRawStrings(line: string): string | null {
  const [query = ''] = /--query[\s=]+"[^"'$\\]*`[^"'$\\]*"/.exec(line) ?? [];
  const raw = query.replaceAll(/`(?!(?:true|false|null)`)([a-z][\w.@+=,-]*)`/gi, "'$1'");
  return query === '' || raw.includes('`') ? null : line.replace(query, raw);
}

/** Words that the CLI did not take: the choice that it names, or else the options, of which it names too few. */
function suspects(line: string, stderr: string): readonly string[] {
  const [, choice] = /Found invalid choice '([^'\s]+)'/.exec(stderr) ?? [];
  return choice === undefined ? [...line.matchAll(/(?<=\s)--[\w-]+/g)].map(([option]) => option) : [choice];
}

/** The nearest of what may stand there; null where nothing is near, or where the word itself may stand. */
function nearest(line: string, wrong: string, place: Place, reference: CompletionReference): string | Needs | null {
  const at = placeOf(line, wrong);
  if (at === null) return null;
  // No command and no option of AWS has a capital.
  const typed = wrong.toLowerCase();
  // There may be more that could stand there than are offered at once: a slip seldom touches the beginning.
  const dashes = wrong.startsWith('--') ? 2 : 0;
  for (const kept of [dashes + 3, dashes + 1]) {
    const begun = line.slice(0, at) + typed.slice(0, kept);
    const offered = complete(begun, begun.length, place, reference);
    if ('needs' in offered) return offered;
    const texts = offered.options.map(({ text }) => text.trimEnd());
    if (texts.includes(wrong)) return null;
    const [best] = closeMatches(typed, texts, 0.65);
    // AWS: the beginning of an option stands for all of it, so that was not the slip, or AWS named those it may stand for.
    if (dashes > 0 && best?.startsWith(wrong) === true) return null;
    if (best !== undefined) return best;
  }
  return null;
}

/** The line with one word in place of another. */
function replaced(line: string, wrong: string, right: string): string | null {
  const at = placeOf(line, wrong);
  return at === null ? null : line.slice(0, at) + right + line.slice(at + wrong.length);
}

/** Where a word stands by itself, an option possibly with its value after `=`. */
function placeOf(line: string, word: string): number | null {
  for (let at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
    const [before, after] = [line.charAt(at - 1), line.charAt(at + word.length)];
    if (/^[\s|;&(]?$/.test(before) && /^[\s=|;&)]?$/.test(after)) return at;
  }
  return null;
}
