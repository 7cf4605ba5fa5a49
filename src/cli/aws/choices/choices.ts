import names from './names.json' with { type: 'json' };

const commands: ReadonlySet<string> = new Set(names.commands.split(' '));
const subcommands: ReadonlyMap<string, string> = new Map([
  ...Object.entries(names.subcommands),
  // AWS: written by hand, in the order of the CLI's own list. aws-cli v2, customizations/s3/s3.py
  ['s3', 'ls website cp mv rm sync mb rb presign'],
]);

/** What AWS's CLI can choose from: its commands, or the operations of a service that is simulated; null for another service. */
export function choicesOf(service?: string): ReadonlySet<string> | null {
  if (service === undefined) return commands;
  const known = subcommands.get(service);
  return known === undefined ? null : new Set([...known.split(' '), 'help']);
}
