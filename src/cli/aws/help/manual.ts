import type { Needs } from '../../../iam/index.ts';
import type { NamedCommand } from '../operation.ts';
import type { Service } from '../services.ts';
import { awsPage } from './aws-page.ts';
import type { Desk } from './desk.ts';
import { operationPage } from './operation-page.ts';
import { servicePage } from './service-page.ts';
import { topicPage } from './topics.ts';
import { transferPage } from './transfer-page.ts';
import { waiterPage, waitPage } from './wait-page.ts';

/** `aws help`; with a word after it a topic, or null when there is none of that name. */
export function awsHelp(services: readonly Service[], topic?: string): string | null {
  return topic === undefined ? awsPage(services) : topicPage(topic);
}

/** `aws iam help`. */
export const serviceHelp = (service: Service): string | Needs => servicePage(service);

/** `aws iam wait help`, or with a name `aws iam wait user-exists help`; null when there is no such waiter. */
export const waitHelp = (
  service: Service & { readonly kind: 'operations' },
  waiter: string | null,
  desk: Desk,
): string | Needs | null => (waiter === null ? waitPage(service) : waiterPage(service, waiter, desk));

/** `aws iam create-group help`. Throws when the service has no such command. */
export function operationHelp(service: Service, name: string, desk: Desk): string | Needs {
  const command = service.kind === 'operations' ? named(service.commands, name) : named(service.commands, name);
  if ('needs' in command) return command;
  return 'operation' in command ? operationPage(command, desk) : transferPage(command);
}

function named<C>(commands: readonly NamedCommand<C>[], name: string): C | Needs {
  const found = commands.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no command ${name}`);
  return found.find();
}
