import { elementMatches, serviceOf, type CompiledStatement } from '../evaluation/compile.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { compileGlob, piecesOf } from '../evaluation/glob.ts';
import { automatonOf, tokensOf } from './automaton.ts';
import type { RequestPattern } from './comparison.ts';
import { distinctTexts, type Effort } from './distinct.ts';
import type { Format, FormatOf } from './formats.ts';
import { familiarActions, serviceActions } from './services.ts';

/** Actions that the statements and exceptions treat alike, on one kind of resource: the one that stands for them. */
export interface ActionClass {
  readonly action: string;
  readonly format: Format;
  /** The statements that speak of it. */
  readonly clauses: readonly CompiledStatement[];
  /** The exceptions that do. */
  readonly except: readonly RequestPattern[];
}

/** No key has a value: actions know no variables. */
const NOTHING: RequestContext = new Map();

/** Every sort of action that some Allow speaks of; those that policies name come first, then familiar ones. */
export function actionClasses(
  clauses: readonly CompiledStatement[],
  except: readonly RequestPattern[],
  { formatOf, effort }: { readonly formatOf: FormatOf; readonly effort: Effort },
): readonly ActionClass[] {
  const exceptions = except.map((pattern) => ({ pattern, matches: compileGlob(pattern.action.toLowerCase()) }));
  const found = new Map<string, ActionClass>();
  for (const { action, kinds } of universe([...written(clauses), ...except.map(({ action }) => action)], effort)) {
    const lower = action.toLowerCase();
    const speaking = clauses.filter((clause) => elementMatches(clause.action, lower, NOTHING));
    if (!speaking.some(({ statement }) => statement.effect === 'Allow')) continue;
    const excepted = exceptions.filter(({ matches }) => matches(lower)).map(({ pattern }) => pattern);
    const sort = [
      ...speaking.map((clause) => clauses.indexOf(clause)),
      '',
      ...excepted.map((one) => except.indexOf(one)),
    ];
    for (const kind of kinds) {
      const format = formatOf(serviceOf(lower), kind);
      const key = `${format.id} ${sort.join(',')}`;
      if (!found.has(key)) found.set(key, { action, format, clauses: speaking, except: excepted });
    }
  }
  return [...found.values()];
}

const written = (clauses: readonly CompiledStatement[]): readonly string[] => [
  ...new Set(clauses.flatMap(({ statement }) => statement.action.patterns.map(({ value }) => value))),
];

interface Known {
  readonly action: string;
  readonly kinds: readonly string[];
}

/** All actions there are to ask: of the services that are listed every one, of others what the patterns suggest. */
function universe(patterns: readonly string[], effort: Effort): readonly Known[] {
  const named = new Set(patterns.map((pattern) => pattern.toLowerCase()));
  const services = new Set(patterns.map((pattern) => serviceOf(pattern.toLowerCase())).filter(isPlain));
  const listed = [...Object.keys(serviceActions), ...Object.keys(familiarActions)];
  const all = [...services, ...listed.filter((service) => !services.has(service))].flatMap((service) =>
    actionsOf(service, patterns, effort),
  );
  return [
    ...all.filter(({ action }) => named.has(action.toLowerCase())),
    ...all.filter(({ action }) => !named.has(action.toLowerCase())),
  ];
}

const isPlain = (text: string): boolean => text !== '' && !/[*?]/.test(text);

const ANYTHING = 'AnyOtherAction';

function actionsOf(service: string, patterns: readonly string[], effort: Effort): readonly Known[] {
  const listed = serviceActions[service];
  if (listed !== undefined) {
    return Object.entries(listed).flatMap(([kind, names]) =>
      names.map((name) => ({ action: `${service}:${name}`, kinds: [kind] })),
    );
  }
  const mine = patterns.filter((pattern) => serviceOf(pattern.toLowerCase()) === service);
  const familiar = (familiarActions[service] ?? []).map((name) => `${service}:${name}`);
  const suggested = [...mine.filter(isPlain), ...familiar, ...mine.map((text) => text.replaceAll(/[*?]/g, ANYTHING))];
  const asWritten = new Map(suggested.map((action) => [action.toLowerCase(), action]));
  const name = [
    { run: false, not: ':' },
    { run: true, not: ':' },
  ] as const;
  const tellingApart = distinctTexts(
    automatonOf([...service, ':', ...name]),
    mine.map((pattern) => automatonOf(tokensOf(piecesOf(pattern.toLowerCase())))),
    asWritten.keys(),
    effort,
  );
  const actions = new Set([...familiar, ...tellingApart.map((lower) => asWritten.get(lower) ?? lower)]);
  // Nothing is known of what such an action is asked on.
  return [...actions].map((action) => ({ action, kinds: ['any', 'none'] }));
}
