import type { Service } from '../services.ts';
import { globalSection } from './globals.ts';
import { listed, page, paragraphs, section, TEXT } from './layout.ts';
import { aboutService } from './service-page.ts';

const margin = ' '.repeat(TEXT);

/** `aws help`. */
export function awsPage(services: readonly Service[]): string {
  return page([
    section('Name', [`${margin}aws -`]),
    section('Description', paragraphs(['The AWS Command Line Interface, as far as this sandbox simulates it.'], TEXT)),
    section('Synopsis', [
      '        aws [options] <command> <subcommand> [parameters]',
      '',
      ...paragraphs(
        [
          'aws <command> help lists the subcommands of a service, aws <command> <subcommand> help the options of one. ' +
            'Options in square brackets may be left out. aws help topics lists what else there is to read.',
        ],
        TEXT,
      ),
    ]),
    section('Global Options', globalSection()),
    section(
      'Available Services',
      listed(
        services.map(({ name, commands }) => [
          name,
          [aboutService(name), `${commands.length} commands.`].join(' ').trim(),
        ]),
      ),
    ),
    section('See Also', [`${margin}aws help topics`]),
  ]);
}
