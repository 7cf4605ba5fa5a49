import { outcome, type Word } from '../command.ts';
import { answer } from '../notes.ts';

/** Exit code of bash for a word that is used wrongly. */
const MISUSE = 2;

/**
 * Compares access: what everybody may now and could not at the start, or what one principal may that another may not. The session compares, since
 * it knows the start. Exit code as of `diff`. 0: the same; 1: not the same; 2: not understood.
 */
export const compare: Word = {
  name: 'compare',
  reads: false,
  intent: null,
  summary: 'tells who may do more or less than at the start, or what one may that another may not',
  usage: 'compare [WHO WHO]',
  run(args) {
    const [one, other, ...more] = args;
    if (args.some((arg) => arg.startsWith('-')) || more.length > 0 || (one !== undefined && other === undefined))
      return outcome({ notes: [answer('compare-usage', {})], exitCode: MISUSE });
    return outcome({ intent: { compare: one === undefined || other === undefined ? null : [one, other] } });
  },
};
