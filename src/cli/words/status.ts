import { outcome, type Word } from '../command.ts';

const always = (name: string, exitCode: number): Word => ({
  name,
  reads: false,
  intent: null,
  run: () => outcome({ exitCode }),
});

/** Commands that do nothing and succeed, or fail. */
export const statuses: readonly Word[] = [always('true', 0), always('false', 1), always(':', 0)];
