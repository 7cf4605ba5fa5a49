import { operationNames } from '../../services/families.ts';
import { transfers } from '../parts.ts';
import { operationCommands, type NamedCommand } from './operation.ts';
import { s3Calls } from './s3-calls.ts';
import type { S3Command } from './s3/command.ts';

/** A command of `aws`: a service whose operations are its subcommands, or one whose subcommands are written by hand. */
export type Service =
  | {
      readonly kind: 'operations';
      readonly name: string;
      readonly commands: readonly NamedCommand[];
      /** Whether it has a command `wait`. */
      readonly waits: boolean;
    }
  | { readonly kind: 'transfers'; readonly name: string; readonly commands: readonly NamedCommand<S3Command>[] };

/** AWS: the operations of S3 are commands of `s3api`; `s3` has commands of its own. */
const commandOf: ReadonlyMap<string, string> = new Map([['s3', 's3api']]);

/** AWS: services that have something to wait for. botocore, waiters-2.json of each */
const WAITING: ReadonlySet<string> = new Set(['ec2', 'iam', 's3']);

const written: Service = {
  kind: 'transfers',
  name: 's3',
  commands: Object.keys(s3Calls).map((name) => ({
    name,
    find() {
      const commands = transfers.find();
      if ('needs' in commands) return commands;
      const found = commands.find((one) => one.name === name);
      if (found === undefined) throw new Error(`aws s3 has no command ${name}`);
      return found;
    },
  })),
};

/** What the sandbox does itself has words of its own. */
const isOfAws = (service: string): boolean => service !== 'sandbox';

export const services: readonly Service[] = [
  ...[...new Set(operationNames.map(({ service }) => service))].filter(isOfAws).map((service): Service => ({
    kind: 'operations',
    name: commandOf.get(service) ?? service,
    commands: operationCommands(service),
    waits: WAITING.has(service),
  })),
  written,
].sort((a, b) => (a.name < b.name ? -1 : 1));

export const serviceNames: readonly string[] = services.map(({ name }) => name);
