import type { AccessQuestion, ReadEntry, SignIn, WrittenEntry } from '../../session/index.ts';

/** A line of the context as it is being written. */
export interface Line extends WrittenEntry {
  readonly id: number;
}

/** The question as it is being written. */
export interface Question {
  readonly signIn: SignIn;
  readonly action: string;
  readonly resource: string;
  readonly lines: readonly Line[];
  /** Keys that the account supplies and that are taken out. */
  readonly takenOut: readonly string[];
}

/** The context of a question: what is taken out, then what is written and can be carried. */
export function contextOf({ takenOut }: Question, read: readonly ReadEntry[]): AccessQuestion['context'] {
  const out = takenOut.map((key): [string, readonly string[]] => [key, []]);
  const added = read.flatMap(({ carried }): readonly [string, readonly string[]][] =>
    carried === null ? [] : [[carried.key, carried.values]],
  );
  const small = new Set(added.map(([key]) => key.toLowerCase()));
  return Object.fromEntries([...out.filter(([key]) => !small.has(key.toLowerCase())), ...added]);
}

/** What is wrong with action or resource, by the field; nothing while both can be asked. */
export interface Wrong {
  readonly action: boolean;
  readonly resource: boolean;
}

export const wrongIn = ({ action, resource }: Question): Wrong => ({
  action: !/^[a-z0-9-]+:[A-Za-z0-9]+$/i.test(action),
  resource: !/^(\*|arn(:[^:]*){4}:.+)$/.test(resource),
});

/** AWS ignores the case of actions. */
export const isAmong = (actions: readonly string[], action: string): boolean =>
  actions.some((name) => name.toLowerCase() === action.toLowerCase());
