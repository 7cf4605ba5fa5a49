import type { Input, Json, Member, RegisteredOperation, StructureMember } from '../../iam/index.ts';
import { brokenAsAWhole } from './customizations/registry.ts';
import { bytes, isList, isMap, printed, typeName, type Forms } from './python.ts';

/**
 * What botocore itself checks before it sends anything: types, the members of structures, and lower bounds; not the upper ones, patterns
 * or enumerations, which the service checks. `forms` tells how options gave members. Source: botocore, validate.py
 */
export function brokenParameters(
  operation: RegisteredOperation,
  input: Input,
  forms: Forms = new Map(),
): readonly string[] {
  const whole = brokenAsAWhole(operation, input);
  if (whole !== null) return [whole];
  const { members, membersNotYet = [] } = operation;
  const names = [...Object.keys(members), ...membersNotYet];
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  return [
    ...missing('input', members, input),
    ...given.filter(([name]) => !names.includes(name)).map(([name]) => unknown('input', name, names)),
    ...given.flatMap(([name, value = null]) => {
      const member = members[name];
      return member === undefined ? [] : broken(name, member, value, forms.get(name));
    }),
  ];
}

type Members = Readonly<Record<string, Member | StructureMember>>;
type Given = { readonly [name: string]: Json | undefined };

const missing = (place: string, members: Members, given: Given): readonly string[] =>
  Object.entries(members)
    .filter(([name, { required }]) => required === true && given[name] === undefined)
    .map(([name]) => `Missing required parameter in ${place}: "${name}"`);

const unknown = (place: string, name: string, names: readonly string[]): string =>
  `Unknown parameter in ${place}: "${name}", must be one of: ${names.join(', ')}`;

function broken(
  place: string,
  member: Member | StructureMember,
  value: Json,
  form: 'json' | 'bytes' | undefined,
): readonly string[] {
  const wrongType = (...types: readonly string[]): readonly string[] => {
    const ordered = form === 'json';
    const type = isMap(value) && ordered ? 'collections.OrderedDict' : typeName(value);
    const valid = types.map((one) => (one.endsWith('-string') ? one : `<class '${one}'>`)).join(', ');
    return [
      `Invalid type for parameter ${place}, value: ${printed(value, { ordered })}, type: <class '${type}'>, valid types: ${valid}`,
    ];
  };
  switch (member.type) {
    case 'string': {
      if (form === 'bytes' && typeof value === 'string') {
        const valid = "type: <class 'bytes'>, valid types: <class 'str'>";
        return [`Invalid type for parameter ${place}, value: ${bytes(value)}, ${valid}`];
      }
      if (member.timestamp === true)
        return isTimestamp(value) ? [] : wrongType('datetime.datetime', 'timestamp-string');
      return typeof value === 'string' ? tooShort(place, member.min, [...value]) : wrongType('str');
    }
    case 'integer': {
      // AWS: in Python true is a number, one.
      const number = typeof value === 'boolean' ? Number(value) : value;
      if (typeof number !== 'number' || !Number.isInteger(number)) return wrongType('int');
      const { min } = member;
      if (min === undefined || number >= min) return [];
      return [`Invalid value for parameter ${place}, value: ${printed(value)}, valid min value: ${min}`];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : wrongType('bool');
    case 'list': {
      if (!isList(value)) return wrongType('list', 'tuple');
      const { min, of } = member;
      return [
        ...tooShort(place, min, value),
        ...value.flatMap((part, index) => broken(`${place}[${index}]`, of, part, form)),
      ];
    }
    case 'structure': {
      if (!isMap(value)) return wrongType('dict');
      const { members } = member;
      const names = Object.keys(members);
      return [
        ...missing(place, members, value),
        ...Object.keys(value)
          .filter((name) => !names.includes(name))
          .map((name) => unknown(place, name, names)),
        ...Object.entries(value).flatMap(([name, part = null]) => {
          const inner = members[name];
          return inner === undefined ? [] : broken(`${place}.${name}`, inner, part, form);
        }),
      ];
    }
  }
}

const tooShort = (place: string, min = 0, { length }: ArrayLike<unknown>): readonly string[] =>
  length >= min ? [] : [`Invalid length for parameter ${place}, value: ${length}, valid min length: ${min}`];

/** AWS: numbers and what begins as a date does. botocore, utils.py */
const isTimestamp = (value: Json): boolean =>
  typeof value === 'number' ||
  (typeof value === 'string' && (/^-?[\d.]+$/.test(value) || !Number.isNaN(Date.parse(value))));
