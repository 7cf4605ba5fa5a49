import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { HOME } from '../../shell/paths.ts';
import { joined } from './input.ts';

/** Variables that commands see, as bash and its login set them. */
const all = ({ shell }: CommandScope): ReadonlyMap<string, string> =>
  new Map([['HOME', HOME], ['PWD', HOME], ['USER', 'you'], ...shell.variables]);

/** Exported variables. Source of the words: GNU coreutils 9, printenv.c and env.c */
export function printenv(args: readonly string[], scope: CommandScope): Outcome {
  const variables = all(scope);
  if (args.length === 0) return outcome({ stdout: joined([...variables].map(([name, value]) => `${name}=${value}`)) });
  const values = args.map((name) => variables.get(name));
  return outcome({
    stdout: joined(values.filter((value) => value !== undefined)),
    exitCode: Number(values.includes(undefined)),
  });
}

export function env(args: readonly string[], scope: CommandScope): Outcome {
  const [first] = args;
  if (first === undefined) return printenv([], scope);
  return outcome({ stderr: `env: ‘${first}’: No such file or directory\n`, exitCode: 127 });
}

export const pwd = (): Outcome => outcome({ stdout: `${HOME}\n` });

/** Sleeping is not waiting: the account's time stands still. */
export const sleep = (args: readonly string[]): Outcome => {
  if (args.length === 0)
    return outcome({ stderr: "sleep: missing operand\nTry 'sleep --help' for more information.\n", exitCode: 1 });
  const wrong = args.find((arg) => !/^(?:\d+\.?\d*|\.\d+)[smhd]?$/.test(arg));
  if (wrong !== undefined)
    return outcome({
      stderr: `sleep: invalid time interval ‘${wrong}’\nTry 'sleep --help' for more information.\n`,
      exitCode: 1,
    });
  return outcome({ notes: [note('slept', {})] });
};

/** Programs of Debian, as far as this shell has them; what bash does by itself alone (`export`) is none. */
const PROGRAMS = new Set(
  '[ base64 cat cp cut date echo env false grep head less ls more mv printenv printf pwd rm seq sleep sort tail tee test touch tr true uniq wc'.split(
    ' ',
  ),
);

const pathOf = (name: string): string | null =>
  name === 'aws' ? '/usr/local/bin/aws' : PROGRAMS.has(name) ? `/usr/bin/${name}` : null;

export const which = (args: readonly string[]): Outcome => {
  const found = args.map(pathOf).filter((path) => path !== null);
  return outcome({
    stdout: joined(found),
    exitCode: Number(found.length < args.length),
  });
};

const DAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The time in the account, UTC. Source of the shape: GNU coreutils 9, date.c, locale C */
export function date(args: readonly string[], { now }: CommandScope): Outcome {
  const [format = '+%a %b %e %H:%M:%S %Z %Y', ...more] = args.filter((arg) => arg !== '-u' && arg !== '--utc');
  const iso = format === '-Iseconds' ? '+%Y-%m-%dT%H:%M:%S+00:00' : format === '-I' ? '+%Y-%m-%d' : format;
  if (more.length > 0 || !iso.startsWith('+'))
    return outcome({ stderr: `date: invalid date ‘${more[0] ?? format}’\n`, exitCode: 1 });
  const time = new Date(now());
  const two = (value: number): string => String(value).padStart(2, '0');
  const [day = '', month = ''] = [DAYS[time.getUTCDay()], MONTHS[time.getUTCMonth()]];
  const parts: Readonly<Record<string, string>> = {
    Y: String(time.getUTCFullYear()),
    m: two(time.getUTCMonth() + 1),
    d: two(time.getUTCDate()),
    e: String(time.getUTCDate()).padStart(2),
    H: two(time.getUTCHours()),
    M: two(time.getUTCMinutes()),
    S: two(time.getUTCSeconds()),
    F: time.toISOString().slice(0, 10),
    T: time.toISOString().slice(11, 19),
    s: String(Math.floor(time.getTime() / 1000)),
    a: day.slice(0, 3),
    A: day,
    b: month.slice(0, 3),
    B: month,
    Z: 'UTC',
    z: '+0000',
    n: '\n',
    t: '\t',
    '%': '%',
  };
  return outcome({
    stdout: `${iso.slice(1).replaceAll(/%([A-Za-z%])/g, (whole, letter: string) => parts[letter] ?? whole)}\n`,
  });
}
