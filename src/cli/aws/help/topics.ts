import { listed, page, paragraphs, section, TEXT } from './layout.ts';

const margin = ' '.repeat(TEXT);

interface Topic {
  readonly name: string;
  readonly title: string;
  /** One line for the list of topics. */
  readonly about: string;
  readonly introduction: readonly string[];
  /** Terms, and what each means. */
  readonly terms: readonly (readonly [string, string])[];
  readonly end: readonly string[];
}

/** AWS: the topics have these names; AWS has more of them, on S3 and DynamoDB. */
const topics: readonly Topic[] = [
  {
    name: 'config-vars',
    title: 'AWS CLI Configuration Variables',
    about: 'Variables that say how the CLI works',
    introduction: [
      'An option on the command line wins over a variable. `export NAME=value` sets one for the lines that follow.',
    ],
    terms: [
      ['AWS_PROFILE', 'The profile to sign with, as --profile names it.'],
      ['AWS_DEFAULT_OUTPUT', 'How results are printed, as --output names it.'],
    ],
    end: [],
  },
  {
    name: 'return-codes',
    title: 'AWS CLI Return Codes',
    about: 'What the exit code of a command tells',
    introduction: ['After each command the shell holds its exit code.'],
    terms: [
      ['0', 'The command succeeded, in the CLI and in the service.'],
      ['1', 'Of aws s3 only: at least one transfer failed.'],
      ['2', 'The command line could not be read, or aws s3 skipped a file.'],
      ['130', 'The command was interrupted by Ctrl-C.'],
      ['252', 'The syntax was wrong, an option is unknown, or a value did not fit.'],
      ['253', 'The configuration or the credentials are missing or wrong.'],
      ['254', 'The service got the request and answered with an error, such as AccessDenied.'],
      ['255', 'Anything else went wrong.'],
    ],
    end: ['`echo $?` prints the exit code of the line before it.'],
  },
];

/** `aws help topics`. */
const overview = (): string =>
  page([
    section('Name', [`${margin}AWS CLI Topic Guide -`]),
    section('Description', paragraphs(['aws help <topic> shows one of these.'], TEXT)),
    section('Available Topics', listed(topics.map(({ name, about }) => [name, about]))),
  ]);

/** `aws help topics` or `aws help return-codes`; null when there is no such topic. */
export function topicPage(name: string): string | null {
  if (name === 'topics') return overview();
  const topic = topics.find((one) => one.name === name);
  if (topic === undefined) return null;
  return page([
    section('Name', [`${margin}${topic.title} -`]),
    section('Description', [
      ...paragraphs(topic.introduction, TEXT),
      '',
      ...listed(topic.terms),
      ...paragraphs(topic.end, TEXT),
    ]),
  ]);
}
