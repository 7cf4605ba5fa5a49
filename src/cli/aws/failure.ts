import type { ApiError, Execution } from '../../iam/index.ts';
import { outcome, type Outcome } from '../command.ts';

/** Exit codes of AWS CLI v2. Source: aws-cli v2, constants.py. */
export const exitCodes = { transfer: 1, usage: 252, service: 254, general: 255 } as const;

const USAGE = `usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]
To see help text, you can run:

  aws help
  aws <command> help
  aws <command> <subcommand> help
`;

/** A message as v2 prints it. AWS: since 2.34.0 with a blank line and a prefix before it. */
export const errorText = (message: string): string => `\naws: [ERROR]: ${message}\n`;

/** A mistake in the command itself, in the envelope that v2 gives it. */
export const parameterError = (message: string): Outcome =>
  outcome({ stderr: errorText(`An error occurred (ParamValidation): ${message}`), exitCode: exitCodes.usage });

/** A mistake that the command's parser found: the usage lines follow. */
export const usageError = (message: string): Outcome => parameterError(`${message}\n\n${USAGE.trimEnd()}`);

/** AWS: names close matches only, no longer all choices. */
export const invalidChoice = (argument: string, value: string, suggestions: readonly string[]): Outcome => {
  const meant = suggestions.map((suggestion) => `  * ${suggestion}`).join('\n');
  const advice = suggestions.length === 0 ? '' : `\nMaybe you meant:\n\n${meant}`;
  return usageError(`argument ${argument}: Found invalid choice '${value}'\n${advice}`);
};

export const unknownOptions = (extras: readonly string[], separator = ', '): Outcome =>
  parameterError(`Unknown options: ${extras.join(separator)}`);

/** The sentence that the CLI makes of a service's error. */
export const errorSentence = (operation: string, { code, message }: ApiError): string =>
  `An error occurred (${code}) when calling the ${operation} operation: ${message}`;

export const serviceError = ({ call }: Execution, error: ApiError): Outcome =>
  outcome({ stderr: errorText(errorSentence(call.operation, error)), exitCode: exitCodes.service });
