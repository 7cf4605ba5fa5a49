import type { Outcome } from '../command.ts';
import { closeMatches } from './close-matches.ts';
import { invalidChoice, usageError } from './failure.ts';
import type { Option, OptionsRead } from './options.ts';

/** What the CLI says of options that it cannot read. */
export function refusedOption<O extends Option>({
  message,
  invalid,
}: OptionsRead<O> & { readonly ok: false }): Outcome {
  if (invalid === undefined) return usageError(message);
  const { option, value } = invalid;
  return invalidChoice(option.name, value, closeMatches(value, option.choices ?? []));
}
