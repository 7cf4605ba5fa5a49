import type { ExplainPhraseId, Phrase, Verdict } from '../iam/index.ts';
import type { AnswerId, AnswerValues } from './words/questions/answers.ts';

type Nothing = Readonly<Record<string, never>>;

/** What the sandbox says in its own voice, with the values that each sentence sets in. `strings/en/notes.ts` has the words. */
export interface NoteValues {
  'borrowed-key': { readonly user: string };
  'quote-open': { readonly what: string; readonly position: number };
  'shell-open': { readonly what: string; readonly closing: string; readonly position: number };
  'shell-keyword': { readonly what: string; readonly position: number };
  'shell-too-many': { readonly commands: number };
  'shell-too-long': { readonly characters: number };
  'not-exported': { readonly name: string };
  'file-name': { readonly file: string };
  'file-size': { readonly file: string };
  'file-count': { readonly file: string };
  'no-input': { readonly command: string };
  'no-jq': Nothing;
  'no-xargs': Nothing;
  'no-exit': { readonly command: string };
  'no-editor': { readonly command: string };
  'no-program': { readonly command: string };
  'no-folders': { readonly command: string };
  'no-scripting': { readonly command: string };
  'pattern-too-hard': { readonly command: string };
  slept: Nothing;
  'shell-unsupported': { readonly what: string; readonly position: number };
  'shell-unexpected': { readonly what: string; readonly position: number };
  'command-unknown': { readonly command: string };
  'command-suggestion': { readonly command: string; readonly suggestion: string };
  'word-alone': { readonly word: string };
  'word-takes-nothing': { readonly word: string };
  'service-not-simulated': { readonly services: string };
  'operation-not-simulated': { readonly service: string };
  'asked-allowed': { readonly action: string; readonly resource: string; readonly command: string };
  'asked-key': Nothing;
  'option-not-yet': { readonly option: string };
  'typographic-dash': { readonly word: string; readonly meant: string };
  'typographic-quote': { readonly word: string };
  'help-is-a-word': Nothing;
  'configure-asks': Nothing;
  'configure-not-here': { readonly what: string };
  'wait-stands-still': { readonly operation: string };
  'query-limit': Nothing;
  'endpoint-elsewhere': Nothing;
  'no-auto-prompt': Nothing;
  'debug-elsewhere': Nothing;
  's3-local-files': { readonly file: string };
  's3-no-input': { readonly uri: string };
  'help-aws': { readonly services: string };
  waited: { readonly duration: string; readonly now: string };
  'wait-usage': Nothing;
  replication: { readonly seconds: number };
  'replication-usage': Nothing;
  applies: { readonly policies: number; readonly buckets: number };
  'applies-usage': Nothing;
  'applies-refused': { readonly says: string };
  'decided-behind': { readonly seconds: number };
  'no-pictures': { readonly file: string };
}

export type NoteId = keyof NoteValues;

/** What a sentence tells beside its words: a verdict, or that something was gained or lost. */
export type Mark = Verdict | 'gained' | 'lost';

/** How a sentence stands among others. */
export interface Manner {
  readonly mark?: Mark;
  /** How far below the sentence before it, from 1. */
  readonly depth?: number;
  /** A line that may stand in the prompt instead. */
  readonly fills?: string;
}

/** A sentence of the sandbox: a note, an answer to a question about access, or what a decision says. */
export type Note = Phrase<NoteId | AnswerId | ExplainPhraseId> & Manner;

/** A note with the values that its sentence needs. */
export const note = <Id extends NoteId>(id: Id, values: NoteValues[Id]): Note => ({ id, values: { ...values } });

/** An answer with the values that its sentence needs. */
export const answer = <Id extends AnswerId>(id: Id, values: AnswerValues[Id], manner: Manner = {}): Note => ({
  id,
  values: { ...values },
  ...manner,
});
