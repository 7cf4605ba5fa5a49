import { unwritable, written } from '../outfile.ts';
import type { Customization } from './customization.ts';

/** AWS: the body goes to the file that the last word names; what is printed is the rest. Source: aws-cli v2, streamingoutputarg.py */
export const getObject: Customization = {
  service: 's3',
  operation: 'GetObject',
  options: {},
  takesWord: 'outfile',
  refuse: ({ outfile = '' }) => unwritable(outfile),
  finish(output, { outfile = '' }, shell) {
    const { Body, ...rest } = output ?? {};
    if (typeof Body !== 'string') throw new Error('GetObject answered no body');
    return { output: rest, shell: written(shell, outfile, Body), notes: [] };
  },
};
