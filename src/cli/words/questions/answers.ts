import type { PolicyType, Verdict, Via } from '../../../iam/index.ts';

/** Where a policy stands, and what it is called. */
interface Place {
  readonly policy: string;
  readonly entity: Via['entity'];
  readonly through: string;
  readonly placement: Via['placement'];
}

interface Asked {
  readonly action: string;
  readonly resource: string;
}

/** What the sandbox answers to `can`, `why`, `who-can` and `compare`, with the values that each sentence sets in. `strings/en/answers.ts` has the words. */
export interface AnswerValues {
  'request-usage': { readonly word: string };
  'who-can-usage': Readonly<Record<string, never>>;
  'compare-usage': Readonly<Record<string, never>>;
  'asked-option': { readonly word: string; readonly option: string };
  'asked-nobody': { readonly who: string; readonly suggestion: string };
  'asked-action-form': { readonly text: string };
  'asked-service-unknown': { readonly service: string };
  'asked-action-unknown': { readonly action: string; readonly suggestion: string };
  'asked-resource-form': { readonly text: string; readonly suggestion: string };
  /** The action acts on something, and nothing was named. */
  'asked-resource-needed': { readonly action: string; readonly form: string };
  'asked-resource-literal': { readonly resource: string };
  'trace-type': { readonly type: PolicyType; readonly verdict: Verdict };
  'trace-policy': Place;
  'trace-applies': { readonly statement: string | number; readonly effect: 'Allow' | 'Deny' };
  'trace-delegates': { readonly statement: string | number };
  'trace-fails': { readonly statement: string | number; readonly effect: 'Allow' | 'Deny' };
  /** A statement that is not about the action; its other elements do not matter then. */
  'trace-other-actions': {
    readonly statement: string | number;
    readonly effect: 'Allow' | 'Deny';
    readonly element: string;
    readonly wanted: string;
  };
  'trace-element': { readonly element: string; readonly compared: string; readonly wanted: string };
  /** A negated element that excludes what was asked for. */
  'trace-excluded': { readonly element: string; readonly compared: string; readonly wanted: string };
  'trace-condition': {
    readonly operator: string;
    readonly key: string;
    readonly compared: string;
    readonly wanted: string;
  };
  'trace-condition-missing': { readonly operator: string; readonly key: string; readonly wanted: string };
  'trace-others': { readonly count: number };
  'able-some': Asked & { readonly count: number; readonly of: number };
  'able-nobody': Asked & { readonly of: number };
  able: Place & { readonly who: string };
  'able-by-rule': { readonly who: string };
  'able-more': { readonly count: number };
  'compare-start': Readonly<Record<string, never>>;
  'compare-two': { readonly one: string; readonly other: string };
  'compare-same': Readonly<Record<string, never>>;
  'compare-two-same': { readonly one: string; readonly other: string };
  'compare-gone': Asked & { readonly who: string };
  'compare-also': { readonly names: string; readonly more: number };
  'compare-session': { readonly session: 'console' | 'token' | 'role'; readonly mfa: 'yes' | 'no' };
  /** No values: the request leaves the key out. */
  'compare-context': { readonly key: string; readonly values: string };
  'compare-more': { readonly count: number };
  'compare-left': { readonly count: number };
  'compare-bounded': Readonly<Record<string, never>>;
  /** What was mistyped, as it may have been meant. */
  meant: { readonly line: string };
}

export type AnswerId = keyof AnswerValues;
