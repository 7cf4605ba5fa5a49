import type { CompiledStatement } from '../evaluation/compile.ts';
import type { AppliedPolicy, Policies, PolicyLevel } from '../evaluation/decision.ts';
import { compile } from '../evaluation/compile.ts';
import { GRANTS, type Speech } from './clauses.ts';
import { resourcePatterns } from './resource-patterns.ts';
import { remember } from './remember.ts';

const known = new WeakMap<CompiledStatement, readonly string[]>();

const sorted = (texts: Iterable<string> = []): readonly string[] => [...new Set(texts)].toSorted();

/**
 * What a statement says beside its action, one text for each resource pattern: equal texts mean the same on the face of it. A NotResource is one
 * text, since it is about what is outside all of its patterns.
 */
export const atomsOf = (compiled: CompiledStatement): readonly string[] =>
  remember(known, compiled, () => atomsIn(compiled));

function atomsIn(compiled: CompiledStatement): readonly string[] {
  const { statement, resource, conditions } = compiled;
  const varies =
    resourcePatterns(compiled).some((pattern) => pattern.varies) ||
    conditions.some(({ values }) => values.some((value) => value.varies));
  const when = sorted(
    conditions.map(({ entry, key, values }) =>
      JSON.stringify([entry.operator.value, key, sorted(values.map(({ pattern }) => pattern.value))]),
    ),
  );
  const patterns = resource?.patterns.map(({ pattern }) => pattern.value.replaceAll(/\*+/g, '*')) ?? ['*'];
  const written = resource?.element.negated === true ? [`not ${sorted(patterns).join(' ')}`] : patterns;
  // Only variables make a difference between the versions of the language.
  return written.map((pattern) => JSON.stringify([statement.effect, pattern, when, varies]));
}

/** What a side says, as one text: two sides with the same text and the same caller allow the same. */
export function textOf({ voices, denies }: Speech): string {
  return JSON.stringify([
    sorted(denies.flatMap(atomsOf)),
    voices.filter(({ allows }) => allows.length > 0).map(({ id, allows }) => [id, sorted(allows.flatMap(atomsOf))]),
    voices.map(({ id }) => id).filter((id) => !GRANTS.has(id)),
  ]);
}

const whole = new WeakMap<CompiledStatement, readonly string[]>();

/** What a statement says with its actions and principals, likewise. */
const textsOf = (compiled: CompiledStatement): readonly string[] => remember(whole, compiled, () => textsIn(compiled));

function textsIn(compiled: CompiledStatement): readonly string[] {
  const { action, principal } = compiled.statement;
  const actions = action.patterns.map(({ value }) => value.toLowerCase());
  const named = principal?.values.map(({ kind, value }) => `${kind} ${value.value}`);
  const head = JSON.stringify([principal?.name, sorted(named)]);
  const said = action.negated ? [`not ${sorted(actions).join(' ')}`] : actions;
  return atomsOf(compiled).flatMap((atom) => said.map((one) => `${head} ${one} ${atom}`));
}

const statementsOf = (policies: readonly AppliedPolicy[]): readonly CompiledStatement[] =>
  policies.flatMap(({ document }) => compile(document).statements);

/** The lists of policies that have a say in turn, by name. A type that does not limit has none. */
function listsOf({ identity, resource = [], boundary, session, endpoint, scps = [], rcps = [] }: Policies) {
  const lists: [name: string, policies: readonly AppliedPolicy[]][] = [
    ['identity', identity],
    ['resource', resource],
  ];
  for (const [name, policies] of Object.entries({ boundary, session, endpoint }))
    if (policies !== undefined && policies.length > 0) lists.push([name, policies]);
  const add = (name: string, levels: readonly PolicyLevel[]): void =>
    levels.forEach((level, index) => lists.push([`${name} ${index}`, level]));
  add('scp', scps);
  add('rcp', rcps);
  return lists;
}

/** All policies of one principal as one text: equal texts mean the same for the same principal, whatever is asked. */
export const policiesText = (policies: Policies): string =>
  JSON.stringify(listsOf(policies).map(([name, list]) => [name, sorted(statementsOf(list).flatMap(textsOf))]));

/**
 * The statements that one of two sides alone has: an action that none of them covers means the same on both. Null where a type limits one side
 * alone, since that is about all actions.
 */
export function differing(before: Policies, after: Policies): readonly CompiledStatement[] | null {
  const [was, is] = [listsOf(before), listsOf(after)];
  if (was.map(([name]) => name).join() !== is.map(([name]) => name).join()) return null;
  return was.flatMap(([, list], index) => {
    const [mine, theirs] = [statementsOf(list), statementsOf(is[index]?.[1] ?? [])];
    return [...outside(mine, theirs), ...outside(theirs, mine)];
  });
}

function outside(
  mine: readonly CompiledStatement[],
  theirs: readonly CompiledStatement[],
): readonly CompiledStatement[] {
  const has = new Set(theirs.flatMap(textsOf));
  return mine.filter((statement) => !textsOf(statement).every((text) => has.has(text)));
}
