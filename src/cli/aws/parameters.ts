import type { Input, Json, Member, RegisteredOperation, StructureMember } from '../../iam/index.ts';

/**
 * What botocore itself checks before it sends anything: types, the members of structures, and lower bounds; not the upper ones, patterns
 * or enumerations, which the service checks. Source: botocore, validate.py
 */
export const brokenParameters = ({ members }: RegisteredOperation, input: Input): readonly string[] =>
  Object.entries(members).flatMap(([name, member]) => broken(name, member, input[name]));

function broken(place: string, member: Member | StructureMember, value: Json | undefined): readonly string[] {
  if (value === undefined) return [];
  switch (member.type) {
    case 'string':
      return typeof value === 'string' ? tooShort(place, member.min, value) : [wrongType(place, value, 'str')];
    case 'integer': {
      if (typeof value !== 'number') return [wrongType(place, value, 'int')];
      const { min } = member;
      if (min === undefined || value >= min) return [];
      return [`Invalid value for parameter ${place}, value: ${value}, valid min value: ${min}`];
    }
    case 'boolean':
      return typeof value === 'boolean' ? [] : [wrongType(place, value, 'bool')];
    case 'list': {
      if (!isList(value)) return [wrongType(place, value, 'list')];
      const { min, of } = member;
      return [
        ...tooShort(place, min, value),
        ...value.flatMap((part, index) => broken(`${place}[${index}]`, of, part)),
      ];
    }
    case 'structure':
      return brokenStructure(place, member, value);
  }
}

const tooShort = (place: string, min = 0, { length }: ArrayLike<unknown>): readonly string[] =>
  length >= min ? [] : [`Invalid length for parameter ${place}, value: ${length}, valid min length: ${min}`];

function brokenStructure(place: string, { members }: StructureMember, value: Json): readonly string[] {
  if (typeof value !== 'object' || value === null || isList(value)) return [wrongType(place, value, 'dict')];
  const names = Object.keys(members);
  const missing = names.filter((name) => members[name]?.required === true && value[name] === undefined);
  const unknown = Object.keys(value).filter((name) => !names.includes(name));
  return [
    ...missing.map((name) => `Missing required parameter in ${place}: "${name}"`),
    ...unknown.map((name) => `Unknown parameter in ${place}: "${name}", must be one of: ${names.join(', ')}`),
    ...Object.entries(members).flatMap(([name, member]) => broken(`${place}.${name}`, member, value[name])),
  ];
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** The type of a value by its name in Python. */
const typeName = (value: Json): string => {
  if (value === null) return 'NoneType';
  if (isList(value)) return 'list';
  switch (typeof value) {
    case 'string':
      return 'str';
    case 'number':
      return Number.isInteger(value) ? 'int' : 'float';
    case 'boolean':
      return 'bool';
    default:
      return 'dict';
  }
};

const wrongType = (place: string, value: Json, wanted: string): string => {
  const types = wanted === 'list' ? "<class 'list'>, <class 'tuple'>" : `<class '${wanted}'>`;
  return `Invalid type for parameter ${place}, value: ${printed(value)}, type: <class '${typeName(value)}'>, valid types: ${types}`;
};

/** A value as Python prints it. */
function printed(value: Json, inside = false): string {
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'string') return inside ? `'${value}'` : value;
  if (typeof value === 'number') return String(value);
  if (isList(value)) return `[${value.map((part) => printed(part, true)).join(', ')}]`;
  const entries = Object.entries(value).map(([name, part]) => `'${name}': ${printed(part ?? null, true)}`);
  return `{${entries.join(', ')}}`;
}
