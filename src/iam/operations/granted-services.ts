import { compileGlob } from '../evaluation/glob.ts';
import type { PolicyDocument, Statement } from '../policy/document.ts';

/** Actions that a statement is about, by service: the part before the colon, `*` for all. */
const prefixOf = (pattern: string): string => (pattern === '*' ? '*' : (pattern.split(':')[0] ?? '').toLowerCase());

/**
 * Whether an Allow of the document is about any action of the service. AWS: reports of access take the policies as they grant, and leave denies
 * and what else limits aside. reference_policies_last-accessed.html
 */
export function grantsService({ statements }: PolicyDocument, service: string): boolean {
  return statements.some(({ effect, action }) => {
    const values = action.patterns.map(({ value }) => value);
    if (effect !== 'Allow') return false;
    if (action.negated) return !values.some((value) => /^(?:\*|[\w-]+:\*)$/.test(value) && covers(value, service));
    return values.some((value) => covers(value, service));
  });
}

const covers = (pattern: string, service: string): boolean => ['*', service].includes(prefixOf(pattern));

/** Whether an Allow of the document is about the action, `service:Name` in any case. */
export function grantsAction({ statements }: PolicyDocument, action: string): boolean {
  return statements.some((statement) => statement.effect === 'Allow' && isAbout(statement, action.toLowerCase()));
}

const isAbout = ({ action }: Statement, wanted: string): boolean =>
  action.patterns.some(({ value }) => compileGlob(value.toLowerCase())(wanted)) !== action.negated;
