import type { Phrase } from '../iam/index.ts';

type Nothing = Readonly<Record<string, never>>;

/** What the sandbox says in its own voice, with the values that each sentence sets in. `strings/en/notes.ts` has the words. */
export interface NoteValues {
  'borrowed-key': { readonly user: string };
  'quote-open': { readonly what: string; readonly position: number };
  'shell-unsupported': { readonly what: string; readonly position: number };
  'shell-unexpected': { readonly what: string; readonly position: number };
  'command-unknown': { readonly command: string };
  'command-suggestion': { readonly command: string; readonly suggestion: string };
  assignment: { readonly what: string };
  'pipe-unsupported': { readonly command: string };
  'word-alone': { readonly word: string };
  'word-takes-nothing': { readonly word: string };
  'service-not-simulated': { readonly services: string };
  'operation-not-simulated': { readonly service: string };
  'asked-allowed': { readonly action: string; readonly resource: string; readonly command: string };
  'asked-key': Nothing;
  'option-not-yet': { readonly option: string };
  'output-not-yet': { readonly format: string };
  's3-local-files': Nothing;
  's3-copy-not-yet': Nothing;
  's3-no-input': { readonly uri: string };
  'cat-no-input': Nothing;
  'help-aws': { readonly services: string };
  'help-words': Nothing;
  waited: { readonly duration: string; readonly now: string };
  'wait-usage': Nothing;
  replication: { readonly seconds: number };
  'replication-usage': Nothing;
  'decided-behind': { readonly seconds: number };
  'no-pictures': { readonly file: string };
}

export type NoteId = keyof NoteValues;
export type Note = Phrase<NoteId>;

/** A note with the values that its sentence needs. */
export const note = <Id extends NoteId>(id: Id, values: NoteValues[Id]): Note => ({ id, values: { ...values } });
