import type { Reference } from '../../../iam/index.ts';

type Service = NonNullable<ReturnType<Reference['service']>>;

/** Values by the name of the option, without its dashes. */
type Options = ReadonlyMap<string, readonly string[]>;

/** Names that say the same of a thing in an option and in an ARN. */
const ENDINGS = /(?:names?|ids?|identifiers?|urls?|arns?|s)$/;

/** What an object of S3 is called in an option, by its name in an ARN. */
const CALLED: Readonly<Record<string, string>> = { objectname: 'key', parameternamewithoutleadingslash: 'name' };

/** `table` of `TableName` and of `--table-name`. */
const stem = (name: string): string => name.toLowerCase().replaceAll('-', '').replace(ENDINGS, '');

/** The words of a command by option: the one after `--name`, or after `--names` all up to the next option. Other words are left out. */
export function readAskedOptions(args: readonly string[]): Options {
  const options = new Map<string, readonly string[]>();
  let name: string | null = null;
  for (const arg of args) {
    const [, option, inline] = /^--([\w-]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (option !== undefined) {
      name = option;
      options.set(name, inline === undefined ? [] : [inline]);
    } else if (name !== null) {
      const values = options.get(name) ?? [];
      if (values.length === 0 || name.endsWith('s')) options.set(name, [...values, arg]);
    }
  }
  return options;
}

/**
 * The ARNs of what a command asks for: those that it names, and those that the formats of the action's resource types give with its options;
 * what no option tells is any. None when the options name nothing.
 */
export function askedResources(
  { prefix, actions, resources }: Service,
  action: string,
  options: Options,
  accountId: string,
): readonly string[] {
  const own = [...options.values()].flat().filter((value) => value.startsWith(`arn:aws:${prefix}:`));
  if (own.length > 0) return [...new Set(own)];
  const types = actions.find(({ name }) => name === action)?.resources ?? [];
  const required = types.filter((type) => type.required);
  const formats = (required.length > 0 ? required : types).flatMap(
    ({ name }) => resources.find((resource) => resource.name === name) ?? [],
  );
  const filled = formats.flatMap(({ arn }) => {
    const found = fill(arn, options, accountId);
    return found.length === 0 ? [] : [found];
  });
  return [...new Set(required.length > 0 ? filled.flat() : (filled[0] ?? []))];
}

/** The ARNs of a format, one for each value of the option that it takes; none when no option fits. */
function fill(format: string, options: Options, accountId: string): readonly string[] {
  const given = format
    .replaceAll('${Partition}', 'aws')
    .replaceAll('${Region}', 'us-east-1')
    .replaceAll('${Account}', accountId);
  const variables = [...given.matchAll(/\$\{(\w+)\}/g)].map(([whole, name = '']) => ({
    whole,
    values: valuesFor(name, options),
  }));
  if (variables.every(({ values }) => values.length === 0)) return [];
  return variables.reduce<readonly string[]>(
    (arns, { whole, values }) =>
      arns.flatMap((arn) => (values.length === 0 ? ['*'] : values).map((value) => arn.replace(whole, () => value))),
    [given],
  );
}

function valuesFor(variable: string, options: Options): readonly string[] {
  const called = CALLED[variable.toLowerCase()];
  const wanted = stem(variable);
  const found = [...options].find(([name]) => (called === undefined ? stem(name) === wanted : name === called));
  // Some name a thing by its name alone.
  const values = found?.[1] ?? (variable.endsWith('Name') ? (options.get('name') ?? []) : []);
  // A queue is named by its URL, a parameter with a slash before its name.
  return values.map((value) => {
    const name = value.replace(/^https?:\/\/.*\//s, '');
    return called === 'name' ? name.replace(/^\//, '') : name;
  });
}
