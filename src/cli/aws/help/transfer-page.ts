import type { S3Command, S3Option } from '../s3/command.ts';
import { globalSection, globalSynopsis } from './globals.ts';
import { BODY, example, page, section, TEXT, wrap } from './layout.ts';

const margin = ' '.repeat(TEXT);

const typeOf = { nothing: 'boolean', integer: 'integer', text: 'string', choice: 'string', list: 'list' } as const;

/** `aws s3 cp help`. Options that this sandbox refuses are not promised. */
export function transferPage({ name, documentation, usage, options, examples }: S3Command): string {
  const own = options.filter((option) => option.documentation !== null);
  return page([
    section('Name', [`${margin}${name} -`]),
    section('Description', wrap(documentation, TEXT)),
    section('Synopsis', [
      `${' '.repeat(10)}${name}`,
      ...wrap(usage, BODY),
      ...own.map(
        ({ name: option, takes }) => `${' '.repeat(BODY)}[${takes === 'nothing' ? option : `${option} <value>`}]`,
      ),
      ...globalSynopsis(),
    ]),
    section('Options', [`${margin}paths (string)`, '', ...own.flatMap(optionLines)]),
    section('Global Options', globalSection()),
    section(
      'Examples',
      examples.flatMap((line, index) => [...(index === 0 ? [] : ['']), ...example(line)]),
    ),
  ]);
}

const optionLines = ({ name, takes, documentation, choices = [] }: S3Option): readonly string[] => [
  ...wrap(`${name} (${typeOf[takes]}) ${documentation ?? ''}`, TEXT),
  '',
  ...choices.flatMap((value) => [`${margin}* ${value}`, '']),
];
