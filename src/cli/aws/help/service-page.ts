import type { Needs } from '../../../iam/index.ts';
import { findAll } from '../operation.ts';
import type { Service } from '../services.ts';
import { listed, page, section, TEXT, wrap } from './layout.ts';

const margin = ' '.repeat(TEXT);

/** What a service is for, in one sentence. */
const about: Readonly<Record<string, string>> = {
  accessanalyzer: 'IAM Access Analyzer reads policies and tells what they allow and what is wrong with them.',
  cloudtrail: 'CloudTrail keeps who called what, when, and what AWS answered.',
  ec2: 'EC2 runs instances. This sandbox has as much of it as it takes to see a policy decide.',
  iam: 'IAM keeps users, groups, roles and policies, and with them decides who may do what in the account.',
  organizations: 'Organizations binds accounts together and limits them by service control policies.',
  s3: 'Commands that copy, list and remove objects of S3 by their URI: s3://app-logs/2026.txt.',
  s3api: 'The operations of S3, one command for each.',
  sts: 'STS tells who calls and gives out temporary credentials.',
};

/** `aws iam help`. */
export function servicePage(service: Service): string | Needs {
  const commands = service.kind === 'operations' ? findAll(service.commands) : findAll(service.commands);
  if ('needs' in commands) return commands;
  const rows: readonly (readonly [string, string])[] = commands.map((command) => [
    command.name,
    'operation' in command ? command.operation.documentation : command.documentation,
  ]);
  const description = about[service.name];
  return page([
    section('Name', [`${margin}${service.name} -`]),
    description === undefined ? null : section('Description', wrap(description, TEXT)),
    section('Synopsis', [`        aws ${service.name} <command> [parameters]`]),
    section('Available Commands', listed(rows)),
    section('See Also', [`${margin}aws ${service.name} <command> help`]),
  ]);
}

/** What a service is for; the empty text of one that has no sentence yet. */
export const aboutService = (name: string): string => about[name] ?? '';
