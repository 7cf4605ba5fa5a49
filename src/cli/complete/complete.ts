import type { Needs } from '../../iam/index.ts';
import type { Place } from '../run.ts';
import { findWord, words } from '../words/registry.ts';
import { argumentsOf, assignment } from './arguments.ts';
import { awsArguments } from './aws-arguments.ts';
import { all, type Found } from './found.ts';
import { named, ranked, typeable, type Suggestion } from './rank.ts';
import { scan, type Scanned } from './scan.ts';
import type { CompletionReference } from './values.ts';

/** Suggestions for the word at the cursor: each `text` replaces the line from `from` to `to`. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

/**
 * What may stand at the cursor: commands, options (the required ones first, used ones left out), files, variables, and live values of the
 * account that fit what the line says so far. At most fifty, best first. Needs the names of AWS managed policies for a policy ARN, and the
 * services of AWS for an action.
 *
 * @example
 * complete('aws iam get-g', 13, { world, shell: createShell() }, catalog) // options: get-group
 */
export function complete(
  line: string,
  cursor: number,
  place: Place,
  reference: CompletionReference,
): Completion | Needs {
  const scanned = scan(line.slice(0, cursor));
  const found = suggest(scanned, line, place, reference);
  if ('needs' in found) return found;
  const { typed, start, quoted } = scanned;
  if (found.inside === true) return { from: cursor - typed.length + found.skip, to: cursor, options: found.options };
  // What is typed in quotes is written anew as a whole.
  const kept = quoted ? typed.slice(0, found.skip) : '';
  const written = ({ text, detail }: Suggestion): Suggestion => ({ text: typeable(kept + text), detail });
  const inWord = start < cursor;
  const tail = inWord ? (/^[^\s|;&'"<>()]*/.exec(line.slice(cursor))?.[0].length ?? 0) : 0;
  return {
    from: start + (quoted ? 0 : found.skip),
    to: cursor + tail,
    options: found.options.map(written),
  };
}

function suggest(
  { position, words: before, piped, typed, start }: Scanned,
  line: string,
  place: Place,
  reference: CompletionReference,
): Found | Needs {
  switch (position) {
    case 'nothing':
      return all([]);
    case 'variable':
      return { ...all(variables(typed, line.charAt(start - 1) === '{' ? '}' : '', place)), inside: true };
    case 'file':
      return all(files(typed, place));
    case 'command':
      return /^\w+=/.test(typed) ? all(assignment(typed, place)) : all(commands(typed, piped));
    case 'argument': {
      const [name = '', ...args] = before;
      if (name === 'aws') return awsArguments(args, typed, place, reference);
      if (name === 'help') return all(args.length > 0 ? [] : ranked(typed, commands('', false)));
      const own = argumentsOf(name, { args, typed }, place, reference);
      if (own !== null) return 'needs' in own ? own : all(own);
      return all(findWord(name)?.takesFiles === true ? files(typed, place) : []);
    }
  }
}

const commands = (typed: string, piped: boolean): readonly Suggestion[] =>
  ranked(
    typed,
    words
      .filter(({ reads }) => !piped || reads)
      .map(({ name, summary = null }): Suggestion => ({ text: name, detail: summary })),
  );

const files = (typed: string, { shell }: Place): readonly Suggestion[] => ranked(typed, named(shell.files.keys()));

const variables = (typed: string, after: string, { shell }: Place): readonly Suggestion[] =>
  ranked(typed, named(shell.variables.keys())).map(({ text, detail }) => ({ text: `${text}${after}`, detail }));
