import { beforeAll, describe, expect, test } from 'vitest';
import { accessOf } from './support/access.ts';
import { root, testCatalog } from './support/lessons.ts';
import { readScenariosFrom } from '../src/course/node.ts';
import type { World } from '../src/iam/index.ts';
import { createWorld } from '../src/iam/index.ts';
import { sampleServices } from '../src/services/index.ts';
import { replay, type Replay } from '../src/session/build.ts';
import type { SignIn } from '../src/session/index.ts';

const AT = '2026-11-22T10:00:00Z';
const catalog = testCatalog();
const scenarios = readScenariosFrom(root);

const play = (world: World, lines: readonly string[], from = 1): Promise<Replay> =>
  replay(world, lines, { at: AT, seed: 'scenario', from, catalog });

/** Exit codes of the commands to try: what they show is a result or AWS's refusal, and nothing else. */
const TRIED: Readonly<Record<string, readonly number[]>> = {
  startup: [0, 254, 0],
  'ten-developers': [0, 0, 254],
  'twenty-attachments': [0, 254, 254],
  devops: [0, 1, 0],
  finance: [254, 0, 0],
  enterprise: [0, 254, 0],
};

test.each(scenarios.map(({ id, ...rest }) => [id, rest] as const))(
  'every command of %s runs, and what there is to try shows what it says',
  async (id, { account, tries }) => {
    const built = await play(createWorld({ at: AT, services: sampleServices(AT) }), account);
    expect(built.commands.filter(({ exitCode }) => exitCode !== 0)).toEqual([]);
    const codes: number[] = [];
    for (const { run } of tries) {
      const tried = await play(built.world, [run], 100_000);
      codes.push(...tried.commands.map(({ exitCode }) => exitCode));
    }
    expect(codes).toEqual(TRIED[id]);
  },
);

/** The account of a scenario, asked as the Access face asks. */
function accountOf(id: string): {
  world(): World;
  ask(who: string, action: string, resource: string, how?: Asked): string;
  members(group: string): readonly string[];
  after(...lines: readonly string[]): Promise<(who: string, action: string, resource: string, how?: Asked) => string>;
} {
  let made: World | null = null;
  beforeAll(async () => {
    const scenario = scenarios.find((each) => each.id === id);
    if (scenario === undefined) throw new Error(`There is no ready account ${id}`);
    made = (await play(createWorld({ at: AT, services: sampleServices(AT) }), scenario.account)).world;
  });
  const world = (): World => {
    if (made === null) throw new Error(`The account ${id} is not made yet`);
    return made;
  };
  return {
    world,
    ask: (who, action, resource, how) => verdictIn(world(), who, action, resource, how),
    members: (group) => world().account.groups.get(group)?.members ?? [],
    async after(...lines) {
      const changed = await play(world(), lines, 100_000);
      expect(changed.commands.map(({ stderr }) => stderr).join('')).toBe('');
      return (who, action, resource, how) => verdictIn(changed.world, who, action, resource, how);
    },
  };
}

