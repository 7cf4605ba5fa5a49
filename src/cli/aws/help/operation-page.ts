import type { Member, Needs } from '../../../iam/index.ts';
import { customizationOf } from '../customizations/registry.ts';
import type { OperationCommand, OperationOption } from '../operation.ts';
import { constraints } from './constraints.ts';
import type { Desk } from './desk.ts';
import { examplesOf } from './examples.ts';
import { globalSection, globalSynopsis } from './globals.ts';
import { BODY, example, page, paragraphs, section, TEXT, wrap } from './layout.ts';
import { ofTheCli, type CliOption } from './of-the-cli.ts';
import { outputLines } from './output.ts';
import { permissionsOf, type Permission } from './permission.ts';

const margin = ' '.repeat(TEXT);
const inSynopsis = ' '.repeat(BODY);

/** An option of a page; the two of a boolean are one. */
interface Shown {
  readonly name: string;
  readonly shape: Member;
}

/** `aws iam create-group help`. */
export function operationPage(command: OperationCommand, desk: Desk): string | Needs {
  const { operation, options } = command;
  const known = desk.shapesOf(operation.service, operation.name);
  const output = known === null ? [] : outputLines(known);
  const own = options.flatMap(shown);
  const cli = ofTheCli(options);
  const word = customizationOf(operation)?.takesWord;
  const permissions = permissionsOf(command, desk);
  if (permissions !== null && 'needs' in permissions) return permissions;
  return page([
    section('Name', [`${margin}${command.name} -`]),
    section('Description', wrap(operation.documentation, TEXT)),
    section('Synopsis', [
      `${' '.repeat(10)}${command.name}`,
      ...own.map(synopsisOf),
      ...(word === undefined ? [] : [`${inSynopsis}<${word}>`]),
      ...cli.map(
        (one) => `${inSynopsis}[${one.names.length > 1 ? one.names.join(' | ') : `${one.names.join('')} <value>`}]`,
      ),
      ...globalSynopsis(),
    ]),
    section('Options', [...own.flatMap(optionLines), ...cli.flatMap(cliLines)]),
    section('Global Options', globalSection()),
    permissions === null ? null : section('Permission', permissionLines(permissions)),
    operation.errors.length === 0 ? null : section('Errors', wrap(operation.errors.join(', '), TEXT)),
    section(
      'Examples',
      examplesOf(command).flatMap((line, index) => [...(index === 0 ? [] : ['']), ...example(line)]),
    ),
    section('Output', output.length === 0 ? [`${margin}None`] : output),
  ]);
}

function shown({ name, member, sets, excludes }: OperationOption): readonly Shown[] {
  if (member === null || sets === false) return [];
  return [{ name: excludes === undefined ? name : `${name} | ${excludes}`, shape: member.shape }];
}

function synopsisOf({ name, shape: { type, required } }: Shown): string {
  const given = type === 'boolean' ? name : `${name} <value>`;
  return `${inSynopsis}${required === true ? given : `[${given}]`}`;
}

function optionLines({ name, shape }: Shown): readonly string[] {
  const required = shape.required === true ? ' [required]' : '';
  return [
    ...wrap(`${name} (${shape.type})${required}`, TEXT),
    ...wrap(shape.documentation, BODY),
    ...constraints(shape),
    '',
  ];
}

const cliLines = ({ names, type, documentation }: CliOption): readonly string[] => [
  `${margin}${names.join(' | ')} (${type})`,
  ...wrap(documentation, BODY),
  '',
];

function permissionLines(permissions: readonly Permission[]): readonly string[] {
  if (permissions.length === 0) return wrap('None: AWS answers this to anyone with valid credentials.', TEXT);
  return permissions.flatMap(({ action, resource, conditionKeys }, index) => [
    ...(index === 0 ? [] : ['']),
    ...wrap(`${action} on ${resource ?? '*'}`, TEXT),
    ...(conditionKeys.length === 0 ? [] : paragraphs([`A condition can ask for ${conditionKeys.join(', ')}.`], BODY)),
  ]);
}
