import type { OperationOption } from '../operation.ts';

/** An option that the CLI adds to those of the service. */
export interface CliOption {
  /** More than one stand on one line, as either of them may be given. */
  readonly names: readonly string[];
  readonly type: 'integer' | 'string';
  readonly documentation: string;
}

/** In the order of AWS's pages. */
const known: readonly CliOption[] = [
  {
    names: ['--max-items'],
    type: 'integer',
    documentation:
      'How many items the output may hold. When there are more, the output has a NextToken, and the same command with ' +
      '--starting-token NextToken goes on from there.',
  },
  {
    names: ['--cli-input-json', '--cli-input-yaml'],
    type: 'string',
    documentation:
      'The options as one text of JSON or YAML, or a file of it: file://input.json. An option on the command line wins ' +
      'over the same member of the text.',
  },
  {
    names: ['--starting-token'],
    type: 'string',
    documentation: 'Where to go on: the NextToken of an earlier output.',
  },
  {
    names: ['--page-size'],
    type: 'integer',
    documentation: 'How many items each call asks the service for. The output is the same.',
  },
  {
    names: ['--generate-cli-skeleton'],
    type: 'string',
    documentation:
      'Prints a sample instead of calling AWS: of the input as JSON (the value input, or none) or as YAML (yaml-input), ' +
      'or of the output (output).',
  },
];

/** Those that a command has. */
export const ofTheCli = (options: readonly OperationOption[]): readonly CliOption[] =>
  known.filter(({ names }) => options.some(({ name }) => name === names[0]));

/** What each of them is for. */
export const detailsOfTheCli: ReadonlyMap<string, string> = new Map(
  known.flatMap(({ names, documentation }) => names.map((name) => [name, documentation] as const)),
);
