/** Accounts to measure with: policies by a seeded generator, so that every run measures the same. */
interface Statement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, string | readonly string[]>>>>;
}

/** One policy of one group. */
export interface GroupPolicy {
  readonly group: string;
  readonly name: string;
  /** JSON of the document. */
  readonly text: string;
  /** Services that its statements speak of, one entry a statement. */
  readonly services: readonly string[];
}

export interface Asked {
  readonly principal: string;
  readonly action: string;
  readonly resource: string;
  readonly context: ReadonlyMap<string, readonly string[]>;
}

/** Whole numbers below `n`, the same for the same seed. A linear congruential generator with the constants of Numerical Recipes. */
function numbers(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

const SERVICES: Readonly<Record<string, { readonly actions: readonly string[]; readonly arn: string }>> = {
  s3: { actions: ['GetObject', 'PutObject', 'DeleteObject', 'ListBucket'], arn: 'arn:aws:s3:::' },
  iam: { actions: ['GetUser', 'CreateUser', 'AddUserToGroup', 'ListGroups'], arn: 'arn:aws:iam::123456789012:user/' },
  ec2: {
    actions: ['DescribeInstances', 'StartInstances', 'StopInstances', 'RunInstances'],
    arn: 'arn:aws:ec2:eu-west-1:123456789012:instance/',
  },
  dynamodb: {
    actions: ['GetItem', 'PutItem', 'Query', 'Scan'],
    arn: 'arn:aws:dynamodb:eu-west-1:123456789012:table/',
  },
  sqs: {
    actions: ['SendMessage', 'ReceiveMessage', 'DeleteMessage', 'PurgeQueue'],
    arn: 'arn:aws:sqs:eu-west-1:123456789012:',
  },
  sns: { actions: ['Publish', 'Subscribe', 'CreateTopic', 'DeleteTopic'], arn: 'arn:aws:sns:eu-west-1:123456789012:' },
  lambda: {
    actions: ['InvokeFunction', 'GetFunction', 'UpdateFunctionCode', 'ListFunctions'],
    arn: 'arn:aws:lambda:eu-west-1:123456789012:function:',
  },
  logs: {
    actions: ['PutLogEvents', 'GetLogEvents', 'FilterLogEvents', 'DescribeLogGroups'],
    arn: 'arn:aws:logs:eu-west-1:123456789012:log-group:',
  },
  kms: {
    actions: ['Encrypt', 'Decrypt', 'DescribeKey', 'CreateGrant'],
    arn: 'arn:aws:kms:eu-west-1:123456789012:alias/',
  },
  secretsmanager: {
    actions: ['GetSecretValue', 'PutSecretValue', 'DescribeSecret', 'ListSecrets'],
    arn: 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:',
  },
};

const NAMES = Object.keys(SERVICES);
const TEAMS = ['platform', 'payments', 'search', 'mobile'];

const CONDITIONS: readonly NonNullable<Statement['Condition']>[] = [
  { StringEquals: { 'aws:PrincipalTag/team': ['platform', 'search'] } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { IpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] } },
  { StringLike: { 'aws:username': 'dev-*' }, StringNotEquals: { 'aws:PrincipalTag/team': 'mobile' } },
];

/** One statement in three has a condition, one in ten denies. */
function statementOf(below: (n: number) => number): { readonly statement: Statement; readonly service: string } {
  const pick = <T>(list: readonly T[], other: T): T => list[below(list.length)] ?? other;
  const service = pick(NAMES, 's3');
  const { actions, arn } = SERVICES[service] ?? { actions: [], arn: '' };
  const action = (): string => {
    const name = pick(actions, '*');
    return `${service}:${below(3) === 0 ? `${name.slice(0, 3)}*` : name}`;
  };
  const resource = (): string => {
    const end = [
      '*',
      `${pick(TEAMS, '')}-*`,
      `${pick(TEAMS, '')}-logs/2026/*`,
      '${aws:username}/*',
      `*-${pick(TEAMS, '')}`,
    ];
    return below(6) === 0 ? '*' : arn + pick(end, '*');
  };
  const statement: Statement = {
    Effect: below(10) === 0 ? 'Deny' : 'Allow',
    Action: Array.from({ length: 1 + below(3) }, action),
    Resource: Array.from({ length: 1 + below(2) }, resource),
    ...(below(3) === 0 ? { Condition: pick(CONDITIONS, {}) } : {}),
  };
  return { statement, service };
}

/** Groups that each carry so many policies of so many statements; the statements of each the other way round with `reversed`. */
export function policiesOf(
  seed: number,
  size: {
    readonly groups: number;
    readonly policies: number;
    readonly statements: readonly number[];
    readonly reversed?: boolean;
  },
): readonly GroupPolicy[] {
  const below = numbers(seed);
  const all: GroupPolicy[] = [];
  for (let group = 0; group < size.groups; group += 1) {
    for (let policy = 0; policy < size.policies; policy += 1) {
      const length = size.statements[all.length % size.statements.length] ?? 1;
      const drawn = Array.from({ length }, () => statementOf(below));
      const made = size.reversed === true ? drawn.toReversed() : drawn;
      const text = JSON.stringify({ Version: '2012-10-17', Statement: made.map(({ statement }) => statement) });
      all.push({
        group: `group-${group}`,
        name: `policy-${all.length}`,
        text,
        services: made.map(({ service }) => service),
      });
    }
  }
  return all;
}

const CONTEXT = new Map<string, readonly string[]>([
  ['aws:username', ['dev-dana']],
  ['aws:userid', ['AIDAJQABLZS4A3QDU576Q']],
  ['aws:principalarn', ['arn:aws:iam::123456789012:user/dev-dana']],
  ['aws:principalaccount', ['123456789012']],
  ['aws:principaltype', ['User']],
  ['aws:principaltag/team', ['platform']],
  ['aws:sourceip', ['203.0.113.10']],
  ['aws:securetransport', ['true']],
  ['aws:requestedregion', ['eu-west-1']],
  ['aws:currenttime', ['2026-11-22T10:00:00Z']],
]);

/** Five requests of one user to five services. */
export const requests: readonly Asked[] = [
  ['s3:GetObject', 'arn:aws:s3:::platform-logs/2026/11.txt'],
  ['iam:CreateUser', 'arn:aws:iam::123456789012:user/dev-erik'],
  ['dynamodb:Query', 'arn:aws:dynamodb:eu-west-1:123456789012:table/orders'],
  ['lambda:InvokeFunction', 'arn:aws:lambda:eu-west-1:123456789012:function:search-index'],
  ['secretsmanager:GetSecretValue', 'arn:aws:secretsmanager:eu-west-1:123456789012:secret:payments-key'],
].map(([action = '', resource = '']) => ({
  principal: 'arn:aws:iam::123456789012:user/dev-dana',
  action,
  resource,
  context: CONTEXT,
}));
