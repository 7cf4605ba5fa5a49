import { outcome } from '../../command.ts';
import { errorText, exitCodes } from '../failure.ts';
import type { Customization } from './customization.ts';

/** AWS: one option says how many, `2` or `1:5`, and one instance is the default. Source: aws-cli v2, customizations/ec2 */
export const runInstances: Customization = {
  service: 'ec2',
  operation: 'RunInstances',
  options: {
    Count: {
      type: 'string',
      documentation: 'How many: a number, or the least and the most, as in 1:5. One by default.',
    },
  },
  hides: ['MinCount', 'MaxCount'],
  notYet: [
    '--secondary-private-ip-addresses',
    '--secondary-private-ip-address-count',
    '--associate-public-ip-address',
    '--no-associate-public-ip-address',
  ],
  send(input, { Count = '1' }) {
    const [, least, most = least] = /^(\d+)(?::(\d+))?$/.exec(Count) ?? [];
    return least === undefined
      ? // AWS: 2.38.1 falls over its own words about the form, and this is what it prints.
        {
          refusal: outcome({
            stderr: errorText("name 'ParamValidationError' is not defined"),
            exitCode: exitCodes.general,
          }),
        }
      : { input: { ...input, MinCount: Number(least), MaxCount: Number(most) } };
  },
};
