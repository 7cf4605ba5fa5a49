import type { S3Command } from './command.ts';
import { copy, USAGE } from './copy.ts';
import { mvOptions } from './options.ts';

export const mv: S3Command = {
  name: 'mv',
  documentation: 'Moves a file of the shell or an object: copies it, then deletes it where it was.',
  usage: USAGE,
  options: mvOptions,
  examples: ['aws s3 mv s3://app-logs/2026.txt s3://app-logs/old/2026.txt'],
  run: (args, signer, scope) => copy({ name: 'mv', usage: USAGE, options: mvOptions }, args, signer, scope),
};
