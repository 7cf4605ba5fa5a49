import type { CheckSpec } from '../grader/index.ts';

/**
 * The id of the check that a hint or a mistake names: by its id, or by its kind where one check alone is of that kind. What is wrong with the
 * name, and what to do, when it leads to none or to several.
 */
export function checkNamed(
  name: string,
  checks: readonly Pick<CheckSpec, 'id' | 'kind'>[],
): { readonly id: string } | { readonly refusal: string } {
  const [found, ...more] = checks.filter(({ id, kind }) => id === name || kind === name);
  const ids = checks.map(({ id }) => id).join(', ');
  if (found === undefined) return { refusal: `no check is called "${name}"; there are ${ids}` };
  if (more.length === 0) return { id: found.id };
  const several = (word: string): string => [found, ...more].map(({ id }) => `"${id}"`).join(` ${word} `);
  return {
    refusal: checks.some(({ id }) => id === name)
      ? `"${name}" is the id of one check and the kind of others, so it may be ${several('or')}; give that check an id of its own and name it`
      : `several checks are of the kind "${name}": ${several('and')}; name one of them by its id`,
  };
}
