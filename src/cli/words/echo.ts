import { outcome, type Word } from '../command.ts';

export const echo: Word = {
  name: 'echo',
  reads: false,
  intent: null,
  run(args) {
    const bare = args[0] === '-n';
    return outcome({ stdout: (bare ? args.slice(1) : args).join(' ') + (bare ? '' : '\n') });
  },
};
