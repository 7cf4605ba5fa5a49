import { isAllow, isDeny, valuesOf, type Document, type Statement } from './document.ts';

const unconditional = (statement: Statement): boolean => !('Condition' in statement);

const everything = (statement: Statement): boolean =>
  valuesOf(statement, 'Action').some((each) => each === '*' || each === '*:*') &&
  valuesOf(statement, 'Resource').includes('*');

/** Whether a document allows all there is, or denies it: nothing can be added to either. */
export const isTotal = ({ statements }: Document): boolean =>
  statements.some((each) => unconditional(each) && everything(each));

/** Whether there is anything to take away. */
export const allowsSomething = (document: Document): boolean =>
  document.statements.some(isAllow) &&
  !document.statements.some((each) => isDeny(each) && unconditional(each) && everything(each));

const globOf = (pattern: string, flags = ''): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    flags,
  );

/** Whether one pattern, read as a text, fits another: then all that it fits does. */
export const isWithin = (pattern: string, wider: string): boolean => globOf(wider, 's').test(pattern);

const actionWithin = (action: string, wider: string): boolean =>
  wider === '*' || wider === '*:*' || isWithin(action.toLowerCase(), wider.toLowerCase());

/** Whether a statement holds for all of an action on a resource, whatever the context. Variables are read as they stand. */
export function covers(statement: Statement, action: string, resource: string): boolean {
  return (
    unconditional(statement) &&
    valuesOf(statement, 'Action').some((each) => actionWithin(action, each)) &&
    valuesOf(statement, 'Resource').some((each) => isWithin(resource, each))
  );
}

/** Whether another statement of the document says the same of an action on a resource, or a Deny silences it. */
export const isSettled = ({ statements }: Document, except: Statement, action: string, resource: string): boolean =>
  statements.some((each) => each !== except && covers(each, action, resource));
