import type { Option } from './options.ts';
import { errorFormats, formats } from './output/format.ts';

/** An option that every command takes. `honoured: 'no'` is real in AWS and not simulated: the sandbox says so and runs nothing. */
export interface GlobalOption extends Option {
  readonly honoured: 'yes' | 'nothing-to-do' | 'no';
  readonly documentation: string;
}

/** Global options of AWS CLI v2, in the order of its help. */
export const globalOptions: readonly GlobalOption[] = [
  { name: '--debug', takes: 'nothing', honoured: 'nothing-to-do', documentation: 'Turn on debug logging.' },
  { name: '--endpoint-url', takes: 'text', honoured: 'no', documentation: 'Another URL than the default one.' },
  {
    name: '--no-verify-ssl',
    takes: 'nothing',
    honoured: 'nothing-to-do',
    documentation: 'Do not verify certificates.',
  },
  { name: '--no-paginate', takes: 'nothing', honoured: 'yes', documentation: 'Show the first page of a list only.' },
  {
    name: '--output',
    takes: 'text',
    choices: formats,
    honoured: 'yes',
    documentation: 'How the result is printed.',
  },
  { name: '--query', takes: 'text', honoured: 'yes', documentation: 'A JMESPath query that picks from the result.' },
  {
    name: '--profile',
    takes: 'text',
    completes: 'user',
    honoured: 'yes',
    documentation: 'Sign as another profile. In this sandbox each IAM user is a profile of the same name.',
  },
  {
    name: '--region',
    takes: 'text',
    honoured: 'nothing-to-do',
    documentation: 'The Region. IAM is the same in all of them.',
  },
  { name: '--version', takes: 'nothing', honoured: 'yes', documentation: 'Show the version of this tool.' },
  {
    name: '--color',
    takes: 'text',
    choices: ['on', 'off', 'auto'],
    honoured: 'nothing-to-do',
    documentation: 'Turn colours on or off.',
  },
  { name: '--no-sign-request', takes: 'nothing', honoured: 'no', documentation: 'Send the request unsigned.' },
  { name: '--ca-bundle', takes: 'text', honoured: 'nothing-to-do', documentation: 'Certificates to trust.' },
  {
    name: '--cli-read-timeout',
    takes: 'text',
    honoured: 'nothing-to-do',
    documentation: 'Seconds to wait for data.',
  },
  {
    name: '--cli-connect-timeout',
    takes: 'text',
    honoured: 'nothing-to-do',
    documentation: 'Seconds to wait to connect.',
  },
  {
    name: '--cli-binary-format',
    takes: 'text',
    choices: ['base64', 'raw-in-base64-out'],
    honoured: 'nothing-to-do',
    documentation: 'How binary parameters are written.',
  },
  { name: '--no-cli-pager', takes: 'nothing', honoured: 'nothing-to-do', documentation: 'Do not page the output.' },
  { name: '--cli-auto-prompt', takes: 'nothing', honoured: 'no', documentation: 'Ask for parameters one by one.' },
  {
    name: '--no-cli-auto-prompt',
    takes: 'nothing',
    honoured: 'nothing-to-do',
    documentation: 'Do not ask for parameters.',
  },
  {
    name: '--cli-error-format',
    takes: 'text',
    choices: errorFormats,
    honoured: 'yes',
    documentation: 'How errors are printed.',
  },
];
