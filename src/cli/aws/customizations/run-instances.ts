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
  send(input, { Count = '1' }) {
    const [, least, most = least] = /^(\d+)(?::(\d+))?$/.exec(Count) ?? [];
    return least === undefined
      ? { refusal: 'count parameter should be of the form min[:max] (e.g. 1 or 1:10)' }
      : { input: { ...input, MinCount: Number(least), MaxCount: Number(most) } };
  },
};
