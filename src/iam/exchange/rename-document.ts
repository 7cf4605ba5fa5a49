import type { PolicyDocument } from '../policy/document.ts';
import type { PolicyKind } from '../policy/kinds.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { isRecord } from './json-record.ts';
import type { Renamed, Renaming } from './renaming.ts';

/** Operators whose values are names. The values of the others are numbers, times, addresses and yes or no. */
const ON_NAMES = /^(?:for(?:all|any)\w*:)?(?:string|arn)/i;

/** What of a document will be renamed. */
export const patternsIn = ({ statements }: PolicyDocument): readonly Renamed[] =>
  statements.flatMap(({ sid, resource, principal, conditions }): readonly Renamed[] => [
    ...(sid === null ? [] : [{ kind: 'name', text: sid } as const]),
    ...(resource?.patterns ?? []).map(({ value }) => ({ kind: 'arn', text: value }) as const),
    ...(principal?.values ?? []).map(({ value }) => ({ kind: 'arn', text: value.value }) as const),
    ...conditions
      .filter(({ operator }) => ON_NAMES.test(operator.value))
      .flatMap(({ key, values }) =>
        values.map((value) => ({ kind: 'value', key: key.value, text: value.value }) as const),
      ),
  ]);

/** The document with every name in it renamed. */
export function renameDocument(document: PolicyDocument, kind: PolicyKind, renaming: Renaming): PolicyDocument {
  const value: unknown = JSON.parse(document.text);
  const renamed = parsePolicyDocument(JSON.stringify(renamedWhole(value, renaming), null, 4), kind);
  if (!renamed.ok) throw new Error(`A renamed document does not parse: ${renamed.error.message}`);
  return renamed.value;
}

function renamedWhole(value: unknown, renaming: Renaming): unknown {
  return mapMembers(value, (member, inner) => {
    if (member === 'Id') return mapTexts(inner, renaming.name);
    if (member !== 'Statement') return inner;
    return Array.isArray(inner)
      ? inner.map((statement: unknown) => renamedStatement(statement, renaming))
      : renamedStatement(inner, renaming);
  });
}

function renamedStatement(statement: unknown, renaming: Renaming): unknown {
  return mapMembers(statement, (member, value) => {
    switch (member) {
      case 'Sid':
        return mapTexts(value, renaming.name);
      case 'Resource':
      case 'NotResource':
        return mapTexts(value, renaming.arn);
      case 'Principal':
      case 'NotPrincipal':
        return mapMembers(value, (kind, named) =>
          kind === 'Service' ? named : mapTexts(named, (text) => renamedPrincipal(text, renaming)),
        );
      case 'Condition':
        return mapMembers(value, (operator, keys) =>
          ON_NAMES.test(operator)
            ? mapMembers(keys, (key, wanted) => mapTexts(wanted, (text) => renaming.value(key, text)))
            : keys,
        );
      default:
        return value;
    }
  });
}

/** Web identity providers such as `accounts.google.com` are known to everybody. */
const renamedPrincipal = (text: string, renaming: Renaming): string =>
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(text) ? text : renaming.arn(text);

const mapMembers = (value: unknown, of: (member: string, value: unknown) => unknown): unknown =>
  isRecord(value)
    ? Object.fromEntries(Object.entries(value).map(([member, inner]) => [member, of(member, inner)]))
    : value;

function mapTexts(value: unknown, of: (text: string) => string): unknown {
  if (typeof value === 'string') return of(value);
  return Array.isArray(value) ? value.map((item: unknown) => (typeof item === 'string' ? of(item) : item)) : value;
}