interface Asked {
  readonly signIn?: SignIn;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

function verdictIn(world: World, who: string, action: string, resource: string, how: Asked = {}): string {
  const { signIn = 'access-key', context = {} } = how;
  return accessOf(world).ask({ principal: who, signIn, action, resource, context }).decision.verdict;
}

const namesOf = (world: World): readonly string[] => [...world.account.users.values()].map(({ name }) => name);
const MFA: Asked = { signIn: 'console-mfa' };
const ARN = 'arn:aws:iam::123456789012';

describe('startup', () => {
  const { ask, members, world } = accountOf('startup');

  test('every developer reads and writes the buckets of development and no other', () => {
    expect(members('Developers')).toHaveLength(7);
    for (const who of members('Developers')) {
      for (const action of ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'])
        expect(ask(who, action, 'arn:aws:s3:::app-dev/prices.txt')).toBe('allowed');
      for (const other of ['payroll', 'app-logs']) {
        expect(ask(who, 's3:GetObject', `arn:aws:s3:::${other}/2026.txt`)).toBe('implicitDeny');
        expect(ask(who, 's3:ListBucket', `arn:aws:s3:::${other}`)).toBe('implicitDeny');
      }
      expect(ask(who, 'iam:AddUserToGroup', `${ARN}:group/Developers`)).toBe('implicitDeny');
    }
  });

  test('everything comes through the one group', () => {
    expect([...world().account.groups.keys()]).toEqual(['Developers']);
    for (const { attached, inline, groups } of world().account.users.values())
      expect([attached, [...inline], groups]).toEqual([[], [], ['Developers']]);
  });
});

describe('ten developers', () => {
  const { ask, members, world } = accountOf('ten-developers');
  const bucket = (name: string): string => `arn:aws:s3:::${name}/x`;

  test('ten developers use three buckets through one policy', () => {
    expect(members('Developers')).toHaveLength(10);
    for (const who of members('Developers'))
      for (const name of ['app-assets', 'app-builds', 'app-uploads'])
        expect(ask(who, 's3:PutObject', bucket(name))).toBe('allowed');
  });

  test('only the one whose inline copy was forgotten reaches the archive', () => {
    const reach = namesOf(world()).filter((who) => ask(who, 's3:GetObject', bucket('app-archive')) === 'allowed');
    expect(reach).toEqual(['dev-jonas']);
  });

  test('the policies of the three groups of the lead add up, and hers alone', () => {
    const database = 'arn:aws:rds:us-east-1:123456789012:db:app-main';
    const restart = namesOf(world()).filter((who) => ask(who, 'rds:RebootDBInstance', database) === 'allowed');
    expect(restart).toEqual(['dev-anna']);
    expect(ask('dev-anna', 'rds:RebootDBInstance', database.replace('app-', 'crm-'))).toBe('implicitDeny');
    expect(ask('dev-anna', 'aws-portal:ViewBilling', '*')).toBe('allowed');
  });

  test('a group with a good name and no policy gives nothing', () => {
    expect(members('SuperS3Access')).toEqual(['alice']);
    for (const action of ['s3:ListAllMyBuckets', 'iam:GetUser']) expect(ask('alice', action, '*')).toBe('implicitDeny');
  });
});

describe('twenty attachments', () => {
  const { ask, members, world, after } = accountOf('twenty-attachments');
  const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const payroll = 'arn:aws:s3:::payroll/2026-11.csv';

  test('twenty users carry the policy directly, and five of them are in the group that replaces it', () => {
    const carriers = [...world().account.users.values()].filter(({ attached }) => attached.includes(READ_ONLY));
    expect(carriers).toHaveLength(20);
    expect(carriers.filter(({ groups }) => groups.includes('Developers'))).toHaveLength(5);
  });

  test('the group narrows nobody until the attachment is gone', async () => {
    expect(ask('abel', 's3:GetObject', payroll)).toBe('allowed');
    const then = await after(`aws iam detach-user-policy --user-name abel --policy-arn ${READ_ONLY}`);
    expect(then('abel', 's3:GetObject', payroll)).toBe('implicitDeny');
    expect(then('abel', 's3:GetObject', 'arn:aws:s3:::app-logs/build-42.txt')).toBe('allowed');
    expect(then('bea', 's3:GetObject', payroll)).toBe('allowed');
  });

  test('members list their own groups and nobody else’s; what alice carries herself gives her nothing more', async () => {
    const list = (asked: typeof ask, who: string, of: string): string =>
      asked(who, 'iam:ListGroupsForUser', `${ARN}:user/${of}`);
    expect([list(ask, 'abel', 'abel'), list(ask, 'abel', 'bea')]).toEqual(['allowed', 'implicitDeny']);
    expect(members('ReadOnlyAuditors')).toEqual(['alice']);
    const without = await after('aws iam delete-user-policy --user-name alice --policy-name SelfInspect');
    for (const of of ['alice', 'bea'])
      expect([list(ask, 'alice', of), list(without, 'alice', of)]).toEqual(['allowed', 'allowed']);
    expect(without('alice', 'iam:GetUser', `${ARN}:user/alice`)).toBe('allowed');
  });
});

describe('devops', () => {
  const { ask, world, after } = accountOf('devops');
  const release = (name: string): string => `arn:aws:s3:::app-releases/${name}/build-44.txt`;
  const server = 'arn:aws:ec2:us-east-1:123456789012:instance/i-0f3a9c1d2b4e5f607';

  test('a pipeline releases into its own folder alone', () => {
    expect(ask('pipeline-web', 's3:PutObject', release('web'))).toBe('allowed');
    expect(ask('pipeline-web', 's3:PutObject', release('api'))).toBe('implicitDeny');
    expect(ask('pipeline-api', 's3:PutObject', release('api'))).toBe('allowed');
  });

  test('a pipeline erases no release and touches no identity, whatever else it is given', async () => {
    const then = await after(
      'aws iam attach-user-policy --user-name pipeline-web --policy-arn arn:aws:iam::aws:policy/AdministratorAccess',
    );
    expect(then('pipeline-web', 's3:DeleteObject', release('web'))).toBe('explicitDeny');
    expect(then('pipeline-web', 'iam:CreateAccessKey', `${ARN}:user/pipeline-web`)).toBe('explicitDeny');
  });

  test('a pipeline restarts what is marked as staging', () => {
    const stop = (env: string): string =>
      ask('pipeline-web', 'ec2:StopInstances', server, { context: { 'aws:ResourceTag/env': [env] } });
    expect([stop('staging'), stop('prod')]).toEqual(['allowed', 'implicitDeny']);
  });

  test('the team changes keys of pipelines, and of nobody else', () => {
    expect(ask('ops-maya', 'iam:UpdateAccessKey', `${ARN}:user/pipeline-web`)).toBe('allowed');
    expect(ask('ops-maya', 'iam:UpdateAccessKey', `${ARN}:user/ops-paul`)).toBe('implicitDeny');
  });

  test('the role that replaces the keys carries the same policy and is in no group', () => {
    const { account } = world();
    expect(account.roles.get('deploy-web')?.attached).toEqual([`${ARN}:policy/DeployApp`]);
    expect([...account.groups.values()].flatMap(({ members }) => members)).not.toContain('deploy-web');
    expect(
      [...account.users.values()].filter(({ accessKeys }) => accessKeys.length > 0).map(({ name }) => name),
    ).toEqual(['pipeline-web', 'pipeline-api']);
  });
});

describe('finance', () => {
  const { ask, members, world, after } = accountOf('finance');
  const salaries = 'arn:aws:s3:::payroll/2026-11.csv';
  const groups = ['Finance', 'Auditors', 'DevOps'] as const;

  test('nobody is in two of the groups, and everybody is in one', () => {
    expect(groups.flatMap((group) => members(group)).toSorted()).toEqual(namesOf(world()).toSorted());
  });

  test('without MFA nobody reads a salary, neither with a key nor in the console', () => {
    for (const who of namesOf(world()))
      for (const signIn of ['access-key', 'console'] as const)
        expect(ask(who, 's3:GetObject', salaries, { signIn })).toBe('explicitDeny');
  });

  test('with MFA Finance reads and writes salaries, Auditors read them, DevOps does neither', () => {
    const rights = (group: (typeof groups)[number]): readonly (readonly string[])[] =>
      members(group).map((who) => ['s3:GetObject', 's3:PutObject'].map((action) => ask(who, action, salaries, MFA)));
    expect(new Set(rights('Finance').map(String))).toEqual(new Set(['allowed,allowed']));
    expect(new Set(rights('Auditors').map(String))).toEqual(new Set(['allowed,explicitDeny']));
    expect(new Set(rights('DevOps').map(String))).toEqual(new Set(['explicitDeny,explicitDeny']));
  });

  test('the groups stay apart when somebody is put into two of them', async () => {
    const then = await after('aws iam add-user-to-group --group-name Finance --user-name ops-ines');
    expect(then('ops-ines', 's3:GetObject', salaries, MFA)).toBe('explicitDeny');
    const audit = await after('aws iam add-user-to-group --group-name Finance --user-name aud-yuki');
    expect(audit('aud-yuki', 's3:PutObject', salaries, MFA)).toBe('explicitDeny');
  });

  test('Auditors see the whole configuration and change none of it', () => {
    expect(ask('aud-victor', 'iam:GetAccountAuthorizationDetails', '*', MFA)).toBe('allowed');
    expect(ask('fin-omar', 'iam:GetAccountAuthorizationDetails', '*', MFA)).toBe('implicitDeny');
    expect(ask('aud-victor', 'iam:AddUserToGroup', `${ARN}:group/Finance`, MFA)).toBe('implicitDeny');
  });

  test('DevOps starts the servers of the ledger and no other', () => {
    const start = (app: string): string =>
      ask('ops-lena', 'ec2:StartInstances', 'arn:aws:ec2:us-east-1:123456789012:instance/i-0f3a9c1d2b4e5f607', {
        ...MFA,
        context: { 'aws:ResourceTag/app': [app] },
      });
    expect([start('ledger'), start('shop')]).toEqual(['allowed', 'implicitDeny']);
  });

  test('without MFA one may get MFA for oneself, and not take it away', () => {
    const device = `${ARN}:mfa/fin-helena`;
    const own = (action: string, resource: string): string =>
      ask('fin-helena', action, resource, { signIn: 'console' });
    expect(own('iam:CreateVirtualMFADevice', device)).toBe('allowed');
    expect(own('iam:EnableMFADevice', `${ARN}:user/fin-helena`)).toBe('allowed');
    expect(own('iam:EnableMFADevice', `${ARN}:user/fin-omar`)).toBe('implicitDeny');
    expect(own('iam:DeactivateMFADevice', `${ARN}:user/fin-helena`)).toBe('explicitDeny');
  });
});

describe('enterprise', () => {
  const { ask, members, world } = accountOf('enterprise');

  test('employees come in through roles of the directory; no IAM user is one of them', () => {
    const { users, roles } = world().account;
    expect(roles.get('Corp-DataEngineers')?.attached).toEqual([`${ARN}:policy/DataLakeWrite`]);
    expect(new Set([...users.values()].map(({ path }) => path))).toEqual(new Set(['/contractors/', '/emergency/']));
  });

  test('a boundary keeps every contractor within it, whatever is attached', () => {
    const contractors = namesOf(world()).filter((name) => name.startsWith('con-'));
    expect(contractors).toHaveLength(6);
    expect(world().account.users.get('con-gino')?.attached).toEqual(['arn:aws:iam::aws:policy/AmazonS3FullAccess']);
    for (const who of contractors)
      expect(ask(who, 's3:GetObject', 'arn:aws:s3:::payroll/2026-11.csv')).toBe('implicitDeny');
    expect(ask('con-gino', 's3:PutObject', 'arn:aws:s3:::web-assets/x')).toBe('allowed');
    expect(ask('con-gino', 's3:DeleteObject', 'arn:aws:s3:::web-assets/x')).toBe('implicitDeny');
  });

  test('analysts read what is curated, engineers write the lake', () => {
    const lake = 'arn:aws:s3:::data-lake';
    for (const who of members('DataAnalysts')) {
      expect(ask(who, 's3:GetObject', `${lake}/curated/orders.csv`)).toBe('allowed');
      expect(ask(who, 's3:GetObject', `${lake}/raw/orders.csv`)).toBe('implicitDeny');
      expect(ask(who, 's3:PutObject', `${lake}/curated/orders.csv`)).toBe('implicitDeny');
    }
    for (const who of members('DataEngineers'))
      expect(ask(who, 's3:PutObject', `${lake}/raw/orders.csv`)).toBe('allowed');
  });

  test('the lead fills the groups of her department and no other', () => {
    const add = (group: string): string => ask('lead-nadia', 'iam:AddUserToGroup', `${ARN}:group/${group}`);
    expect(add('data/DataEngineers')).toBe('allowed');
    expect([add('web/WebDevelopers'), add('emergency/BreakGlass'), add('leads/DataLeads')]).toEqual(
      Array.from({ length: 3 }, () => 'implicitDeny'),
    );
  });

  test('the users for emergencies can do anything with MFA and nothing without', () => {
    for (const who of members('BreakGlass')) {
      expect(ask(who, 'iam:CreateUser', `${ARN}:user/x`, MFA)).toBe('allowed');
      for (const signIn of ['access-key', 'console'] as const)
        expect(ask(who, 'iam:CreateUser', `${ARN}:user/x`, { signIn })).toBe('explicitDeny');
    }
  });
});
