import { serviceOf, type CompiledStatement } from '../evaluation/compile.ts';
import { compileGlob } from '../evaluation/glob.ts';
import { actionsOf } from './actions.ts';
import { PLAIN, type Choice } from './choice.ts';
import { SILENT, speechOf, type Speech } from './clauses.ts';
import type { Bound, ComparisonCatalog, Limits, RequestPattern } from './comparison.ts';
import { agree } from './contain.ts';
import type { AccountScope, Format } from './formats.ts';
import { spend, type Effort } from './limits.ts';
import { isRuled, policiesIn, type Region, type Side } from './side.ts';
import { allPolicies, servicesOf, type KnownAction } from './universe.ts';

export type Direction = 'gained' | 'lost';

/** What is compared, and how far. */
export interface SearchOptions {
  readonly before: Side | null;
  readonly after: Side | null;
  /** Whether both sides are the same principal, so that what is written alike means the same. */
  readonly sameCaller: boolean;
  readonly regions: readonly Region[];
  readonly catalog: ComparisonCatalog | undefined;
  readonly account: AccountScope;
  readonly except: readonly RequestPattern[];
  readonly wanted: readonly Direction[];
  readonly limits: Limits;
  readonly effort: Effort;
  readonly sessions: readonly Choice[];
  readonly isBound: (key: string) => boolean;
  /** Names of resources that exist, best first. */
  readonly examples: readonly string[];
  bound(what: Bound): void;
}

/** Actions that all statements treat alike, on one format, in one region. */
export interface Sort {
  readonly known: KnownAction;
  readonly format: Format;
  readonly region: Region;
  readonly speeches: readonly [before: Speech, after: Speech];
  /** Patterns of exceptions that concern the action. */
  readonly except: readonly string[];
}

/** Every action on every format in every region of which some Allow speaks, with a key that is the same for those that all statements treat alike. */
export function* everySort(options: SearchOptions): Generator<{ readonly sort: Sort; readonly key: string }> {
  const { before, after, regions, catalog, account, except, limits, effort, bound } = options;
  const side = after ?? before;
  if (side === null) return;
  const policies = [before, after].flatMap((one) =>
    one === null ? [] : regions.flatMap((region) => allPolicies(policiesIn(one, region))),
  );
  const also = except.map(({ action }) => serviceOf(action.toLowerCase())).filter((name) => /^[a-z0-9-]+$/.test(name));
  const { services, other } = servicesOf(policies, { catalog, account, also });
  const idsOf = statementIds();
  for (const known of actionsOf([...services, other], policies, except, { states: limits.states, bound })) {
    const lower = known.action.toLowerCase();
    const mine = except
      .filter(({ action }) => compileGlob(action.toLowerCase())(lower))
      .map(({ resource }) => resource);
    if (mine.includes('*')) continue;
    for (const region of regions) {
      let untouched = false;
      for (const format of known.formats) {
        if (!region.part.all.every(({ prefix }) => agree(prefix, format.automaton.prefix))) continue;
        const sample = region.sample ?? format.examples[0] ?? '*';
        if (isRuled(side, known.action, sample, PLAIN)) continue;
        const [was, is] = [before, after].map((one) =>
          one === null ? SILENT : speechOf(one.request(known.action, sample, PLAIN), policiesIn(one, region)),
        );
        if (was === undefined || is === undefined || (!speaks(was) && !speaks(is))) continue;
        if (!spend(effort, 1 + allStatements([was, is]).length)) {
          bound('steps');
          return;
        }
        // Formats that no pattern tells from others are one.
        const isTouched = region.id !== '' || mine.length > 0 || touches([was, is], format);
        if (!isTouched && untouched) continue;
        untouched ||= !isTouched;
        const ids = [was, is].map((speech) => `${allowsByIdentity(speech)} ${idsOf(speech)}`).join('|');
        const key = `${region.id} ${isTouched ? format.id : 'any'} ${mine.join(' ')} ${ids}`;
        yield { sort: { known, format, region, speeches: [was, is], except: mine }, key };
      }
    }
  }
}

/** Whether identity policies are enough: a role's trust policy and a key's own policy have to allow as well. */
const allowsByIdentity = ({ voices, allowedBy }: Speech): boolean =>
  allowedBy(new Set(voices.filter(({ type }) => type !== 'resource').map(({ id }) => id)));

/** Whether an Allow is about it. */
export const speaks = ({ voices }: Speech): boolean => voices.some((voice) => voice.allows.length > 0);

/** Numbers statements, so that a set of them is a short text. */
function statementIds(): (speech: Speech) => string {
  const ids = new Map<CompiledStatement, number>();
  const idOf = (statement: CompiledStatement): number => {
    const id = ids.get(statement) ?? ids.size;
    ids.set(statement, id);
    return id;
  };
  return ({ denies, voices }) =>
    `${denies.map(idOf).join(',')};${voices.map((voice) => `${voice.id} ${voice.allows.map(idOf).join(',')}`).join(';')}`;
}

/** Every statement that has a say. */
export const allStatements = (speeches: readonly Speech[]): readonly CompiledStatement[] =>
  speeches.flatMap(({ denies, voices }) => [...denies, ...voices.flatMap((voice) => voice.allows)]);

/** Whether some pattern is about resources of this format and not simply about all. */
function touches(speeches: readonly Speech[], { automaton }: Format): boolean {
  return allStatements(speeches).some(({ resource }) =>
    resource?.patterns.some(({ pattern: { value } }) => {
      if (/^\*+$/.test(value)) return false;
      const prefix = value.split(/[*?]|\$\{/, 1)[0] ?? '';
      return prefix.startsWith(automaton.prefix) || automaton.prefix.startsWith(prefix);
    }),
  );
}
