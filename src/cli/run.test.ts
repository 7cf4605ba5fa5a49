import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../test/support/account.ts';
import { AT, reference } from '../../test/support/builders.ts';
import { unloaded } from '../../test/support/service-facts.ts';
import { administrator } from '../iam/index.ts';
import { registry } from '../services/index.ts';
import { run } from './index.ts';
import type { NamedCommand } from './aws/operation.ts';
import { s3Calls } from './aws/s3-calls.ts';
import { s3Commands } from './aws/s3/registry.ts';
import { services } from './aws/services.ts';

const empty = accountAfter([]);
const ids = (line: string) => runIn(empty, line).notes.map(({ id }) => id);

describe('a line', () => {
  it('runs commands one after the other, each in the world of the one before', () => {
    const ran = runIn(empty, 'aws iam create-group --group-name A; aws iam delete-group --group-name A && echo gone');
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toMatch(/gone\n$/);
    expect(ran.executions.map(({ call }) => call.operation)).toEqual(['CreateGroup', 'DeleteGroup']);
    expect(ran.world.account.groups.size).toBe(0);
  });

  it('numbers its calls on from ambient.n', () => {
    const ran = runIn(
      empty,
      'aws iam create-group --group-name A; aws iam create-group --group-name A; whoami',
      reference,
      7,
    );
    expect(ran.executions.map(({ record }) => record.n)).toEqual([7, 8]);
  });

  it.each([
    ['aws iam get-user --user-name x && echo yes', ''],
    ['aws iam get-user --user-name x || echo no', 'no\n'],
    ['echo a && echo b || echo c', 'a\nb\n'],
    ['aws iam get-user --user-name x && echo b || echo c', 'c\n'],
    ['aws iam get-user --user-name x; echo c', 'c\n'],
  ])('%s prints %j', (line, stdout) => {
    expect(runIn(empty, line).stdout).toBe(stdout);
  });

  it('passes what is piped, and shows it no more', () => {
    const ran = runIn(empty, `echo -n 'one two' | aws s3 cp - s3://app-logs/x.txt`);
    expect([ran.stdout, ran.stderr, ran.exitCode]).toEqual(['', '', 0]);
    expect(ran.world.services.s3.buckets.get('app-logs')?.objects.get('x.txt')?.body).toBe('one two');
  });

  it('answers needs and nothing else when one of its commands lacks data', () => {
    const line =
      'aws iam create-group --group-name A; aws iam attach-group-policy --group-name A --policy-arn arn:aws:iam::aws:policy/X';
    expect(run(line, empty, administrator, { at: AT, seed: 's', n: 1, reference: unloaded })).toEqual({
      needs: [{ kind: 'managed-policy', arn: 'arn:aws:iam::aws:policy/X' }],
    });
  });

  it.each(['', '   ', '# a comment', '\\\n'])('that is empty (%j) does nothing and succeeds', (line) => {
    expect(runIn(empty, line)).toMatchObject({
      stdout: '',
      stderr: '',
      notes: [],
      exitCode: 0,
      executions: [],
      intent: null,
    });
  });

  it.each<[string, number, string]>([
    ["echo 'a", 2, 'quote-open'],
    ['| echo a', 2, 'shell-unexpected'],
    ['echo a & ', 2, 'shell-unsupported'],
    ['while true; do echo a; done', 2, 'shell-keyword'],
    ['echo $(echo a', 2, 'shell-open'],
    ['blub x', 127, 'command-unknown'],
    ['gerp x', 127, 'command-suggestion'],
    ['echo $(blub x)', 127, 'command-unknown'],
    ['echo "$(echo `blub`)"', 127, 'command-unknown'],
    ['echo ${X:-$(blub)}', 127, 'command-unknown'],
    ['cat <<< $(blub)', 127, 'command-unknown'],
    ['cat <<E\n$(blub)\nE', 127, 'command-unknown'],
    ['for x in a; do aws iam list-users; blub; done', 127, 'command-unknown'],
    ['(aws iam list-users; blub)', 127, 'command-unknown'],
    ['aws iam list-users | jq .Users', 127, 'no-jq'],
    ['aws iam list-users | xargs echo', 127, 'no-xargs'],
    ['nano policy.json', 127, 'no-editor'],
    ['cd ..', 127, 'no-folders'],
    ['aws iam list-users | sed s/a/b/', 127, 'no-program'],
    ['exit', 127, 'no-exit'],
    ['read name', 127, 'no-scripting'],
    ['./deploy.sh', 127, 'no-scripting'],
    ['command -v aws', 127, 'no-scripting'],
    ['for g in a b; do break; done', 127, 'no-scripting'],
    ['GROUP = Developers', 127, 'command-unknown'],
    ['diff a b', 127, 'no-program'],
    ['AWS iam list-users', 127, 'command-suggestion'],
    ['undo | cat', 2, 'word-alone'],
    ['A=1 undo', 2, 'word-alone'],
    ['undo > f', 2, 'word-alone'],
    ['(undo)', 2, 'word-alone'],
    ['echo $(history)', 2, 'word-alone'],
    ['asw iam list-users', 127, 'command-suggestion'],
    ['sudo aws iam list-users', 127, 'command-unknown'],
    ['undo; redo', 2, 'word-alone'],
    ['undo 3', 2, 'word-takes-nothing'],
    ['aws s3 cp - s3://app-logs/x', 2, 's3-no-input'],
  ])('%j exits %i and says %s in the sandbox’s own voice', (line, exitCode, id) => {
    const ran = runIn(empty, line);
    expect(ran).toMatchObject({ exitCode, stdout: '', stderr: '', executions: [] });
    expect(ran.notes.map((note) => note.id)).toEqual([id]);
  });

  it('does nothing at all when one of its commands is unknown', () => {
    const ran = runIn(empty, 'aws iam create-group --group-name A; blub');
    expect(ran.world).toBe(empty.world);
    expect(ran.executions).toEqual([]);
  });

  it.each(['undo', 'redo', 'reset', 'clear', 'history', 'why'] as const)('%s asks it of the session', (intent) => {
    expect(runIn(empty, intent)).toMatchObject({ intent, exitCode: 0, stdout: '', world: empty.world });
  });

  it('whoami tells the ARN of the administrator', () => {
    expect(runIn(empty, 'whoami').stdout).toBe(
      `arn:aws:sts::123456789012:assumed-role/${administrator.roleName}/you\n`,
    );
  });

  it('help speaks of aws and of the words of the sandbox', () => {
    expect(ids('help')).toEqual(['help-aws']);
  });
});

