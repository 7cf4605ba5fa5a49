/** What a line of the shell is made of: tokens as they are cut, and the commands that they come to. */

export type Quote = "'" | '"';

/** What separates commands. */
export type Connector = ';' | '&&' | '||';

/** Text as it stands. */
export interface TextPart {
  readonly kind: 'text';
  readonly text: string;
  /** Quoted text is neither split nor a pattern. */
  readonly quoted: boolean;
}

/** `$NAME`, `$?`, `${NAME:-…}`. */
export interface ParameterPart {
  readonly kind: 'parameter';
  readonly name: string;
  readonly quoted: boolean;
  /** What the braces ask for besides the value: the operator and what stands after it, apart at a `/` or `:` of the operator's. */
  readonly form: { readonly operator: string; readonly operands: readonly (readonly Part[])[] } | null;
}

/** `$(…)` or backticks. */
export interface CommandPart {
  readonly kind: 'command';
  readonly script: Script;
  readonly quoted: boolean;
}

export type Part = TextPart | ParameterPart | CommandPart;

/** `start` and `end` are offsets in the line, quotes included. */
export interface Word {
  readonly kind: 'word';
  /** The word without its quotes; a word with expansions as it was typed. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The quote that the line ends in, when it ends inside this word. */
  readonly open: Quote | null;
  /** Whether any part of the word was quoted or escaped. */
  readonly quoted: boolean;
  readonly parts: readonly Part[];
}

export interface Operator {
  readonly kind: 'operator';
  /** `$(` only where the line ends inside of it. */
  readonly text: Connector | '|' | '|&' | '&' | ';;' | '(' | ')' | '\n' | '$(';
  readonly start: number;
  readonly end: number;
}

export interface RedirectToken {
  readonly kind: 'redirect';
  readonly text: string;
  /** The number before it, `2` of `2>`; null when there is none. */
  readonly fd: number | null;
  readonly start: number;
  readonly end: number;
  /** Of a here-document: what stands in the lines below, once they are read. */
  readonly body: Part[];
}

export type Token = Word | Operator | RedirectToken;

/** Why a line cannot run. `at` is an offset in the line. */
export type ShellProblem =
  | { readonly kind: 'quote-open'; readonly what: Quote; readonly at: number }
  | { readonly kind: 'shell-open'; readonly what: string; readonly closing: string; readonly at: number }
  | {
      readonly kind: 'shell-unsupported' | 'shell-keyword' | 'shell-unexpected';
      readonly what: string;
      readonly at: number;
    };

export interface Redirect {
  readonly operator: string;
  readonly fd: number | null;
  readonly target: Word;
  readonly body: readonly Part[];
}

/** `NAME=value` before a command; `append` of `NAME+=value`. */
export interface Assignment {
  readonly name: string;
  readonly append: boolean;
  readonly value: readonly Part[];
}

export interface SimpleCommand {
  readonly kind: 'simple';
  readonly assignments: readonly Assignment[];
  readonly words: readonly Word[];
  readonly redirects: readonly Redirect[];
}

/** `{ …; }`, or `( … )`, which keeps its variables to itself. */
export interface GroupCommand {
  readonly kind: 'group';
  readonly subshell: boolean;
  readonly body: Script;
  readonly redirects: readonly Redirect[];
}

export interface ForCommand {
  readonly kind: 'for';
  readonly name: string;
  readonly words: readonly Word[];
  readonly body: Script;
  readonly redirects: readonly Redirect[];
}

export type Command = SimpleCommand | GroupCommand | ForCommand;

/** Commands joined by `|`. */
export interface Pipeline {
  /** What stands before it; the first has `;`. */
  readonly after: Connector;
  /** Whether `!` turns its success round. */
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

export type Script = readonly Pipeline[];
