import { outcome, type Outcome } from '../../command.ts';
import { joined } from './input.ts';

/** So many numbers at most. */
const MOST = 100_000;

/** Whole numbers one after the other. Source of the words: GNU coreutils 9, seq.c */
export function seq(args: readonly string[]): Outcome {
  const padded = args[0] === '-w';
  const numbers = padded ? args.slice(1) : args;
  const refuse = (why: string): Outcome =>
    outcome({ stderr: `seq: ${why}\nTry 'seq --help' for more information.\n`, exitCode: 1 });
  const wrong = numbers.find((text) => !/^[-+]?\d+$/.test(text));
  if (wrong !== undefined) return refuse(`invalid floating point argument: ‘${wrong}’`);
  const [a, b, c, extra] = numbers;
  if (a === undefined) return refuse('missing operand');
  if (extra !== undefined) return refuse(`extra operand ‘${extra}’`);
  const first = b === undefined ? 1 : Number(a);
  const step = c === undefined ? 1 : Number(b);
  const last = Number(c ?? b ?? a);
  if (step === 0) return refuse(`invalid Zero increment value: ‘${b}’`);
  const count = Math.min(MOST, Math.max(0, Math.floor((last - first) / step) + 1));
  const all = Array.from({ length: count }, (_, index) => String(first + index * step));
  const width = padded ? Math.max(...[first, last].map((one) => String(one).length)) : 0;
  return outcome({ stdout: joined(all.map((text) => text.padStart(width, '0'))) });
}
