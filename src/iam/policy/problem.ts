import type { TextRange } from './document.ts';

/** The rules of the policy language that a text can break. The services have a sentence of their own for each: `refusals`. */
export type PolicyRule =
  | 'json'
  | 'syntax'
  | 'element'
  | 'noStatement'
  | 'emptyStatement'
  | 'version'
  | 'oldVersion'
  | 'noEffect'
  | 'effect'
  | 'effectCase'
  | 'noPrincipal'
  | 'emptyPrincipal'
  | 'principal'
  | 'principalForm'
  | 'prohibited'
  | 'sidCharacters'
  | 'sidTwice'
  | 'noActions'
  | 'action'
  | 'noResources'
  | 'resource'
  | 'shortResource'
  | 'actionOnResource'
  | 'operator'
  | 'date';

/** One thing that is wrong with a text, in our words. `words` is AWS's own sentence where it depends on the case. */
export interface Finding {
  readonly rule: PolicyRule;
  readonly message: string;
  readonly range: TextRange;
  readonly words?: string;
}

/** What is wrong with a text and where: `line` and `column` count from 1. */
export interface PolicyProblem extends Place {
  readonly rule: PolicyRule;
  readonly message: string;
  readonly range: TextRange;
}

/** Where reading leaves what it finds wrong. It reads on, so that an editor can show all of it at once. */
export class Findings {
  readonly list: Finding[] = [];

  /** Notes a finding and gives null, the value of what could not be read. */
  add(rule: PolicyRule, message: string, range: TextRange, words?: string): null {
    this.list.push(words === undefined ? { rule, message, range } : { rule, message, range, words });
    return null;
  }
}

/** Line and column of an offset, from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The places of a text by offset. Its lines are counted once, so that many findings in a long text stay cheap. */
export function placesIn(text: string): (offset: number) => Place {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
}
