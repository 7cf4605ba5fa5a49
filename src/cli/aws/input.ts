import type { Input, Json, Needs } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';
import { note } from '../notes.ts';
import { inputOfCli, notSimulated, type Given } from './cli-input.ts';
import type { Own } from './customizations/customization.ts';
import { customizationOf } from './customizations/registry.ts';
import { unknownOptions } from './failure.ts';
import type { Files } from './file-text.ts';
import type { OperationCommand, OperationOption } from './operation.ts';
import { readOptions, type OptionsRead, type Positional } from './options.ts';
import { inputByHand, unfitPaging, type Paging } from './paging.ts';
import { integer, type Forms } from './python.ts';
import { looksLikeJson, readValue } from './read-value.ts';
import { refusedOption } from './refused-option.ts';

export type InputRead =
  | {
      readonly ok: true;
      readonly input: Input;
      readonly own: Own;
      readonly paging: Paging | null;
      /** How members were written, where the CLI prints their values in another way for it. */
      readonly forms: Forms;
      /** Whether a sample of the answer is asked for instead of a call. */
      readonly sample: boolean;
    }
  | { readonly ok: false; readonly outcome: Outcome };

const refused = (result: Outcome): { readonly ok: false; readonly outcome: Outcome } => ({
  ok: false,
  outcome: result,
});
/** AWS: `help` may stand anywhere behind an operation, so one word more than it needs is read as that. aws-cli v2, clidriver.py */
const HELP: Positional = { name: 'help', takes: 'at-most-one' };
/** The options that give the input another way; no other option is required beside them. aws-cli v2, customizations/arguments.py */
const INSTEAD: readonly string[] = ['--cli-input-json', '--cli-input-yaml', '--generate-cli-skeleton'];

function readWords(
  { operation, table }: OperationCommand,
  args: readonly string[],
): { readonly takesWord: string | undefined; readonly read: OptionsRead<OperationOption> } {
  const { takesWord } = customizationOf(operation) ?? {};
  const frees = (arg: string, at: number): boolean =>
    INSTEAD.includes(arg) && !(arg === '--generate-cli-skeleton' && args[at + 1] === 'output');
  const options =
    takesWord === undefined && args.some(frees) ? table.map((option) => ({ ...option, required: false })) : table;
  const words: readonly Positional[] = takesWord === undefined ? [HELP] : [{ name: takesWord, takes: 'one' }, HELP];
  return { takesWord, read: readOptions(args, options, words) };
}

/** Whether the words of a command ask for its help. */
export function asksForHelp(command: OperationCommand, args: readonly string[]): boolean {
  if (!args.includes('help')) return false;
  const { read } = readWords(command, args);
  return args.length === 1 || (read.ok && read.words.get('help')?.[0] === 'help');
}

/**
 * The input that the words of a command give, or what the CLI says is wrong with them. `paging` is null where the CLI does not page: because
 * the operation has no pages, `paginates` is false, or a page was asked for by hand.
 */
export function readInput(
  command: OperationCommand,
  args: readonly string[],
  files: Files,
  paginates = true,
): InputRead | Needs {
  const { operation, hidden, paged } = command;
  const { takesWord, read } = readWords(command, args);
  if (!read.ok) return refused(refusedOption(read));
  const lists = new Map([...read.values].map(([option, word]) => [option.name, [word]]));
  const given = new Map<string, readonly string[]>([
    ...lists,
    ...[...read.lists].map(([option, words]) => [option.name, words] as const),
  ]);
  const extras = [...read.extras, ...(read.words.get('help') ?? []).filter((word) => word !== '')];
  if (extras.length > 0) {
    const real = notSimulated(operation, extras);
    if (real !== null) return 'needs' in real ? real : refused(real.outcome);
    return refused(unknownOptions(extras));
  }
  const notYet = command.notYet.find(({ name }) => given.has(name));
  if (notYet !== undefined)
    return refused(outcome({ notes: [note('option-not-yet', { option: notYet.name })], exitCode: 2 }));
  const paging = pagingOf(command, given);
  const byHand = !paginates || hidden.some(({ name }) => given.has(name));
  const unfit = byHand && paged !== null ? unfitPaging(paging, paged) : null;
  if (unfit !== null) return refused(unfit);

  const input: Record<string, Json> = {};
  const own: Record<string, string> =
    takesWord === undefined ? {} : { [takesWord]: read.words.get(takesWord)?.[0] ?? '' };
  const forms = new Map<string, 'json' | 'bytes'>();
  // AWS: values are read in the order of the model, not of the line.
  for (const option of command.table) {
    const words = given.get(option.name);
    if (words === undefined || option.member === null) continue;
    const value = readValue(option, words, files);
    if ('needs' in value || !value.ok) return value;
    const { name } = option.member;
    if (option.local === true) own[name] = typeof value.value === 'string' ? value.value : '';
    else input[name] = value.value;
    const form = formOf(option, words);
    if (form !== null) forms.set(name, form);
  }
  const whole: Given = { input, operation, files, option: (name) => given.get(name)?.[0] };
  const merged = inputOfCli(whole);
  if ('needs' in merged || 'outcome' in merged) return 'needs' in merged ? merged : refused(merged.outcome);
  const settled = { ok: true as const, own, forms, sample: merged.sample };
  // AWS: a page that the input asks for by hand turns the paging off as well.
  const turned = byHand || [paged?.token, paged?.limit].some((name) => name !== undefined && name in merged.input);
  if (paged === null) return { ...settled, input: merged.input, paging: null };
  if (turned) return { ...settled, input: inputByHand(merged.input, paging, paged), paging: null };
  return { ...settled, input: merged.input, paging };
}

const pagingOf = ({ table }: OperationCommand, given: ReadonlyMap<string, readonly string[]>): Paging =>
  Object.fromEntries(
    table.flatMap(({ name, paging, takes }) => {
      const [word] = given.get(name) ?? [];
      return paging === undefined || word === undefined ? [] : [[paging, takes === 'integer' ? integer(word) : word]];
    }),
  );

/** AWS: what `fileb://` reads is no text, which only members that take bytes fit. */
function formOf({ takes }: OperationOption, [first = '']: readonly string[]): 'json' | 'bytes' | null {
  if (takes === 'text' && first.startsWith('fileb://')) return 'bytes';
  return takes === 'list' && looksLikeJson(first) ? 'json' : null;
}
