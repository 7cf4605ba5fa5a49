import fc from 'fast-check';
import { ACCOUNT } from './builders.ts';
import { CALLERS, type Caller } from './caller-scenarios.ts';
import type { ConditionText } from './naive-conditions.ts';

/**
 * Conditions and request contexts that often nearly fit each other. Only what AWS's pages settle: variables in texts and ARNs alone, set
 * operators on keys of several values and on tags, whole ARNs with the ARN operators.
 */
const LONG_ARN = `arn:aws:sns:eu-west-1:${ACCOUNT}:logs:${ACCOUNT}:red`;

/** Values by key in lower case; a key without any is absent. */
const VALUES: Readonly<Record<string, readonly (readonly string[])[]>> = {
  'aws:principaltag/team': [['red'], ['red'], ['Red'], ['blue'], ['r*d'], ['r*'], ['*'], ['?ed']],
  'aws:tagkeys': [[], ['team'], ['team', 'cost'], ['Team', 'team'], ['cost', 'owner']],
  's3:prefix': [[''], ['red'], ['red/a'], ['dana/'], ['r*d']],
  'aws:multifactorauthpresent': [['true'], ['true'], ['false']],
  'aws:securetransport': [['true'], ['false']],
  'aws:sourceip': [['203.0.113.10'], ['203.0.113.200'], ['198.51.100.7']],
  'aws:multifactorauthage': [['60'], ['300'], ['300.0'], ['3600']],
  'aws:currenttime': [['2026-11-22T10:00:00Z'], ['2026-01-01T00:00:00Z']],
  'aws:epochtime': [['1795341600'], ['999999999']],
  'aws:sourcearn': [[LONG_ARN], [LONG_ARN], [`arn:aws:sns:eu-west-1:${ACCOUNT}:red`], ['arn:aws:s3:::app-logs']],
};

const PAIRS = Object.entries(VALUES).flatMap(([key, values]) => values.map((value) => [key, value] as const));

/** Now and then nothing tells who the caller is, but its ARN. */
export const contextOfCaller = ({ context }: Caller): fc.Arbitrary<ReadonlyMap<string, readonly string[]>> => {
  const own = Object.entries(context).map(([key, value]) => [key, [value]] as const);
  const chosen = fc.array(fc.constantFrom(...PAIRS), { minLength: 3, maxLength: 12 });
  return fc.tuple(chosen, fc.nat(11)).map(([pairs, n]) => new Map(n === 0 ? pairs : [...own, ...pairs]));
};

interface Entry {
  readonly operator: string;
  readonly key: string;
  readonly values: unknown;
}

/** Operators over keys: any of the operators with any of the keys and any of the values. */
function family(
  operators: readonly string[],
  keys: readonly string[],
  values: readonly unknown[],
  qualifiers: readonly string[] = [''],
  suffixes: readonly string[] = ['', '', 'IfExists'],
): fc.Arbitrary<Entry> {
  const value = fc.constantFrom(...values);
  return fc
    .record({
      qualifier: fc.constantFrom(...qualifiers),
      operator: fc.constantFrom(...operators),
      suffix: fc.constantFrom(...suffixes),
      key: fc.constantFrom(...keys),
      values: fc.oneof(value, fc.array(value, { minLength: 1, maxLength: 3 })),
    })
    .map((entry) => ({ ...entry, operator: `${entry.qualifier}${entry.operator}${entry.suffix}` }));
}

const TEXT = ['Equals', 'NotEquals', 'EqualsIgnoreCase', 'NotEqualsIgnoreCase', 'Like', 'NotLike'].map(
  (name) => `String${name}`,
);
const ORDER = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan', 'GreaterThanEquals'];
const TEAMS = [
  'red',
  'RED',
  'blue',
  'r*d',
  '?ed',
  '*',
  'r${*}d',
  '${*}',
  '${?}ed',
  '${aws:PrincipalTag/team}',
  '${AWS:principaltag/TEAM}',
  '${aws:PrincipalTag/none}',
  "${aws:PrincipalTag/none, 'red'}",
  "${aws:PrincipalTag/team, 'red'}",
];

