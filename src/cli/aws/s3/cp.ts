import type { S3Command } from './command.ts';
import { copy, USAGE } from './copy.ts';
import { cpOptions } from './options.ts';

export const cp: S3Command = {
  name: 'cp',
  documentation:
    'Copies a file of the shell to a bucket, an object to a file, or an object to another place. `-` stands for what is piped in, or for the terminal.',
  usage: USAGE,
  options: cpOptions,
  examples: [
    'aws s3 cp s3://app-logs/2026.txt -',
    'echo deployed | aws s3 cp - s3://app-logs/deploy.txt',
    'aws s3 cp s3://app-logs/2026.txt logs.txt',
    'aws s3 cp s3://app-logs/2026.txt s3://payroll/logs.txt',
  ],
  run: (args, signer, scope) => copy({ name: 'cp', usage: USAGE, options: cpOptions }, args, signer, scope),
};