const operationOf = (command: NamedCommand): string => {
  const found = command.find();
  return 'needs' in found ? '' : found.operation.name;
};

describe('the registries', () => {
  it.each(registry.operations.map((operation) => [operation.name, operation] as const))(
    'the example of %s is understood and reaches it',
    (_, operation) => {
      const prepared = accountAfter([
        'aws iam create-group --group-name Developers',
        'aws iam create-user --user-name dev-alice',
        'aws iam create-user --user-name dev-bob',
      ]);
      const known = { ...reference, managedPolicy: () => null, managedPolicyNames: () => [] };
      const ran = runIn(prepared, operation.example, known);
      expect(ran.exitCode).not.toBe(252);
      expect(ran.notes.filter(({ id }) => !['waited', 'replication', 'applies'].includes(id))).toEqual([]);
      expect(ran.executions.map(({ call }) => `${call.service}:${call.operation}`)).toContain(
        `${operation.service}:${operation.name}`,
      );
    },
  );

  it('every operation of S3 is called by a command of aws s3 or aws s3api', () => {
    const own = services.find(({ name }) => name === 's3api');
    const called = new Set<string>([
      ...Object.values(s3Calls).flat(),
      ...(own?.kind === 'operations' ? own.commands.map((command) => operationOf(command)) : []),
    ]);
    const operations = registry.operations.filter(({ service }) => service === 's3').map(({ name }) => name);
    expect(operations.filter((name) => !called.has(name))).toEqual([]);
  });

  it.each(s3Commands.flatMap(({ examples }) => examples))('%s runs', (example) => {
    expect(runIn(empty, example)).toMatchObject({ exitCode: 0, stderr: '' });
  });
});

describe('whatever is typed', () => {
  const word = fc.constantFrom(
    ...'aws iam s3 s3api sts help ls cp rm cat - s3://app-logs/2026.txt s3://app-logs s3:// create-group get-group list-users --group-name --user-name --profile dev-alice --output json -- --query --tags Key=a,Value=b file://policy.json put-bucket-policy create-policy-version --set-as-default = && || ; | \' " \\ # undo echo $x > Developers'.split(
      ' ',
    ),
    '',
    '\n',
  );

  it('is answered with text or a note and an exit code, never with an exception', () => {
    const place = accountAfter(['aws iam create-user --user-name dev-alice']);
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(word, { maxLength: 12 }).map((words) => words.join(' ')),
          fc.string(),
        ),
        (line) => {
          const ran = runIn(place, line);
          expect(Number.isInteger(ran.exitCode)).toBe(true);
          // `!` turns success into failure without a word, as in bash.
          if (ran.exitCode !== 0 && !/ls|!/.test(line))
            expect(ran.stderr + ran.notes.map(({ id }) => id).join('')).not.toBe('');
        },
      ),
    );
  });
});