const entry: fc.Arbitrary<Entry> = fc.oneof(
  { weight: 4, arbitrary: family(TEXT, ['aws:PrincipalTag/team', 'AWS:principaltag/Team'], TEAMS) },
  {
    weight: 2,
    arbitrary: family(
      TEXT,
      ['s3:prefix', 'S3:Prefix'],
      [...TEAMS, '', '${aws:username}/', '${aws:PrincipalTag/team}/*'],
    ),
  },
  {
    weight: 2,
    arbitrary: family(
      TEXT,
      ['aws:username', 'aws:UserName'],
      ['dana', 'Dana', 'd*', 'erik', '${aws:username}', 'd${*}'],
    ),
  },
  {
    weight: 3,
    arbitrary: family(
      TEXT,
      ['aws:TagKeys', 'aws:PrincipalTag/team'],
      ['team', 'cost', 'TEAM', 't*', 'red', '${aws:PrincipalTag/none}'],
      ['ForAllValues:', 'ForAnyValue:'],
    ),
  },
  {
    weight: 2,
    arbitrary: family(['Bool'], ['aws:MultiFactorAuthPresent', 'aws:SecureTransport'], ['true', 'false', true, false]),
  },
  {
    weight: 2,
    arbitrary: family(
      ['Null'],
      ['aws:MultiFactorAuthPresent', 'aws:username', 'aws:TagKeys', 'aws:PrincipalTag/team'],
      ['true', 'false', true, false],
      [''],
      [''],
    ),
  },
  {
    weight: 2,
    arbitrary: family(
      ['IpAddress', 'NotIpAddress'],
      ['aws:SourceIp', 'aws:sourceip'],
      [
        '203.0.113.0/24',
        '203.0.113.0/25',
        '203.0.113.10',
        '203.0.113.10/32',
        '198.51.100.0/24',
        '0.0.0.0/0',
        '192.0.0.0/2',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: family(
      ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
      ['aws:PrincipalArn', 'AWS:principalarn'],
      [
        CALLERS.dana.principal,
        `arn:aws:iam::${ACCOUNT}:user/\${aws:username}`,
        'arn:aws:iam::*:user/*',
        `arn:aws:iam::${ACCOUNT}:role/*Deployer`,
        'arn:*:iam:*:*:*/dana',
      ],
    ),
  },
  {
    weight: 2,
    arbitrary: family(
      ['ArnEquals', 'ArnLike', 'ArnNotEquals', 'ArnNotLike'],
      ['aws:SourceArn'],
      [
        `arn:aws:sns:*:${ACCOUNT}:red`,
        `arn:aws:sns:*:${ACCOUNT}:r?d`,
        'arn:aws:sns:*:*:*red',
        'arn:aws:sns:eu-west-?:*:${aws:PrincipalTag/team}',
        'arn:*:s3:*:*:app-logs',
      ],
    ),
  },
  {
    weight: 1,
    arbitrary: family(
      ORDER.map((order) => `Numeric${order}`),
      ['aws:MultiFactorAuthAge'],
      ['60', '300', 300, '300.5', '3600', 1000],
    ),
  },
  {
    weight: 1,
    arbitrary: family(
      ORDER.map((order) => `Date${order}`),
      ['aws:CurrentTime', 'aws:EpochTime'],
      ['2026-11-22T10:00:00Z', '2026-11-22T11:00:00+01:00', '2026-11-22', '1795341600', '1767225600', '1000000000'],
    ),
  },
);

/** One to three entries; of an operator that names a key twice, in whatever case, the first counts. */
export const condition: fc.Arbitrary<ConditionText> = fc.array(entry, { minLength: 1, maxLength: 3 }).map((entries) => {
  const written: Record<string, Record<string, unknown>> = {};
  for (const { operator, key, values } of entries) {
    const keys = (written[operator] ??= {});
    if (!Object.keys(keys).some((other) => other.toLowerCase() === key.toLowerCase())) keys[key] = values;
  }
  return written;
});
