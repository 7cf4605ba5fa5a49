import type { DocumentChange } from '../changes/change.ts';
import { isDeny, once, valuesOf, type Statement, type StatementChange } from '../changes/document.ts';

const ofDeny =
  (change: StatementChange): StatementChange =>
  (statement, document) =>
    isDeny(statement) ? change(statement, document) : null;

/** Another list for an element; null where it already is that. */
function withValues(statement: Statement, element: 'Action' | 'Resource', values: readonly string[]): Statement | null {
  const old = valuesOf(statement, element);
  if (old.length === 0 || values.length === 0 || String(old) === String(values)) return null;
  return { ...statement, [element]: values };
}

const serviceWide = (action: string): string => (action.includes(':') ? `${action.split(':')[0] ?? ''}:*` : action);
const folder = (resource: string): string => resource.replace(/\*$/, 'private-*');

/** Denies around that of a solution, which may stand in a document of its own: some reach less, some reach more. */
export const narrowerDenies: readonly DocumentChange[] = [
  once(
    'deny-first-action',
    'a Deny names its first action alone',
    ofDeny((statement) => withValues(statement, 'Action', valuesOf(statement, 'Action').slice(0, 1))),
  ),
  once(
    'deny-first-resource',
    'a Deny names its first resource alone',
    ofDeny((statement) => withValues(statement, 'Resource', valuesOf(statement, 'Resource').slice(0, 1))),
  ),
  once(
    'deny-one-folder',
    'a Deny reaches what begins with private- alone',
    ofDeny((statement) => withValues(statement, 'Resource', valuesOf(statement, 'Resource').map(folder))),
  ),
  once(
    'deny-only-without-mfa',
    'a Deny holds without MFA alone',
    ofDeny((statement) =>
      'Condition' in statement
        ? null
        : { ...statement, Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } } },
    ),
  ),
];

export const broaderDenies: readonly DocumentChange[] = [
  once(
    'deny-service-wide',
    'a Deny reaches every action of its service',
    ofDeny((statement) =>
      withValues(statement, 'Action', [...new Set(valuesOf(statement, 'Action').map(serviceWide))]),
    ),
  ),
  once(
    'deny-everywhere',
    'a Deny reaches all resources',
    ofDeny((statement) => withValues(statement, 'Resource', ['*'])),
  ),
];
