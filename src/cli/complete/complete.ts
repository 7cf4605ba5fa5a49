import type { Needs } from '../../iam/index.ts';
import { globalOptions } from '../aws/globals.ts';
import { findAll, requiredFirst, type OperationOption } from '../aws/operation.ts';
import type { Option } from '../aws/options.ts';
import { services, type Service } from '../aws/services.ts';
import type { Place } from '../run.ts';
import { tokenize, type Word } from '../shell/tokenize.ts';
import { findWord, words } from '../words/registry.ts';
import { ranked, typeable, type Suggestion } from './rank.ts';
import { uris, valuesFor, type CompletionReference } from './values.ts';

/** Suggestions for the word at the cursor: each `text` replaces the line from `from` to `to`. */
export interface Completion {
  readonly from: number;
  readonly to: number;
  readonly options: readonly Suggestion[];
}

/**
 * What may stand at the cursor: commands, options (the required ones first, used ones left out), and live values of the account. At most
 * fifty, best first. Needs the names of AWS managed policies for a policy ARN.
 *
 * @example
 * complete('aws iam get-g', 13, { world, shell: createShell() }, catalog) // options: get-group
 */
export function complete(
  line: string,
  cursor: number,
  place: Place,
  reference: CompletionReference,
): Completion | Needs {
  const before = line.slice(0, cursor);
  const { tokens, problem } = tokenize(before);
  const last = tokens.at(-1);
  const nothing: Completion = { from: cursor, to: cursor, options: [] };
  const inComment = before.slice(last?.end ?? 0).includes('#');
  if (inComment || (problem !== null && problem.kind !== 'quote-open')) return nothing;

  const current = last?.kind === 'word' && last.end === cursor ? last : null;
  const earlier = current === null ? tokens : tokens.slice(0, -1);
  const operator = earlier.findLastIndex(({ kind }) => kind === 'operator');
  const piped = earlier[operator]?.text === '|';
  const prior = earlier.slice(operator + 1).filter((token): token is Word => token.kind === 'word');
  const found = suggest(
    prior.map(({ text }) => text),
    current?.text ?? '',
    piped,
    place,
    reference,
  );
  if ('needs' in found) return found;
  const tail = current === null ? 0 : (/^[^\s|;&'"]*/.exec(line.slice(cursor))?.[0].length ?? 0);
  return {
    from: (current?.start ?? cursor) + (current === null || current.quoted ? 0 : found.skip),
    to: cursor + tail,
    options: found.options.map(({ text, detail }) => ({ text: typeable(text), detail })),
  };
}

/** `skip`: how many characters of the typed word stay, as in `--group-name=De`. */
interface Found {
  readonly skip: number;
  readonly options: readonly Suggestion[];
}

const all = (options: readonly Suggestion[]): Found => ({ skip: 0, options });

function suggest(
  prior: readonly string[],
  typed: string,
  piped: boolean,
  place: Place,
  reference: CompletionReference,
): Found | Needs {
  const [command, ...args] = prior;
  if (command === undefined) {
    const fitting = words.filter(({ reads }) => reads || !piped);
    return all(
      ranked(
        typed,
        fitting.map(({ name }) => ({ text: name, detail: null })),
      ),
    );
  }
  if (command !== 'aws') return all(findWord(command)?.takesFiles === true ? fileNames(typed, place) : []);

  const context = readContext(args);
  if ('needs' in context) return context;
  const equals = typed.startsWith('--') ? typed.indexOf('=') : -1;
  const inline = equals === -1 ? undefined : context.options.find(({ name }) => name === typed.slice(0, equals));
  if (inline !== undefined) return optionValues(inline, typed.slice(equals + 1), equals + 1, place, reference);
  if (context.waiting !== null) return optionValues(context.waiting, typed, 0, place, reference);
  if (context.service === null)
    return all(ranked(typed, [...named(services), ...globals(typed, context.used), helpWord]));
  if (context.command === null) {
    const { service } = context;
    const commands = service.kind === 'operations' ? findAll(service.commands) : findAll(service.commands);
    if ('needs' in commands) return commands;
    return all(ranked(typed, [...named(commands), ...globals(typed, context.used), helpWord]));
  }
  const paths = context.takesUris ? (typed.startsWith('-') ? [] : [...uris(typed, place.world)]) : [];
  const options = context.own
    .filter(({ name, excludes }) => !context.used.has(name) && !context.used.has(excludes ?? ''))
    .map(({ name, detail }): Suggestion => ({ text: name, detail }));
  return all([...paths, ...ranked(typed, [...options, ...globals(typed, context.used)])].slice(0, 50));
}

const fileNames = (typed: string, { shell }: Place): readonly Suggestion[] =>
  ranked(
    typed,
    [...shell.files.keys()].map((text) => ({ text, detail: null })),
  );

const helpWord: Suggestion = { text: 'help', detail: null };

const named = (commands: readonly { readonly name: string }[]): readonly Suggestion[] =>
  commands.map((command) => ({ text: command.name, detail: detailOf(command) }));

function detailOf(command: object): string | null {
  if ('operation' in command && isDocumented(command.operation)) return command.operation.documentation;
  return isDocumented(command) ? command.documentation : null;
}

const isDocumented = (value: unknown): value is { documentation: string } =>
  typeof value === 'object' && value !== null && 'documentation' in value && typeof value.documentation === 'string';

function globals(typed: string, used: ReadonlySet<string>): readonly Suggestion[] {
  if (!typed.startsWith('-')) return [];
  return globalOptions
    .filter(({ name, honoured }) => honoured !== 'no' && !used.has(name))
    .toSorted((a, b) => Number(b.honoured === 'yes') - Number(a.honoured === 'yes'))
    .map(({ name, documentation }) => ({ text: name, detail: documentation }));
}

interface Context {
  readonly service: Service | null;
  readonly command: string | null;
  /** Options of the command that this sandbox honours, best first. */
  readonly own: readonly { readonly name: string; readonly detail: string | null; readonly excludes?: string }[];
  /** Every option that may stand here. */
  readonly options: readonly Option[];
  readonly used: ReadonlySet<string>;
  /** The option whose value comes next. */
  readonly waiting: Option | null;
  readonly takesUris: boolean;
}

/** Reads the words before the cursor, which may be an unfinished command. */
function readContext(args: readonly string[]): Context | Needs {
  const used = new Set<string>();
  let waiting: Option | null = null;
  let service: Service | null = null;
  let command: string | null = null;
  let own: Context['own'] = [];
  let options: readonly Option[] = globalOptions;
  let takesUris = false;
  for (const arg of args) {
    if (waiting !== null) {
      waiting = null;
    } else if (arg.startsWith('--')) {
      const name = arg.replace(/=.*$/s, '');
      const option = options.find((one) => one.name === name);
      used.add(name);
      if (option !== undefined && option.takes !== 'nothing' && name === arg) waiting = option;
    } else if (service === null) {
      service = services.find(({ name }) => name === arg) ?? null;
      if (service === null) break;
    } else if (command === null) {
      command = arg;
      const found = optionsOf(service, arg);
      if ('needs' in found) return found;
      own = found.own;
      options = [...globalOptions, ...found.options];
      takesUris = service.kind === 'transfers';
    }
  }
  return { service, command, own, options, used, waiting, takesUris };
}

function optionsOf(service: Service, command: string): Pick<Context, 'own' | 'options'> | Needs {
  switch (service.kind) {
    case 'operations': {
      const found = service.commands.find(({ name }) => name === command)?.find();
      if (found !== undefined && 'needs' in found) return found;
      const options: readonly OperationOption[] = found?.options ?? [];
      const own = requiredFirst(options).flatMap(({ name, member, excludes = '' }) =>
        member === null ? [] : [{ name, detail: member.shape.documentation, excludes }],
      );
      return { own, options };
    }
    case 'transfers': {
      const found = service.commands.find(({ name }) => name === command)?.find();
      if (found !== undefined && 'needs' in found) return found;
      const options = found?.options ?? [];
      const own = options.flatMap(({ name, documentation }) =>
        documentation === null ? [] : [{ name, detail: documentation }],
      );
      return { own, options };
    }
  }
}

function optionValues(
  option: Option,
  typed: string,
  skip: number,
  place: Place,
  reference: CompletionReference,
): Found | Needs {
  if (option.completes !== undefined) {
    const options = valuesFor(option.completes, typed, place, reference);
    return 'needs' in options ? options : { skip, options };
  }
  return {
    skip,
    options: ranked(
      typed,
      (option.offered ?? option.choices ?? []).map((text) => ({ text, detail: null })),
    ),
  };
}
