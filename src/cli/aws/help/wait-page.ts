import type { Needs } from '../../../iam/index.ts';
import { commandName } from '../names.ts';
import type { Service } from '../services.ts';
import { waiters } from '../wait/waiters.ts';
import type { Desk } from './desk.ts';
import { BODY, listed, page, paragraphs, section, TEXT } from './layout.ts';
import { operationPage } from './operation-page.ts';

const margin = ' '.repeat(TEXT);

type Operations = Service & { readonly kind: 'operations' };

/** `aws iam wait help`. */
export function waitPage({ name }: Operations): string {
  const known = Object.entries(waiters[name] ?? {});
  return page([
    section('Name', [`${margin}wait -`]),
    section(
      'Description',
      paragraphs(
        ['Waits until something is so. In this sandbox it asks once: time goes by only with the word wait.'],
        TEXT,
      ),
    ),
    section('Synopsis', [`${' '.repeat(BODY)}aws ${name} wait <subcommand> [parameters]`]),
    section(
      'Available Commands',
      listed(known.map(([waiter, { operation }]) => [waiter, `Asks ${commandName(operation)}.`])),
    ),
    section('See Also', [`${margin}aws ${name} wait <subcommand> help`]),
  ]);
}

/** `aws iam wait user-exists help`: the options are those of the operation that it asks. Null when there is no such waiter. */
export function waiterPage(service: Operations, waiter: string, desk: Desk): string | Needs | null {
  const known = waiters[service.name]?.[waiter];
  if (known === undefined) return null;
  const command = service.commands.find(({ name }) => name === commandName(known.operation))?.find();
  if (command === undefined || 'needs' in command) return command ?? null;
  // A waiter takes what the operation takes that it asks, and prints nothing.
  const { operation } = command;
  const documentation = `Asks ${command.name} whether it is so, and prints nothing. The exit code is 255 when it is not.`;
  const example = operation.example.replace(` ${command.name}`, ` wait ${waiter}`);
  return operationPage(
    { ...command, name: waiter, operation: { ...operation, name: known.name, documentation, example } },
    desk,
  );
}
