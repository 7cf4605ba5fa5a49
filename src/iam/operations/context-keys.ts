import type { PolicyDocument, Statement, TextRange } from '../policy/document.ts';

/** A key that a policy asks for, as it is written there. */
interface Asked {
  readonly key: string;
  readonly range: TextRange;
}

/** Policy variables are context keys in resources and in values of conditions; `${*}`, `${?}` and `${$}` stand for characters. */
const VARIABLE = /\$\{\s*([^\s,}]+)[^}]*\}/g;

/**
 * The context keys that policies ask for, in conditions and as policy variables: in the order of the documents, each once, as first written.
 * AWS: a document without the version of 2012 has no variables. reference_policies_variables.html
 *
 * @example
 * contextKeysOf([document]) // ['aws:username', 'aws:CurrentTime']
 */
export function contextKeysOf(documents: readonly PolicyDocument[]): readonly string[] {
  const keys = new Map<string, string>();
  for (const document of documents) {
    const hasVariables = document.version === '2012-10-17';
    for (const statement of document.statements) {
      for (const { key } of askedBy(statement, hasVariables)) {
        const known = key.toLowerCase();
        if (!keys.has(known)) keys.set(known, key);
      }
    }
  }
  return [...keys.values()];
}

function askedBy({ resource, conditions }: Statement, hasVariables: boolean): readonly Asked[] {
  const values = [...(resource?.patterns ?? []), ...conditions.flatMap((condition) => condition.values)];
  const variables = hasVariables
    ? values.flatMap(({ value, range }) =>
        [...value.matchAll(VARIABLE)].flatMap(([, key = '']) => (/[a-z]/i.test(key) ? [{ key, range }] : [])),
      )
    : [];
  const named = conditions.map(({ key }): Asked => ({ key: key.value, range: key.range }));
  return [...variables, ...named].sort((a, b) => a.range.start - b.range.start);
}
