import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { nameOf } from '../../shell/paths.ts';

type Answer = boolean | { readonly wrong: string };

/** `test` and `[`: whether something is so. Source of the words: bash 5.2, test.c */
export const test =
  (program: 'test' | '[') =>
  (args: readonly string[], scope: CommandScope): Outcome => {
    const wrong = (why: string): Outcome => outcome({ stderr: `bash: ${program}: ${why}\n`, exitCode: 2 });
    if (program === '[' && args.at(-1) !== ']') return wrong("missing `]'");
    const answer = either(program === '[' ? args.slice(0, -1) : args, scope);
    return typeof answer === 'boolean' ? outcome({ exitCode: Number(!answer) }) : wrong(answer.wrong);
  };

/** `-o` binds less than `-a`. */
function either(args: readonly string[], scope: CommandScope): Answer {
  return combined(args, '-o', (part) => combined(part, '-a', (inner) => single(inner, scope)));
}

function combined(args: readonly string[], operator: '-o' | '-a', read: (part: readonly string[]) => Answer): Answer {
  // Of three words the one in the middle is the operator, whatever it is.
  const at = args.length > 3 ? args.indexOf(operator, 1) : -1;
  if (at === -1)
    return args.length === 3 && args[1] === operator
      ? both(read(args.slice(0, 1)), read(args.slice(2)), operator)
      : read(args);
  return both(read(args.slice(0, at)), combined(args.slice(at + 1), operator, read), operator);
}

function both(one: Answer, other: Answer, operator: '-o' | '-a'): Answer {
  if (typeof one !== 'boolean') return one;
  if (typeof other !== 'boolean') return other;
  return operator === '-a' ? one && other : one || other;
}

function single(args: readonly string[], scope: CommandScope): Answer {
  const [first, second, third] = args;
  if (first === undefined) return false;
  if (second === undefined) return first !== '';
  if (args.length === 3 && third !== undefined && isBinary(second)) return binary(first, second, third);
  if (first === '!') {
    const answer = single(args.slice(1), scope);
    return typeof answer === 'boolean' ? !answer : answer;
  }
  if (args.length === 2) return unary(first, second, scope);
  if (args.length === 3) return { wrong: `${second}: binary operator expected` };
  return { wrong: 'too many arguments' };
}

function unary(operator: string, value: string, { shell }: CommandScope): Answer {
  const isFolder = ['', '.', '/home/you', '/'].includes(nameOf(value).replace(/(?<=.)\/$/, ''));
  const text = shell.files.get(nameOf(value));
  switch (operator) {
    case '-z':
      return value === '';
    case '-n':
      return value !== '';
    case '-e':
    case '-r':
    case '-w':
      return text !== undefined || (isFolder && value !== '');
    case '-f':
      return text !== undefined;
    case '-s':
      return text !== undefined && text !== '';
    case '-d':
      return isFolder && value !== '';
    case '-x':
    case '-h':
    case '-L':
      return false;
    default:
      return { wrong: `${operator}: unary operator expected` };
  }
}

const NUMERIC: Readonly<Record<string, (a: number, b: number) => boolean>> = {
  '-eq': (a, b) => a === b,
  '-ne': (a, b) => a !== b,
  '-lt': (a, b) => a < b,
  '-le': (a, b) => a <= b,
  '-gt': (a, b) => a > b,
  '-ge': (a, b) => a >= b,
};
const TEXTUAL: Readonly<Record<string, (a: string, b: string) => boolean>> = {
  '=': (a, b) => a === b,
  '==': (a, b) => a === b,
  '!=': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '>': (a, b) => a > b,
};

const isBinary = (operator: string): boolean => operator in NUMERIC || operator in TEXTUAL;

function binary(one: string, operator: string, other: string): Answer {
  const textual = TEXTUAL[operator];
  if (textual !== undefined) return textual(one, other);
  const wrong = [one, other].find((text) => !/^\s*[-+]?\d+\s*$/.test(text));
  if (wrong !== undefined) return { wrong: `${wrong}: integer expression expected` };
  return NUMERIC[operator]?.(Number(one), Number(other)) ?? false;
}
