import { outcome, type Outcome } from '../../command.ts';

/** Options of a program by their letter; `true` of one that takes nothing. */
export interface Options {
  readonly given: ReadonlyMap<string, string | true>;
  /** Every value with its letter, in order; of a letter that was given twice `given` has the last. */
  readonly values: readonly (readonly [letter: string, value: string])[];
  readonly operands: readonly string[];
}

/** What a program takes: letters, those with a value followed by `:`, as of getopt; long names by the letter that they mean. */
export interface Taken {
  readonly letters: string;
  readonly long?: Readonly<Record<string, string>>;
}

/**
 * Reads options as GNU's programs do: letters together, values apart or not, options after operands, `--` ends them. A letter that is not
 * known is refused in GNU's words. `status` is the exit code of that program's misuse.
 */
export function readOptions(
  program: string,
  args: readonly string[],
  { letters, long = {} }: Taken,
  status = 1,
): Options | { readonly refused: Outcome } {
  const given = new Map<string, string | true>();
  const values: (readonly [string, string])[] = [];
  const operands: string[] = [];
  const refuse = (what: string): { readonly refused: Outcome } => ({
    refused: outcome({
      stderr: `${program}: ${what}\nTry '${program} --help' for more information.\n`,
      exitCode: status,
    }),
  });
  const takesValue = (letter: string): boolean => letters.charAt(letters.indexOf(letter) + 1) === ':';
  const rest = [...args];
  for (let arg = rest.shift(); arg !== undefined; arg = rest.shift()) {
    if (arg === '--') {
      operands.push(...rest);
      break;
    }
    if (arg.startsWith('--')) {
      const [name = '', ...value] = arg.slice(2).split('=');
      const letter = long[name];
      if (letter === undefined) return refuse(`unrecognized option '${arg}'`);
      if (takesValue(letter)) {
        const text = value.length > 0 ? value.join('=') : rest.shift();
        if (text === undefined) return refuse(`option '--${name}' requires an argument`);
        given.set(letter, text);
        values.push([letter, text]);
      } else given.set(letter, true);
    } else if (arg.startsWith('-') && arg !== '-') {
      for (let at = 1; at < arg.length; at++) {
        const letter = arg.charAt(at);
        if (letter === ':' || !letters.includes(letter)) return refuse(`invalid option -- '${letter}'`);
        if (!takesValue(letter)) {
          given.set(letter, true);
          continue;
        }
        const text = arg.slice(at + 1) || rest.shift();
        if (text === undefined) return refuse(`option requires an argument -- '${letter}'`);
        given.set(letter, text);
        values.push([letter, text]);
        break;
      }
    } else operands.push(arg);
  }
  return { given, values, operands };
}
