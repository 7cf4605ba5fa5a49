import type { PolicyQueries, TextKind } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import type { Cursor } from './cursor.ts';

const words = editorStrings.assist;

/** Something that could be written at the cursor. */
export interface Suggestion {
  readonly kind: 'element' | 'value' | 'service' | 'action' | 'resource' | 'operator' | 'key' | 'variable';
  readonly label: string;
  /** In a few words, beside the label. */
  readonly detail: string;
  /** In a sentence or two, for the one that is chosen. */
  readonly documentation: string;
  /** The text, with its quotes. `$0` marks where the cursor goes. */
  readonly insert: string;
  /** Whether more can be suggested at once where the cursor goes. */
  readonly goesOn: boolean;
}

/** Reference data of the policy language. */
export type KnownWords = Pick<PolicyQueries, 'services' | 'service' | 'operators' | 'globalKeys'>;

/** What suggestions are made from. */
export interface SuggestSource {
  readonly policies: KnownWords;
  readonly resources: readonly string[];
}

const TOP = ['Version', 'Id', 'Statement'];
const STATEMENT = ['Sid', 'Effect', 'Action', 'NotAction', 'Resource', 'NotResource', 'Condition'];
const PRINCIPALS = ['AWS', 'Service', 'Federated', 'CanonicalUser'];
/** Elements of which a statement has one or the other. */
const EITHER: Readonly<Record<string, string>> = {
  Action: 'NotAction',
  NotAction: 'Action',
  Resource: 'NotResource',
  NotResource: 'Resource',
  Principal: 'NotPrincipal',
  NotPrincipal: 'Principal',
};

const STATEMENT_BODY = '"Effect": "$0",\n\t\t\t"Action": "",\n\t\t\t"Resource": ""';

/** What follows a name: an empty value of its kind, with the cursor in it. */
const VALUES: Readonly<Record<string, string>> = {
  Version: '"2012-10-17"$0',
  Statement: `[\n\t\t{\n\t\t\t${STATEMENT_BODY}\n\t\t}\n\t]`,
  Condition: '{$0}',
  Principal: '{$0}',
  NotPrincipal: '{$0}',
};

interface Place {
  readonly kind: TextKind;
  readonly text: string;
}

/** What could stand at the cursor of a policy document. Loads reference data; rejects when it cannot be loaded. */
export async function suggestionsAt(
  cursor: Cursor,
  place: Place,
  source: SuggestSource,
): Promise<readonly Suggestion[]> {
  const names = cursor.path.filter((step) => typeof step === 'string');
  if (cursor.place === 'name') return namesAt(names, cursor, place, source);
  return valuesAt(names, cursor, source);
}

async function namesAt(
  names: readonly string[],
  cursor: Cursor,
  place: Place,
  source: SuggestSource,
): Promise<readonly Suggestion[]> {
  const [top, element, operator] = names;
  const isOpen = (name: string): boolean => name === cursor.value || !cursor.siblings.includes(name);
  if (top === undefined) return TOP.filter(isOpen).map((name) => elementNamed(name, cursor));
  if (top !== 'Statement') return [];
  if (element === undefined) {
    const all = place.kind === 'bucket' ? [...STATEMENT, 'Principal', 'NotPrincipal'] : STATEMENT;
    const open = all.filter((name) => isOpen(name) && !cursor.siblings.includes(EITHER[name] ?? ''));
    return open.map((name) => elementNamed(name, cursor));
  }
  if (element === 'Principal' || element === 'NotPrincipal') {
    return PRINCIPALS.filter(isOpen).map((name) => named('element', name, '', '', '"$0"', cursor));
  }
  if (element !== 'Condition') return [];
  if (operator === undefined) {
    return source.policies.operators.filter(isOpen).map((name) => named('operator', name, '', '', '{$0}', cursor));
  }
  const keys = await conditionKeys(place.text, source.policies);
  return keys
    .filter(({ key }) => isOpen(key))
    .map(({ key, detail, description }) => named('key', key, detail, description, '"$0"', cursor));
}

const elementNamed = (name: string, cursor: Cursor): Suggestion =>
  named('element', name, '', words.elements[name] ?? '', VALUES[name] ?? '"$0"', cursor);

