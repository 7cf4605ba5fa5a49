import type { CompiledStatement } from '../evaluation/compile.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import type { ActionClass } from './actions.ts';
import { automatonOf, tokensOf, type Automaton } from './automaton.ts';
import type { RequestPattern } from './comparison.ts';
import { distinctTexts, type Effort } from './distinct.ts';
import type { Format } from './formats.ts';

/** The resources that the statements about an action tell apart: some that exist first, then some that patterns suggest. */
export type Resources = (actions: ActionClass) => readonly string[];

/** What one user's resources are drawn from. `contexts` fill in the variables of the patterns. */
interface Source {
  readonly clauses: readonly CompiledStatement[];
  readonly except: readonly RequestPattern[];
  readonly contexts: readonly RequestContext[];
}

/** The search for resources, user by user. Keeps what it has worked out: many users share their patterns. */
export function resourceSearch(effort: Effort): (source: Source) => Resources {
  const known = new Map<string, readonly string[]>();
  const automata = new Map<string, Automaton>();
  const automatonFor = (pattern: string): Automaton => {
    const made = automata.get(pattern) ?? automatonOf(tokensOf(piecesOf(pattern)));
    automata.set(pattern, made);
    return made;
  };
  return ({ clauses, except, contexts }) => {
    const all = patternsOf(clauses, except, contexts);
    const byClass = new Map<ActionClass, readonly string[]>();
    return (actions) => {
      const own = byClass.get(actions);
      if (own !== undefined) return own;
      const key = [actions.format.id, ...all].join('\n');
      const texts = known.get(key) ?? textsOf(actions.format, all, { automatonFor, effort });
      known.set(key, texts);
      const made = unlike(texts, patternsOf(actions.clauses, actions.except, contexts));
      byClass.set(actions, made);
      return made;
    };
  };
}

const patternsOf = (
  clauses: readonly CompiledStatement[],
  except: readonly RequestPattern[],
  contexts: readonly RequestContext[],
): readonly string[] =>
  [
    ...new Set([
      ...clauses.flatMap(({ resource }) =>
        (resource?.patterns ?? []).flatMap((pattern) => contexts.map((context) => pattern.shown(context))),
      ),
      ...except.map(({ resource }) => resource),
    ]),
  ]
    .filter((pattern) => pattern !== '*')
    .toSorted();

function textsOf(
  { automaton, examples }: Format,
  patterns: readonly string[],
  { automatonFor, effort }: { automatonFor(pattern: string): Automaton; readonly effort: Effort },
): readonly string[] {
  return distinctTexts(automaton, patterns.map(automatonFor), [...examples, ...patterns.flatMap(likenesses)], effort);
}

/** The first of all texts that these patterns do not tell apart. */
function unlike(texts: readonly string[], patterns: readonly string[]): readonly string[] {
  const globs = patterns.map(compileGlob);
  const found = new Map<string, string>();
  for (const text of texts) {
    const sort = globs.map((matches) => (matches(text) ? '1' : '0')).join('');
    if (!found.has(sort)) found.set(sort, text);
  }
  return [...found.values()];
}

/** Texts that match a pattern and look like a name: `app-logs*` may be `app-logs`, `app-logs-2` or `app-logs-2/report.txt`. */
function likenesses(pattern: string): readonly string[] {
  const plain = pattern.replaceAll('?', 'x');
  const named = plain.replaceAll(/(\w?)\*/g, (_run, before: string) => (before === '' ? 'example' : `${before}-2`));
  const all = [plain.replaceAll('*', ''), plain.replaceAll('*', 'report.txt'), named];
  return pattern.endsWith('*') ? [...all, `${named}/report.txt`] : all;
}
