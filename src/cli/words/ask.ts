import { outcome, type Intent, type Word } from '../command.ts';

/** A word whose whole effect is what the session does. */
export const ask = (intent: Intent & string): Word => ({
  name: intent,
  reads: false,
  intent,
  run: () => outcome({ intent }),
});
