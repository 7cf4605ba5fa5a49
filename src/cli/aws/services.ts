import { registry } from '../../services/index.ts';
import { operationCommands, type OperationCommand } from './operation.ts';
import { s3Commands } from './s3/registry.ts';
import type { S3Command } from './s3/command.ts';

/** A command of `aws`: a service whose operations are its subcommands, or one whose subcommands are written by hand. */
export type Service =
  | { readonly kind: 'operations'; readonly name: string; readonly commands: readonly OperationCommand[] }
  | { readonly kind: 'transfers'; readonly name: string; readonly commands: readonly S3Command[] };

/** AWS: `aws s3` has commands of its own; the operations themselves are `aws s3api`, which this sandbox does not offer. */
const written: Service = { kind: 'transfers', name: 's3', commands: s3Commands };

export const services: readonly Service[] = [
  ...[...new Set(registry.operations.map(({ service }) => service))]
    .filter((name) => name !== written.name)
    .map((name): Service => ({ kind: 'operations', name, commands: operationCommands(name) })),
  written,
].sort((a, b) => (a.name < b.name ? -1 : 1));

export const serviceNames: readonly string[] = services.map(({ name }) => name);
