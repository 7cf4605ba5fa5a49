import { ANY, automatonOf, RUN, type Automaton, type Token } from './automaton.ts';
import type { ServiceFacts } from './comparison.ts';

/** The resources that an action is asked on: how their names look, and some that people know. */
export interface Format {
  readonly id: string;
  readonly automaton: Automaton;
  /** A text that looks real; the comparison prefers it to a shortest one. */
  readonly example: string;
  /** Condition keys that the catalogue lists for such a resource, in small letters. */
  readonly keys: readonly string[];
  /** The fixed text that tells its kind: `:instance/`; empty where an ARN has none. */
  readonly kind: string;
}

/** Whose resources count: the account's own, or with `null` those of any. */
export type AccountScope = string | null;

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
export const EXAMPLE_ACCOUNT = '123456789012';
export const EXAMPLE_REGION = 'us-east-1';

const literal = (text: string): readonly Token[] => [...text];
const some = (not: string): readonly Token[] => [
  { run: false, not },
  { run: true, not },
];
/** `eu-west-1`, `us-gov-east-1`. */
const REGION: readonly Token[] = [
  { run: false, only: LETTERS },
  { run: false, only: LETTERS },
  '-',
  { run: false, only: LETTERS },
  { run: true, only: `${LETTERS}-` },
  '-',
  { run: false, only: DIGITS },
];
const accountTokens = (account: AccountScope): readonly Token[] =>
  account === null ? Array.from({ length: 12 }, (): Token => ({ run: false, only: DIGITS })) : literal(account);

/** What stands for a variable in an example, by a word of its name. */
const FAMILIAR: readonly (readonly [word: RegExp, text: string])[] = [
  [/bucket/i, 'example-bucket'],
  [/object|key.?name/i, 'report.txt'],
  [/user/i, 'Example'],
  [/group/i, 'Example'],
  [/role/i, 'Example'],
  [/policy/i, 'Example'],
  [/instance.?id/i, 'i-0123456789abcdef0'],
];

/** No resource: what an action is asked on that has no type of resource. */
export const NO_RESOURCE: Format = { id: '*', automaton: automatonOf(['*']), example: '*', keys: [], kind: '' };

/** Resources of a service of which nothing is known. */
export function anyResource(service: string, account: AccountScope): Format {
  const field: readonly Token[] = [{ run: true, not: ':' }, ':'];
  const owner: readonly Token[] = account === null ? field : [...literal(account), ':'];
  return {
    id: `${service}:any`,
    automaton: automatonOf([...literal(`arn:aws:${service}:`), ...field, ...owner, ANY, RUN]),
    example: `arn:aws:${service}:${EXAMPLE_REGION}:${account ?? EXAMPLE_ACCOUNT}:example`,
    keys: [],
    kind: '',
  };
}

/** The same where an ARN names no account, as those of S3 do. */
export const unownedResource = (service: string): Format => ({
  id: `${service}:unowned`,
  automaton: automatonOf([...literal(`arn:aws:${service}:`), { run: true, not: ':' }, ':', ':', ANY, RUN]),
  example: `arn:aws:${service}:::example`,
  keys: [],
  kind: '',
});

/**
 * The formats of the resource types of a service, by the type's name. A variable takes neither `:` nor `/`; the last one does, unless another type
 * of the service goes on from there with that character: a bucket's name has no slash, since objects have one, and an object's key may.
 */
export function formatsOf(
  { prefix, resources }: ServiceFacts,
  account: AccountScope,
): ReadonlyMap<string, readonly Format[]> {
  const all = new Map<string, readonly Format[]>();
  const arns = resources.map(({ arn }) => arn);
  for (const { name, arn, conditionKeys } of resources) {
    const keys = conditionKeys.map((key) => key.toLowerCase());
    const formats = [formatOf(arn, account, arns)];
    // AWS's own managed policies stand under an account called aws.
    if (prefix === 'iam' && name === 'policy') formats.push(formatOf(arn, 'aws', arns));
    all.set(
      name,
      formats.map(({ automaton, example }, index) => ({
        id: `${prefix}:${name}${index === 0 ? '' : ':aws'}`,
        automaton,
        example,
        keys,
        kind: kindOf(arn),
      })),
    );
  }
  return all;
}

function formatOf(
  arn: string,
  account: AccountScope,
  arns: readonly string[],
): { readonly automaton: Automaton; readonly example: string } {
  const tokens: Token[] = [];
  let example = '';
  let at = 0;
  const add = (more: readonly Token[], text: string): void => {
    tokens.push(...more);
    example += text;
  };
  const places = [...arn.matchAll(/\$\{([^}]*)\}|\*/g)];
  for (const [index, match] of places.entries()) {
    const fixed = arn.slice(at, match.index);
    add(literal(fixed), fixed);
    at = match.index + match[0].length;
    const field = arn.slice(0, match.index).split(':').length - 1;
    const name = match[1] ?? (field === 3 ? 'Region' : field === 4 ? 'Account' : 'Any');
    const isLast = index === places.length - 1 && at === arn.length;
    if (name === 'Partition') add(literal('aws'), 'aws');
    else if (name === 'Region') add(REGION, EXAMPLE_REGION);
    else if (name === 'Account') add(accountTokens(account), account ?? EXAMPLE_ACCOUNT);
    else {
      const not = isLast ? continuing(arn, arns) : ':/';
      add(some(not), FAMILIAR.find(([word]) => word.test(name))?.[1] ?? 'example');
    }
  }
  const rest = arn.slice(at);
  add(literal(rest), rest);
  return { automaton: automatonOf(tokens), example };
}

/** The characters with which another type goes on where this one ends. */
function continuing(arn: string, arns: readonly string[]): string {
  const shape = shapeOf(arn);
  const next = arns.map(shapeOf).flatMap((other) => (other.startsWith(shape) ? [other.charAt(shape.length)] : []));
  return [':', '/'].filter((character) => next.includes(character)).join('');
}

/** What stands between the account and the name. */
const kindOf = (arn: string): string => /\$\{Account\}(:[a-z][a-zA-Z0-9-]*[/:])\$\{/.exec(arn)?.[1] ?? '';

const shapeOf = (arn: string): string => arn.replaceAll(/\$\{[^}]*\}/g, '$');
