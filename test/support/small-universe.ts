import type { ServiceFacts } from '../../src/iam/index.ts';
import { ACCOUNT } from './builders.ts';

/**
 * A universe of requests small enough to ask every one of them: one service with three actions and two types of resources, whose names are up to
 * three characters a part.
 */
export const PRINCIPAL = `arn:aws:iam::${ACCOUNT}:user/ab`;

const KEYS = {
  'toy:name': 'String',
  'toy:count': 'Numeric',
  'toy:flag': 'Bool',
  'toy:tags': 'ArrayOfString',
  'toy:source': 'ARN',
  'toy:address': 'IPAddress',
  'toy:since': 'Date',
} as const;

const all = Object.keys(KEYS);

export const TOY: ServiceFacts = {
  prefix: 'toy',
  actions: [
    { name: 'Get', levels: ['Read'], resources: [{ name: 'item', required: true }], conditionKeys: all },
    { name: 'List', levels: ['List'], resources: [], conditionKeys: all },
    {
      name: 'Put',
      levels: ['Write'],
      resources: [
        { name: 'item', required: true },
        { name: 'box', required: false },
      ],
      conditionKeys: all.slice(0, 4),
    },
  ],
  resources: [
    { name: 'box', arn: 'arn:${Partition}:toy:::${BoxName}', conditionKeys: ['toy:source'] },
    { name: 'item', arn: 'arn:${Partition}:toy:::${BoxName}/${ItemName}', conditionKeys: [] },
  ],
  conditionKeys: Object.entries(KEYS).map(([key, type]) => ({ key, type })),
};

/** All texts of one to `length` of these characters. */
function texts(characters: string, length: number): readonly string[] {
  if (length === 0) return [];
  const shorter = texts(characters, length - 1);
  const longest = shorter.filter((text) => text.length === length - 1);
  const grown = (longest.length === 0 ? [''] : longest).flatMap((text) => [...characters].map((each) => text + each));
  return [...shorter, ...grown];
}

/** `x` is a character that no policy names. */
const BOXES = ['a', 'b', 'x', 'ab', 'ba', 'bb', 'ax', 'aba', 'abb', 'bax'].map((name) => `arn:aws:toy:::${name}`);
const ITEMS = BOXES.flatMap((box) => texts('abx/', 3).map((name) => `${box}/${name}`));

/** Every resource of the universe. */
export const RESOURCES: readonly string[] = ['*', ...BOXES, ...ITEMS];
const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** By action, the places of its resources in `RESOURCES`. */
export const ASKED: Readonly<Record<string, readonly number[]>> = {
  'toy:Get': range(1 + BOXES.length, RESOURCES.length),
  'toy:List': [0],
  'toy:Put': range(1, RESOURCES.length),
};

/** Whether a resource, of the universe or beyond it, has the shape that the catalogue gives to one of the action's types. */
export const isAskedOn = (action: string, resource: string): boolean => {
  const item = /^arn:aws:toy:::[^:/]+\/.+$/s.test(resource);
  const box = /^arn:aws:toy:::[^/]+$/.test(resource);
  return action === 'toy:List' ? resource === '*' : action === 'toy:Get' ? item : action === 'toy:Put' && (item || box);
};

const BASE = Date.parse('2026-11-22T10:00:00Z');
const moment = (second: number): string => new Date(BASE + second * 1000).toISOString().replace('.000Z', 'Z');

/** Some values of the context that come together, by key in small letters. A key without a value is absent. */
export type Situation = Readonly<Record<string, readonly string[]>>;

const single = (key: string, values: readonly string[]): readonly Situation[] => [
  { [key]: [] },
  ...values.map((value) => ({ [key]: [value] })),
];

/**
 * What the context may hold, by groups of keys that do not depend on each other; of each group every situation. The time of a request is told by
 * two keys, and is always known.
 */
export const SITUATIONS: readonly { readonly keys: readonly string[]; readonly all: readonly Situation[] }[] = [
  {
    keys: ['toy:name'],
    all: single('toy:name', [...texts('abxA', 2), 'aab', 'abb', 'axb', 'xab', 'a*', '*', 'AB', 'B', 'ab/']),
  },
  { keys: ['toy:count'], all: single('toy:count', ['0', '1', '2', '3', '4', '5', '6']) },
  { keys: ['toy:flag'], all: single('toy:flag', ['true', 'false']) },
  {
    keys: ['toy:tags'],
    all: [[], ['a'], ['b'], ['x'], ['A'], ['a', 'b'], ['a', 'x'], ['b', 'x'], ['a', 'A'], ['a', 'b', 'x']].map(
      (tags) => ({
        'toy:tags': tags,
      }),
    ),
  },
  {
    keys: ['toy:source'],
    all: single(
      'toy:source',
      ['a', 'b', 'ab', 'aa', 'x', 'a/b', 'a:b'].flatMap((name) => [`arn:aws:toy:::${name}`, `arn:aws:toy:r1::${name}`]),
    ),
  },
  {
    keys: ['toy:address'],
    all: single('toy:address', [
      ...range(0, 9).map((last) => `10.0.0.${last}`),
      '9.255.255.255',
      '192.0.2.1',
      '2001:db8::1',
      '2001:db8::2',
      '::1',
    ]),
  },
  { keys: ['toy:since'], all: single('toy:since', range(-1, 5).map(moment)) },
  { keys: ['aws:securetransport'], all: [['true'], ['false']].map((values) => ({ 'aws:securetransport': values })) },
  {
    keys: ['aws:currenttime', 'aws:epochtime'],
    all: range(-1, 5).map((second) => ({
      'aws:currenttime': [moment(second)],
      'aws:epochtime': [String(BASE / 1000 + second)],
    })),
  },
];

export const MOMENTS: readonly string[] = range(0, 4).map(moment);
export const EPOCHS: readonly string[] = range(0, 4).map((second) => String(BASE / 1000 + second));
