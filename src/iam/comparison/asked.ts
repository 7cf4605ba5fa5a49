import { conditionHolds, type CompiledCondition } from '../evaluation/condition.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import type { Choice } from './choice.ts';
import type { Bound } from './comparison.ts';
import { spend, type Effort } from './limits.ts';
import type { KeyType } from './values.ts';

/** One condition, with the side that it belongs to. */
export interface Asked {
  readonly condition: CompiledCondition;
  readonly side: number;
}

export interface AxesOptions {
  /** The contexts of both sides after a choice; undefined where there is no such side. */
  readonly contexts: (choice: Choice) => readonly (RequestContext | undefined)[];
  /** Keys that follow from who asks, in small letters. */
  readonly isBound: (key: string) => boolean;
  /** How a user can sign in; the first is the plain one. */
  readonly sessions: readonly Choice[];
  readonly typeOf: (key: string) => KeyType;
  /** Keys that resource patterns fill in: each of their values counts, whatever the conditions make of it. */
  readonly filled: ReadonlySet<string>;
  readonly states: number;
  /** How many choices an axis may have. */
  readonly most: number;
  readonly effort: Effort;
  bound(what: Bound): void;
}

/** The variables of the values of a condition, in small letters. */
export const variablesIn = ({ values }: CompiledCondition): readonly string[] =>
  values.flatMap(({ varies, pattern }) => (varies ? variableNames(pattern.value) : []));

/** Whether a condition looks at one of the keys, by its own key or by a variable. */
export const concerns = (condition: CompiledCondition, isOne: (key: string) => boolean): boolean =>
  isOne(condition.key) || variablesIn(condition).some(isOne);

/** AWS: `${aws:username}`, `${aws:PrincipalTag/team, 'none'}`; `${*}`, `${?}` and `${$}` are no variables. */
export const variableNames = (text: string): readonly string[] =>
  [...text.matchAll(/\$\{([^*?$}',][^}',]*)(?:,[^}]*)?\}/g)].map(([, name = '']) => name.trim().toLowerCase());

/** Which of these conditions hold after a choice, as a text. */
export function sortOf(choice: Choice, about: readonly Asked[], { contexts, effort }: AxesOptions): string {
  spend(effort, 20 + 4 * about.length);
  const all = contexts(choice);
  return about
    .map(({ condition, side }) => {
      const context = all[side];
      return context !== undefined && conditionHolds(condition, context) ? '1' : '0';
    })
    .join('');
}
