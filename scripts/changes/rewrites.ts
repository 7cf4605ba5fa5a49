import type { DocumentChange } from './change.ts';
import { changeEntries, everywhere, readOperator, valuesOf, type Statement } from './document.ts';
import { conditionRewrites } from './rewrites/conditions.ts';
import { elementRewrites } from './rewrites/elements.ts';
import { shapeRewrites } from './rewrites/shape.ts';

/** Ways to write a policy that mean the same to every principal, as long as the document stands alone. */
export const rewrites: readonly DocumentChange[] = [...shapeRewrites, ...elementRewrites, ...conditionRewrites];

/** What the names of actions are looked up in. */
export interface ActionCatalog {
  service(prefix: string): { readonly actions: readonly { readonly name: string }[] } | null | undefined;
}

/** More than anybody writes out. */
const MOST_ACTIONS = 60;

/** Rewrites that need to know all actions. They differ in actions that the catalogue does not list, and in nothing else. */
export const catalogRewrites = (catalog: ActionCatalog): readonly DocumentChange[] => [
  everywhere('actions-written-out', 'wildcards of actions are written out', (statement) => {
    const actions = valuesOf(statement, 'Action');
    const next = actions.flatMap((action) => writtenOut(action, catalog));
    return next.length === actions.length ? null : { ...statement, Action: next };
  }),
];

function writtenOut(action: string, catalog: ActionCatalog): readonly string[] {
  const [prefix = '', name = ''] = action.split(':');
  const facts = name.includes('*') && prefix !== '*' ? catalog.service(prefix.toLowerCase()) : null;
  const pattern = new RegExp(`^${name.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i');
  const found = (facts?.actions ?? []).filter((each) => pattern.test(each.name));
  return found.length === 0 || found.length > MOST_ACTIONS ? [action] : found.map((each) => `${prefix}:${each.name}`);
}

const VARIABLE = /\$\{aws:username\}/gi;

/** Rewrites that mean the same to one user alone: its name in the place of the variable. */
export const boundRewrites = (user: string): readonly DocumentChange[] => [
  everywhere('bound-name', '${aws:username} is written as the name of the user', (statement, { rest }) => {
    if (rest['Version'] !== '2012-10-17') return null;
    const bound = named(statement, user);
    return bound === statement ? null : bound;
  }),
];

function named(statement: Statement, user: string): Statement {
  const replaced = (value: unknown): unknown => (typeof value === 'string' ? value.replaceAll(VARIABLE, user) : value);
  const lists = (['Resource', 'NotResource'] as const).flatMap((element) => {
    const values = valuesOf(statement, element);
    return values.some((value) => replaced(value) !== value) ? [[element, values.map(replaced)] as const] : [];
  });
  const next = lists.length === 0 ? statement : { ...statement, ...Object.fromEntries(lists) };
  const changed = changeEntries(next, (entry) => {
    const values = entry.values.map(replaced);
    const texts = /^(?:String|Arn)/.test(readOperator(entry.operator).base);
    return texts && values.some((value, index) => value !== entry.values[index]) ? { ...entry, values } : null;
  });
  return changed ?? next;
}
