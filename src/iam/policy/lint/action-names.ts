import { compileGlob } from '../../evaluation/glob.ts';
import { vendorOf } from './arn.ts';
import type { PolicyDocument, Statement } from '../document.ts';
import type { LintCatalog, LintService } from './rule.ts';

/** An action pattern in its two parts. AWS compares both without regard to case. */
export interface ActionPattern {
  readonly prefix: string;
  readonly name: string;
}

/** Null for `*` alone and for what has no colon. */
export function splitAction(pattern: string): ActionPattern | null {
  const colon = pattern.indexOf(':');
  return colon < 1 ? null : { prefix: pattern.slice(0, colon).toLowerCase(), name: pattern.slice(colon + 1) };
}

export const isWild = (text: string): boolean => /[*?]/.test(text);

type Action = LintService['actions'][number];

/** By service, its actions by their names in small letters: a policy may name hundreds. */
const bySmallName = new WeakMap<LintService, ReadonlyMap<string, Action>>();

function smallNames(service: LintService): ReadonlyMap<string, Action> {
  const known = bySmallName.get(service);
  if (known !== undefined) return known;
  const made = new Map(service.actions.map((action) => [action.name.toLowerCase(), action]));
  bySmallName.set(service, made);
  return made;
}

/** Actions of the service that the name, with its wildcards, covers. */
export function actionsMatching(service: LintService, name: string): readonly Action[] {
  const actions = smallNames(service);
  const small = name.toLowerCase();
  if (!isWild(small)) return [actions.get(small) ?? []].flat();
  const matches = compileGlob(small);
  return [...actions].flatMap(([each, action]) => (matches(each) ? [action] : []));
}

/** A pattern of a service that is known, with what it covers. */
interface KnownPattern {
  readonly pattern: Statement['action']['patterns'][number];
  readonly prefix: string;
  readonly name: string;
  readonly service: LintService;
  readonly actions: LintService['actions'];
}

/** The patterns of `Action` or `NotAction`, of services that are known. */
export const knownPatterns = ({ action }: Statement, catalog: LintCatalog): readonly KnownPattern[] =>
  action.patterns.flatMap((pattern) => {
    const split = splitAction(pattern.value);
    const service = split === null ? null : catalog.service(split.prefix);
    if (split === null || service === null || service === undefined) return [];
    return [{ pattern, ...split, service, actions: actionsMatching(service, split.name) }];
  });

/** The same of `Action` alone: what a statement is about. */
export const coveredActions = (statement: Statement, catalog: LintCatalog): readonly KnownPattern[] =>
  statement.action.negated ? [] : knownPatterns(statement, catalog);

/** Prefixes whose data the rules look at: of actions, of resources, of condition keys and of policy variables. */
export function prefixesOf({ text, statements }: PolicyDocument): readonly string[] {
  const written = statements.flatMap(({ action, conditions }) => [
    ...action.patterns.map(({ value }) => value),
    ...conditions.map(({ key }) => key.value),
  ]);
  const inText = [...text.matchAll(/\$\{([a-z0-9-]+:)/gi)].map(([, key = '']) => key);
  const prefixes = [...written, ...inText].flatMap((value) => splitAction(value)?.prefix ?? []);
  const vendors = statements.flatMap(
    ({ resource }) => resource?.patterns.flatMap(({ value }) => vendorOf(value) ?? []) ?? [],
  );
  return [...new Set([...prefixes, ...vendors])].filter((prefix) => /^[a-z0-9-]+$/.test(prefix) && prefix !== 'aws');
}
