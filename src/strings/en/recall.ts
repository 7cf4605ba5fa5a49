/** Words of the search through earlier commands. */
export const recall = {
  label: 'Search earlier commands',
  input: 'Part of an earlier command',
  help: 'Control R goes further back, Enter runs the command, Escape or an arrow takes it into the line, Control G goes back to where you were.',
  before: '(reverse-i-search)',
  failedBefore: '(failed reverse-i-search)',
  found: (command: string) => `Found: ${command}`,
  failed: (wanted: string, command: string | null) =>
    command === null ? `No earlier command holds ${wanted}.` : `Nothing earlier holds ${wanted}. Still: ${command}`,
  older: 'Earlier',
  run: 'Run',
  take: 'Edit',
  leave: 'Cancel',
};
