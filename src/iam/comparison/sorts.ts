import { elementMatches, serviceOf, type CompiledStatement } from '../evaluation/compile.ts';
import { NO_CONTEXT, type AppliedPolicy } from '../evaluation/decision.ts';
import { compileGlob } from '../evaluation/glob.ts';
import { actionsOf } from './actions.ts';
import type { Choice } from './choice.ts';
import { SILENT, speechOf, type Speech } from './clauses.ts';
import type { Bound, ComparisonCatalog, Limits, RequestPattern } from './comparison.ts';
import { namedBeginnings } from './beginnings.ts';
import { agree } from './contain.ts';
import type { AccountScope, Format } from './formats.ts';
import { spend, type Effort } from './limits.ts';
import { remember } from './remember.ts';
import { differing } from './same.ts';
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
  const { before, after, regions, catalog, account, except, limits, effort, sameCaller, bound } = options;
  const side = after ?? before;
  if (side === null) return;
  const policies = [before, after].flatMap((one) =>
    one === null ? [] : regions.flatMap((region) => allPolicies(policiesIn(one, region))),
  );
  const also = except.map(({ action }) => serviceOf(action.toLowerCase())).filter((name) => /^[a-z0-9-]+$/.test(name));
  const { services, other } = servicesOf(policies, { catalog, account, also });
  // What both sides have needs no look, where it means the same on both.
  const places = regions.map((region) => ({
    region,
    changed:
      sameCaller && before !== null && after !== null
        ? differing(policiesIn(before, region), policiesIn(after, region))
        : null,
  }));
  const idOf = speechIds();
  const preferred = byNames(policies);
  for (const known of actionsOf([...services, other], policies, except, { states: limits.states, bound })) {
    const lower = known.action.toLowerCase();
    const mine = except
      .filter(({ action }) => compileGlob(action.toLowerCase())(lower))
      .map(({ resource }) => resource);
    if (mine.includes('*')) continue;
    for (const { region, changed } of places) {
      if (changed?.some(({ action }) => elementMatches(action, lower, NO_CONTEXT)) === false) continue;
      const speaking = new Map<boolean, readonly [Speech, Speech]>();
      for (const format of preferred(known.formats)) {
        if (!region.part.all.every(({ prefix }) => agree(prefix, format.automaton.prefix))) continue;
        const sample = format.example;
        if (isRuled(side, known.action, sample)) continue;
        // Keys and roles have policies that must allow, and all other resources are alike.
        const special = /:(?:key|role)\//.test(sample);
        const speeches = remember(speaking, special, () => speechesOn(known.action, sample, region, options));
        if (!speeches.some(speaks)) continue;
        const statements = allStatements(speeches);
        if (!spend(effort, 1 + statements.length)) {
          bound('steps');
          return;
        }
        // Formats that no pattern tells from others are one.
        const isTouched = region.id !== '' || mine.length > 0 || touches(statements, format);
        const key = `${region.id} ${isTouched ? format.id : 'any'} ${mine.join(' ')} ${speeches.map(idOf).join('|')}`;
        yield { sort: { known, format, region, speeches, except: mine }, key };
      }
    }
  }
}

const speechesOn = (
  action: string,
  sample: string,
  region: Region,
  { before, after }: SearchOptions,
): readonly [Speech, Speech] => {
  const on = (one: Side | null): Speech =>
    one === null ? SILENT : speechOf(one.sample(action, sample), policiesIn(one, region));
  return [on(before), on(after)];
};

/** Sorts formats: those whose kind of resource a policy names come first, so that a witness is one of these. */
function byNames(policies: readonly AppliedPolicy[]): (formats: readonly Format[]) => readonly Format[] {
  const texts = [
    ...new Set(
      policies.flatMap(({ document }) =>
        document.statements.flatMap(({ resource }) => resource?.patterns.map(({ value }) => value) ?? []),
      ),
    ),
  ];
  const known = new Map<string, boolean>();
  const isNamed = ({ id, kind }: Format): boolean =>
    remember(known, id, () => kind !== '' && texts.some((text) => text.includes(kind)));
  return (formats) =>
    formats.length < 2 ? formats : [...formats.filter(isNamed), ...formats.filter((format) => !isNamed(format))];
}

/** Whether identity policies are enough: a role's trust policy and a key's own policy have to allow as well. */
const allowsByIdentity = ({ voices, allowedBy }: Speech): boolean =>
  allowedBy(new Set(voices.filter(({ type }) => type !== 'resource').map(({ id }) => id)));

/** Whether an Allow is about it. */
export const speaks = ({ voices }: Speech): boolean => voices.some((voice) => voice.allows.length > 0);

/** Speeches as short texts, the same for those that say the same with the same statements. */
function speechIds(): (speech: Speech) => string {
  const ids = new Map<CompiledStatement, number>();
  const texts = new WeakMap<Speech, string>();
  const idOf = (statement: CompiledStatement): number => remember(ids, statement, () => ids.size);
  return (speech) =>
    remember(texts, speech, () =>
      JSON.stringify([
        allowsByIdentity(speech),
        speech.denies.map(idOf),
        speech.voices.map((voice) => [voice.id, voice.allows.map(idOf)]),
      ]),
    );
}

/** Every statement that has a say. */
export const allStatements = (speeches: readonly Speech[]): readonly CompiledStatement[] =>
  speeches.flatMap(({ denies, voices }) => [...denies, ...voices.flatMap((voice) => voice.allows)]);

/** Whether some pattern is about resources of this format and not simply about all. */
const touches = (statements: readonly CompiledStatement[], { automaton: { prefix } }: Format): boolean =>
  statements.some((statement) => namedBeginnings(statement).some((text) => agree(text, prefix)));