/** A name, with an empty value unless it has one already. */
const named = (
  kind: Suggestion['kind'],
  label: string,
  detail: string,
  documentation: string,
  value: string,
  { hasColon }: Cursor,
): Suggestion => ({
  kind,
  label,
  detail,
  documentation,
  insert: hasColon ? `${quoted(label)}$0` : `${quoted(label)}: ${value}`,
  goesOn: !hasColon && value.includes('$0') && !value.endsWith('$0'),
});

async function valuesAt(
  names: readonly string[],
  cursor: Cursor,
  source: SuggestSource,
): Promise<readonly Suggestion[]> {
  const [top, element, operator, key] = names;
  if (top === 'Version') return [valued('value', '2012-10-17', words.version)];
  if (top !== 'Statement') return [];
  switch (element) {
    case 'Effect':
      return [valued('value', 'Allow', words.effect.Allow), valued('value', 'Deny', words.effect.Deny)];
    case 'Action':
    case 'NotAction':
      return actionsAt(cursor.value, source.policies);
    case 'Resource':
    case 'NotResource':
      return resourcesFrom(source.resources);
    case 'Principal':
    case 'NotPrincipal':
      return source.resources
        .filter((arn) => /:user\//.test(arn))
        .map((arn) => valued('resource', arn, words.inAccount));
    case 'Condition':
      return operator === undefined || key === undefined ? [] : conditionValues(operator, key, source);
    default:
      return [];
  }
}

/** Services as long as there is no colon, then the actions of the service. */
async function actionsAt(written: string, policies: KnownWords): Promise<readonly Suggestion[]> {
  const prefix = written.includes(':') ? written.slice(0, written.indexOf(':')).toLowerCase() : null;
  if (prefix === null) {
    const services = [...(await policies.services())].map(([service, name]) => ({
      ...valued('service', service, name),
      insert: `${quoted(`${service}:`).slice(0, -1)}$0"`,
      goesOn: true,
    }));
    return [valued('action', '*', words.everyAction), ...services];
  }
  const service = await policies.service(prefix);
  if (service === null) return [];
  const actions = service.actions.map(({ name, levels, description }) =>
    valued('action', `${prefix}:${name}`, words.level(levels), description),
  );
  return [valued('action', `${prefix}:*`, words.everyActionOf(service.name)), ...actions];
}

function resourcesFrom(resources: readonly string[]): readonly Suggestion[] {
  const objects = resources
    .filter((arn) => /^arn:aws:s3:::[^/]+$/.test(arn))
    .map((arn) => valued('resource', `${arn}/*`, words.objectsOf));
  return [
    valued('resource', '*', words.everyResource),
    ...objects,
    ...resources.map((arn) => valued('resource', arn, words.inAccount)),
  ];
}

const VARIABLES = ['${aws:username}', '${aws:PrincipalTag/…}'];

function conditionValues(operator: string, key: string, { resources }: SuggestSource): readonly Suggestion[] {
  if (/Bool|^Null$/.test(operator)) return ['true', 'false'].map((value) => valued('value', value, ''));
  if (/Arn/.test(operator) || /arn$/i.test(key))
    return resources.map((arn) => valued('resource', arn, words.inAccount));
  return /String/.test(operator) ? VARIABLES.map((variable) => valued('variable', variable, words.variable)) : [];
}

interface KnownKey {
  readonly key: string;
  readonly detail: string;
  readonly description: string;
}

/** Global keys, and those of the services that the text speaks of. */
async function conditionKeys(text: string, policies: KnownWords): Promise<readonly KnownKey[]> {
  const prefixes = new Set([...text.matchAll(/"([a-z0-9-]+):[A-Za-z*?]/g)].map(([, prefix = '']) => prefix));
  prefixes.delete('arn');
  prefixes.delete('aws');
  const services = await Promise.all([...prefixes].map((prefix) => policies.service(prefix)));
  const own = services.flatMap((service) => service?.conditionKeys ?? []).filter(({ key }) => !key.startsWith('aws:'));
  return [
    ...policies.globalKeys.map(({ key, type, always }) => ({
      key,
      detail: words.keyType(type, always ? words.always : words.sometimes),
      description: '',
    })),
    ...own.map(({ key, type, description }) => ({ key, detail: type, description })),
  ];
}

const valued = (kind: Suggestion['kind'], label: string, detail: string, documentation = ''): Suggestion => ({
  kind,
  label,
  detail,
  documentation,
  insert: `${quoted(label)}$0`,
  goesOn: false,
});

/** As a JSON string; a `$` of the text is none of the mark's. */
const quoted = (text: string): string => JSON.stringify(text).replaceAll('$', '\\$');
