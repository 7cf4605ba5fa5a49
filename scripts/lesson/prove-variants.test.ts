import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import type { TaskBlock } from '../../src/course/index.ts';
import { checkSchema } from '../../src/grader/schema.ts';
import type { Finding } from './finding.ts';
import { proveLesson, type Proof } from './prove.ts';

const catalog = testCatalog();

const document = (effect: string, action: string, resource: string): string =>
  `'{"Version": "2012-10-17", "Statement": {"Effect": "${effect}", "Action": "${action}", "Resource": "${resource}"}}'`;
const READ = document('Allow', 's3:GetObject', 'arn:aws:s3:::app-logs/*');
const put = (policy: string, group: string, text: string): string =>
  `aws iam put-group-policy --group-name ${group} --policy-name ${policy} --policy-document ${text}`;

const START = [
  'aws iam create-group --group-name Developers',
  'aws iam create-user --user-name dana',
  'aws iam add-user-to-group --group-name Developers --user-name dana',
  'aws iam create-user --user-name lee',
];

/** Proves a lesson of one task in which Developers are to read the logs. */
function proveTaskOf(
  checks: readonly Readonly<Record<string, unknown>>[],
  { start = [], ...more }: Partial<TaskBlock> & { readonly start?: readonly string[] } = {},
): Promise<Proof> {
  const task: TaskBlock = {
    kind: 'task',
    id: 'read',
    meanwhile: [],
    goal: 'G.',
    checks: checks.map((check) => checkSchema.parse(check)),
    untried: [],
    hints: [],
    solutions: [[put('ReadLogs', 'Developers', READ)]],
    mistakes: [],
    teaches: [],
    ...more,
  };
  const lesson = {
    id: 'lesson',
    title: 'T',
    summary: 'S.',
    minutes: 6,
    objectives: ['see'],
    account: [...START, ...start],
    hash: '',
    calls: null,
    intro: '',
    steps: [{ id: 'step', title: 'Step', parts: [task] }],
  };
  return proveLesson(lesson, catalog);
}

const READS = { id: 'reads', allows: 'dana s3:GetObject arn:aws:s3:::app-logs/1' };
const NOTHING_MORE = { id: 'nothing-more', noMoreThan: { of: 'solution', for: 'all' } };

const told = ({ findings }: Proof, what: Finding['what']): ReadonlyMap<string, string> =>
  new Map(findings.filter((one) => one.what === what && !one.proved).map(({ name, detail }) => [name, detail]));

test('a task that no check keeps from too much is told each mutant that passes, with a request that shows it', async () => {
  const proof = await proveTaskOf([READS]);
  const mutants = told(proof, 'mutant');
  expect([...mutants.keys()]).toEqual(
    expect.arrayContaining([
      'admin-added group Developers',
      'admin-added user dana',
      'admin-added user lee',
      'iam-added user dana',
      'service-wide group Developers/ReadLogs',
      'any-resource group Developers/ReadLogs',
    ]),
  );
  expect(mutants.get('service-wide group Developers/ReadLogs')).toMatch(
    /^passes and allows too much: dana s3:\w+ arn:aws:s3:::app-logs\/.*noMoreThan, or a line to "accepted", after solution 1$/,
  );
  const [task] = proof.tasks;
  expect(task?.mutants.rejected).toBeLessThan(task?.mutants.tried ?? 0);
});

test('with a check that compares, every mutant is rejected and every equivalent is accepted', async () => {
  const proof = await proveTaskOf([READS, NOTHING_MORE]);
  expect([...told(proof, 'mutant')]).toEqual([]);
  expect([...told(proof, 'equivalent')]).toEqual([]);
  const [task] = proof.tasks;
  expect(task?.mutants.rejected).toBe(task?.mutants.tried);
  expect(task?.mutants.tried).toBeGreaterThanOrEqual(8);
  expect(task?.equivalents.accepted).toBe(task?.equivalents.tried);
  expect(task?.equivalents.tried).toBeGreaterThanOrEqual(5);
});

test('a mutant that the author accepts counts as right, and an exception that nothing needs is told', async () => {
  const accepted = [
    { change: '*', because: 'It is not what this task is about.' },
    { change: 'deny-everywhere *', because: 'There is no Deny.' },
  ];
  const proof = await proveTaskOf([READS], { accepted });
  expect([...told(proof, 'mutant')]).toEqual([]);
  expect([...told(proof, 'exception').keys()]).toEqual(['deny-everywhere *']);
});

test('a Deny that reaches further than that of the solution is told when it takes away what was to stay', async () => {
  const proof = await proveTaskOf(
    [{ denies: { ask: 'dana s3:DeleteObject arn:aws:s3:::app-logs/1', explicitly: true } }],
    {
      start: [put('All', 'Developers', document('Allow', 's3:*', '*'))],
      solutions: [[put('KeepLogs', 'Developers', document('Deny', 's3:DeleteObject', 'arn:aws:s3:::app-logs/*'))]],
    },
  );
  expect(told(proof, 'mutant').get('deny-service-wide group Developers/KeepLogs')).toMatch(
    /^passes and takes away: dana s3:/,
  );
});

test('a command that no check needs is told', async () => {
  const solutions = [[put('ReadLogs', 'Developers', READ), 'aws iam create-group --group-name Extra']];
  const proof = await proveTaskOf([READS, NOTHING_MORE], { solutions });
  expect([...told(proof, 'mutant').keys()]).toEqual(['command-left-out aws iam create-group --group-name Extra']);
});

test('a policy on the user is rejected where a check is about that, and accepted where none is', async () => {
  const where = 'on-user-not-group group Developers/ReadLogs';
  const without = await proveTaskOf([READS, NOTHING_MORE]);
  const withCheck = await proveTaskOf([READS, { no: 'direct-policies' }, NOTHING_MORE]);
  const [loose, strict] = [without.tasks[0], withCheck.tasks[0]];
  expect(told(without, 'mutant').get(where)).toBeUndefined();
  expect(strict?.mutants.tried).toBeGreaterThan(loose?.mutants.tried ?? 0);
  expect(strict?.equivalents.tried).toBeLessThan(loose?.equivalents.tried ?? 0);
});

test('a harmless rewrite that a check refuses is told, until the author says why it is', async () => {
  const checks = [READS, { id: 'short', atMost: { statements: 1, in: 'group Developers' } }, NOTHING_MORE];
  const name = 'repeated group Developers/ReadLogs';
  expect(told(await proveTaskOf(checks), 'equivalent').get(name)).toMatch(
    /^means the same as the solution and fails on "short"/,
  );
  const rejected = [{ change: '*', because: 'One statement is asked for.' }];
  expect([...told(await proveTaskOf(checks, { rejected }), 'equivalent')]).toEqual([]);
});
