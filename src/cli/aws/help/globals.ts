import { globalOptions, type GlobalOption } from '../globals.ts';
import { BODY, TEXT, wrap } from './layout.ts';

/** AWS has more; what this sandbox refuses is not promised. */
const promised = (): readonly GlobalOption[] => globalOptions.filter(({ honoured }) => honoured !== 'no');

const margin = ' '.repeat(TEXT);

/** The lines of a synopsis that every command has. */
export const globalSynopsis = (): readonly string[] =>
  promised().map(({ name, takes }) => `${' '.repeat(BODY)}[${takes === 'nothing' ? name : `${name} <value>`}]`);

/** AWS: whole numbers are `int` here and `integer` among the options of a command. */
const typeOf = { nothing: 'boolean', integer: 'int', text: 'string', choice: 'string', list: 'list' } as const;

/** The section on them, which is the same on every page. */
export const globalSection = (): readonly string[] =>
  promised().flatMap(({ name, takes, documentation, choices = [], offered = choices }) => [
    `${margin}${name} (${typeOf[takes]})`,
    '',
    ...wrap(documentation, TEXT),
    '',
    ...offered.flatMap((value) => [`${margin}* ${value}`, '']),
  ]);
