import type { ApiError, Execution } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';

/** Exit codes of AWS CLI v2. Source: aws-cli v2, constants.py. */
export const exitCodes = { transfer: 1, usage: 252, configuration: 253, service: 254, general: 255 } as const;

const USAGE = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

/** A message as v2 prints it. AWS: since 2.34.0 with a blank line and a prefix before it. */
export const errorText = (message: string): string => `\naws: [ERROR]: ${message.trim()}\n`;

/** A mistake in the command itself, in the envelope that v2 gives it. */
export const parameterError = (message: string): Outcome =>
  outcome({
    stderr: errorText(`An error occurred (ParamValidation): ${message}`),
    exitCode: exitCodes.usage,
    failure: { code: 'ParamValidation', message },
  });

/** What the CLI says when something else goes wrong than the command or the service; it has no envelope. aws-cli v2, errorhandler.py */
export const generalError = (message: string): Outcome =>
  outcome({ stderr: errorText(message), exitCode: exitCodes.general });

/** What the CLI says when a profile is there and nothing tells its keys. aws-cli v2, errorhandler.py */
export function noCredentials(): Outcome {
  const message = 'Unable to locate credentials. You can configure credentials by running "aws login".';
  const stderr = errorText(`An error occurred (NoCredentials): ${message}`);
  return outcome({ stderr, exitCode: exitCodes.configuration, failure: { code: 'NoCredentials', message } });
}

/** A mistake that the command's parser found: the usage lines follow. */
export const usageError = (message: string, usage = USAGE): Outcome => parameterError(`${message}\n\n${usage}`);

/** The usage of the parser that looks for the profile before anything else is read. aws-cli v2, clidriver.py */
export const FIRST_USAGE = 'usage: aws [--profile PROFILE] [--debug]\n';

/** AWS: names close matches only, no longer all choices. */
export const invalidChoice = (argument: string, value: string, suggestions: readonly string[]): Outcome => {
  const meant = suggestions.map((suggestion) => `  * ${suggestion}`).join('\n');
  const advice = suggestions.length === 0 ? '' : `\nMaybe you meant:\n\n${meant}`;
  return usageError(`argument ${argument}: Found invalid choice '${value}'\n${advice}`);
};

/** AWS: options that an operation does not know are told of below the usage, and outside of the envelope. aws-cli v2, errorhandler.py */
export const unknownOptions = (extras: readonly string[]): Outcome =>
  outcome({ stderr: `\n${USAGE}\n${errorText(`Unknown options: ${extras.join(', ')}`)}`, exitCode: exitCodes.usage });

/** AWS: commands that are written by hand tell of them within the envelope, without blanks. aws-cli v2, customizations/commands.py */
export const unknownOptionsByHand = (extras: readonly string[]): Outcome =>
  parameterError(`Unknown options: ${extras.join(',')}`);

/** AWS: what a group of commands that are written by hand says when none of them is named. */
export const tooFewArguments = (command: string): Outcome =>
  parameterError(`usage: aws [options] ${command} <subcommand> [parameters]\naws: [ERROR]: too few arguments`);

/** The sentence that the CLI makes of a service's error. */
export const errorSentence = (operation: string, { code, message }: ApiError): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${message}`;

export const serviceError = ({ call }: Execution, error: ApiError): Outcome =>
  outcome({
    stderr: errorText(errorSentence(call.operation, error)),
    exitCode: exitCodes.service,
    failure: { code: error.code, message: error.message },
  });
