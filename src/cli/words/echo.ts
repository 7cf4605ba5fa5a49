import { outcome, type Word } from '../command.ts';
import { escapes } from '../shell/escapes.ts';

/** `-n` leaves the line break out, `-e` reads escapes. Source: bash 5.2, builtins/echo.def */
export const echo: Word = {
  name: 'echo',
  reads: false,
  intent: null,
  run(args) {
    const words = args.findIndex((arg) => !/^-[neE]+$/.test(arg));
    const count = words === -1 ? args.length : words;
    const letters = args.slice(0, count).join('');
    const text = args.slice(count).join(' ');
    const reads = letters.lastIndexOf('e') > letters.lastIndexOf('E');
    // `\c` ends the output.
    const [before = '', ...cut] = reads ? text.split(String.raw`\c`) : [text];
    const end = letters.includes('n') || cut.length > 0 ? '' : '\n';
    return outcome({ stdout: (reads ? escapes(before) : before) + end });
  },
};
