import type { CompiledStatement } from '../evaluation/compile.ts';
import type { AppliedPolicy, Policies, PolicyLevel } from '../evaluation/decision.ts';
import { compile } from '../evaluation/compile.ts';
import type { Speech } from './clauses.ts';

const known = new WeakMap<CompiledStatement, readonly string[]>();

const sorted = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].toSorted();

/**
 * What a statement says beside its action, one text for each resource pattern: equal texts mean the same on the face of it. A NotResource is one
 * text, since it is about what is outside all of its patterns.
 */
export function atomsOf(compiled: CompiledStatement): readonly string[] {
  const found = known.get(compiled);
  if (found !== undefined) return found;
  const { statement, resource, conditions } = compiled;
  const varies =
    resource?.patterns.some((pattern) => pattern.varies) === true ||
    conditions.some(({ values }) => values.some((value) => value.varies));
  const when = sorted(
    conditions.map(({ entry, key, values }) =>
      JSON.stringify([entry.operator.value, key, sorted(values.map(({ pattern }) => pattern.value))]),
    ),
  );
  const patterns = resource?.patterns.map(({ pattern }) => pattern.value.replaceAll(/\*+/g, '*')) ?? ['*'];
  const written = resource?.element.negated === true ? [`not ${sorted(patterns).join(' ')}`] : patterns;
  // Only variables make a difference between the versions of the language.
  const made = written.map((pattern) => JSON.stringify([statement.effect, pattern, when, varies]));
  known.set(compiled, made);
  return made;
}

/** What a side says, as one text: two sides with the same text and the same caller allow the same. */
export function textOf({ voices, denies }: Speech): string {
  return JSON.stringify([
    sorted(denies.flatMap(atomsOf)),
    voices.filter(({ allows }) => allows.length > 0).map(({ id, allows }) => [id, sorted(allows.flatMap(atomsOf))]),
    voices.map(({ id }) => id).filter((id) => !['identity', 'self', 'role', 'account'].includes(id)),
  ]);
}

const whole = new WeakMap<AppliedPolicy['document'], readonly string[]>();

/** The statements of a document with their actions and principals, likewise. */
function statementsOf(document: AppliedPolicy['document']): readonly string[] {
  const found = whole.get(document);
  if (found !== undefined) return found;
  const made = compile(document).statements.flatMap((compiled) => {
    const { action, principal } = compiled.statement;
    const actions = action.patterns.map(({ value }) => value.toLowerCase());
    const named = principal?.values.map(({ kind, value }) => `${kind} ${value.value}`) ?? [];
    const head = JSON.stringify([principal?.name, sorted(named)]);
    const said = action.negated ? [`not ${sorted(actions).join(' ')}`] : actions;
    return atomsOf(compiled).flatMap((atom) => said.map((one) => `${head} ${one} ${atom}`));
  });
  whole.set(document, made);
  return made;
}

/** All policies of one principal as one text: equal texts mean the same for the same principal, whatever is asked. */
export function policiesText({ identity, resource, boundary, session, scps, rcps, endpoint }: Policies): string {
  const list = (policies: readonly AppliedPolicy[] | undefined): readonly string[] | null =>
    policies === undefined || policies.length === 0
      ? null
      : sorted(policies.flatMap(({ document }) => statementsOf(document)));
  const levels = (all: readonly PolicyLevel[] = []) => all.map(list);
  return JSON.stringify([
    list(identity),
    list(resource),
    list(boundary),
    list(session),
    list(endpoint),
    levels(scps),
    levels(rcps),
  ]);
}
