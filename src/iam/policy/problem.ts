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
  | 'principalInIdentity'
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
export interface PolicyProblem {
  readonly rule: PolicyRule;
  readonly message: string;
  readonly range: TextRange;
  readonly line: number;
  readonly column: number;
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
export function placeOf(text: string, offset: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}
