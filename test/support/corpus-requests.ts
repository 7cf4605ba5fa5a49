import type { Catalog, ServiceData } from '../../src/catalog/index.ts';
import { type Request } from '../../src/iam/index.ts';
import { principalContext } from '../../src/iam/condition-keys.ts';
import { entriesOf, readDocument, valuesOf, type Statement } from '../../scripts/changes/document.ts';
import { ACCOUNT } from './builders.ts';
import { HOLDER, HOLDER_ARN } from './corpus.ts';
import { situationsOf } from './corpus-situations.ts';

/** What people ask for, whatever the policies say. */
const COMMON = [
  's3:GetObject',
  's3:DeleteObject',
  's3:ListAllMyBuckets',
  'iam:CreateUser',
  'iam:ListUsers',
  'ec2:TerminateInstances',
  'ec2:DescribeInstances',
  'dynamodb:GetItem',
  'sqs:SendMessage',
];

/** Of the actions that a wildcard names, so many. */
const MOST = 5;

const globOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replaceAll(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'is',
  );

const spread = <T>(list: readonly T[], most: number): readonly T[] =>
  list.length <= most
    ? list
    : Array.from({ length: most }, (_, at) => list[Math.floor((at * list.length) / most)]).filter(
        (each) => each !== undefined,
      );

/** Actions that AWS has and that these statements tell apart. */
function actionsOf(statements: readonly Statement[], catalog: Catalog): readonly string[] {
  const patterns = new Set(statements.flatMap((each) => [...valuesOf(each, 'Action'), ...valuesOf(each, 'NotAction')]));
  const named = [...patterns].flatMap((pattern) => {
    const [prefix = '', name = ''] = pattern.split(':');
    const service = catalog.service(prefix.toLowerCase());
    if (service === null || service === undefined) return [];
    const glob = globOf(name);
    return spread(
      service.actions.filter((each) => glob.test(each.name)),
      MOST,
    ).map((each) => `${service.prefix}:${each.name}`);
  });
  return [...new Set([...named, ...COMMON])];
}

/** A type of resource: how its names look, and one of them. */
interface Shape {
  readonly fits: RegExp;
  readonly example: string;
}

const REGION = 'eu-west-1';

/**
 * The shape of an ARN as the Service Authorization Reference writes it. A variable has neither colon nor slash, unless it is the last and no
 * other type of the service goes on from there.
 */
function shapeOf(arn: string, others: readonly string[]): Shape {
  const bare = (text: string): string => text.replaceAll(/\$\{[^}]*\}/g, '$');
  const goesOn = others.some((other) => other !== arn && bare(other).startsWith(`${bare(arn)}/`));
  const parts = arn.split(/(\$\{[^}]*\}|\*)/);
  const last = parts.findLastIndex((part, index) => index % 2 === 1 && part !== '');
  const piece = (part: string, index: number): readonly [regex: string, example: string] => {
    if (index % 2 === 0) return [part.replaceAll(/[.+^$()|[\]\\/]/g, '\\$&'), part];
    if (part === '${Partition}') return ['aws', 'aws'];
    if (part === '${Region}') return ['[a-z]{2}-[a-z]+-\\d', REGION];
    if (part === '${Account}') return [ACCOUNT, ACCOUNT];
    return index === last && index === parts.length - 2 && parts.at(-1) === '' && !goesOn
      ? ['.+', 'example']
      : ['[^:/]+', 'example'];
  };
  const pieces = parts.map(piece);
  return {
    fits: new RegExp(`^${pieces.map(([regex]) => regex).join('')}$`, 's'),
    example: pieces.map(([, example]) => example).join(''),
  };
}

const shapes = new WeakMap<ServiceData, ReadonlyMap<string, Shape>>();

function shapesOf(service: ServiceData): ReadonlyMap<string, Shape> {
  const known = shapes.get(service);
  if (known !== undefined) return known;
  const arns = service.resources.map(({ arn }) => arn);
  const made = new Map(service.resources.map(({ name, arn }) => [name, shapeOf(arn, arns)] as const));
  shapes.set(service, made);
  return made;
}

const FILLS = ['x', 'x/y', '', 'private/x', 'abcd', '2026.txt'];

/** Some of what a pattern fits; the variable for the holder's name is filled in, of others nothing is known. */
const instancesOf = (pattern: string): readonly string[] => {
  const bound = pattern.replaceAll(/\$\{aws:username\}/gi, HOLDER);
  if (bound.includes('${')) return [];
  const somewhere = [REGION, 'us-east-2'].map((region) =>
    bound.replace(/^(arn:aws:[^:]*:)\*:/, `$1${region}:`).replace(/^(arn:aws:[^:]*:[^:]*:)\*:/, `$1${ACCOUNT}:`),
  );
  return somewhere.flatMap((each) => FILLS.map((fill) => each.replaceAll(/\*+/g, fill).replaceAll('?', 'q')));
};

/** On what an action can be asked, of the resources that these statements tell apart, and one that they may not. */
function resourcesOf(action: string, instances: readonly string[], catalog: Catalog): readonly string[] {
  const [prefix = '', name = ''] = action.split(':');
  const service = catalog.service(prefix);
  const types = service?.actions.find((each) => each.name === name)?.resources ?? [];
  if (service === null || service === undefined || types.length === 0) return ['*'];
  const all = types.flatMap((type) => shapesOf(service).get(type.name) ?? []);
  const named = instances.filter((each) => all.some(({ fits }) => fits.test(each)));
  return [...named, ...all.slice(0, 3).map(({ example }) => example)];
}

/**
 * Requests of the holder on which policies with these documents may differ: actions that AWS has, on resources of their types, in contexts that the
 * conditions tell apart. In no clever order, and far from all.
 */
export function* requestsOn(documents: readonly unknown[], catalog: Catalog): Generator<Request> {
  const statements = documents.flatMap((document) => readDocument(document)?.statements ?? []);
  const patterns = new Set(
    statements.flatMap((each) => [...valuesOf(each, 'Resource'), ...valuesOf(each, 'NotResource')]),
  );
  const instances = [...new Set([...patterns].flatMap(instancesOf))];
  const asked = actionsOf(statements, catalog).flatMap((action) =>
    resourcesOf(action, instances, catalog).map((resource) => ({ action, resource })),
  );
  const own = principalContext(HOLDER_ARN);
  for (const situation of situationsOf(statements.flatMap(entriesOf))) {
    const context = new Map([...own, ...situation]);
    for (const each of asked) yield { principal: HOLDER_ARN, ...each, context };
  }
}
