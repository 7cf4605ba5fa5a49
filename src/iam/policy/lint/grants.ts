import { compileGlob } from '../../evaluation/glob.ts';
import type { Located, Statement } from '../document.ts';
import { splitAction } from './action-names.ts';

/** Patterns of the `Action` of an Allow that name the service and cover the action: `*` alone is the matter of other rules. */
export const patternsGranting = (
  { effect, action }: Statement,
  prefix: string,
  name: string,
): readonly Located<string>[] =>
  effect !== 'Allow' || action.negated
    ? []
    : action.patterns.filter(({ value }) => {
        const split = splitAction(value);
        return split?.prefix === prefix && compileGlob(split.name.toLowerCase())(name.toLowerCase());
      });

/** Whether the `Resource` has everything of some kind in it. */
export const isAnywhere = ({ resource }: Statement, form: RegExp): boolean =>
  resource !== null &&
  !resource.negated &&
  resource.patterns.some(({ value }) => /^\*+$/.test(value) || form.test(value));
