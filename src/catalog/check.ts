import type {
  AccessLevel,
  ActionData,
  ManagedPolicyData,
  ManagedPolicyEntry,
  ServiceData,
  Versions,
} from './shapes.ts';

/** Reads a value of a known shape, or throws with the place where the shape ends. `at` is a path such as `services/s3.json.actions[3]`. */
export type Check<T> = (value: unknown, at: string) => T;

function refuse(at: string, expected: string, value: unknown): never {
  const found =
    value === null ? 'null' : Array.isArray(value) ? 'a list' : typeof value === 'string' ? 'text' : typeof value;
  throw new Error(
    `Reference data is not as expected: ${at} should be ${expected} and is ${found}. Run \`npm run catalog\` again.`,
  );
}

const text: Check<string> = (value, at) => (typeof value === 'string' ? value : refuse(at, 'text', value));

const listOf =
  <T>(item: Check<T>): Check<readonly T[]> =>
  (value, at) =>
    Array.isArray(value) ? value.map((one: unknown, i) => item(one, `${at}[${i}]`)) : refuse(at, 'a list', value);

const record: Check<Readonly<Record<string, unknown>>> = (value, at) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value))
    : refuse(at, 'an object', value);

function field<T>(value: unknown, at: string, name: string, check: Check<T>): T {
  return check(record(value, at)[name], `${at}.${name}`);
}

const levels: readonly AccessLevel[] = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'];
const level: Check<AccessLevel> = (value, at) =>
  levels.find((known) => known === value) ?? refuse(at, `one of ${levels.join(', ')}`, value);

const action: Check<ActionData> = (value, at) => ({
  name: field(value, at, 'name', text),
  levels: field(value, at, 'levels', listOf(level)),
  description: field(value, at, 'description', text),
  // A trailing `*` marks a required resource type, as in the Service Authorization Reference.
  resources: field(value, at, 'resources', listOf(text)).map((name) =>
    name.endsWith('*') ? { name: name.slice(0, -1), required: true } : { name, required: false },
  ),
  conditionKeys: field(value, at, 'conditionKeys', listOf(text)),
});

export const checkService: Check<ServiceData> = (value, at) => ({
  prefix: field(value, at, 'prefix', text),
  name: field(value, at, 'name', text),
  actions: field(value, at, 'actions', listOf(action)),
  resources: field(
    value,
    at,
    'resources',
    listOf((one, where) => ({
      name: field(one, where, 'name', text),
      arn: field(one, where, 'arn', text),
      conditionKeys: field(one, where, 'conditionKeys', listOf(text)),
    })),
  ),
  conditionKeys: field(
    value,
    at,
    'conditionKeys',
    listOf((one, where) => ({
      key: field(one, where, 'key', text),
      type: field(one, where, 'type', text),
      description: field(one, where, 'description', text),
    })),
  ),
});

export const checkServiceNames: Check<ReadonlyMap<string, string>> = (value, at) =>
  new Map(Object.entries(record(value, at)).map(([prefix, name]) => [prefix, text(name, `${at}.${prefix}`)]));

export const checkManagedPolicy: Check<ManagedPolicyData> = (value, at) => ({
  arn: field(value, at, 'arn', text),
  versionId: field(value, at, 'versionId', text),
  createDate: field(value, at, 'createDate', text),
  document: field(value, at, 'document', text),
});

/** The index is a list of `[name, path, version id, created, updated]`: 1,594 entries, so the names of the fields are left out. */
export const checkManagedPolicyIndex: Check<readonly ManagedPolicyEntry[]> = listOf((value, at) => {
  const [name, path, versionId, createDate, updateDate] = listOf(text)(value, at);
  if (name === undefined || path === undefined || versionId === undefined) return refuse(at, 'five texts', value);
  if (createDate === undefined || updateDate === undefined) return refuse(at, 'five texts', value);
  return { name, arn: `arn:aws:iam::aws:policy${path}${name}`, versionId, createDate, updateDate };
});

const version: Check<Versions['iamData']> = (value, at) => ({
  version: field(value, at, 'version', text),
  date: field(value, at, 'date', text),
});

export const checkVersions: Check<Versions> = (value, at) => ({
  iamData: field(value, at, 'iamData', version),
  managedPolicies: field(value, at, 'managedPolicies', version),
});
