import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { AT, reference } from '../../../test/support/builders.ts';
import { registry } from '../../services/index.ts';
import { aws } from './aws.ts';
import { administrator } from '../../iam/index.ts';

const place = accountAfter(['aws iam create-user --user-name dana', 'aws iam create-group --group-name Developers']);
const files = new Map([
  ['input.json', '{"UserName": "dana"}'],
  ['bad.json', '{"UserName": '],
]);
const withFiles = { ...place, shell: { ...place.shell, files } };

/** Runs words as the AWS CLI takes them, past the shell; calls are refused, as by an account that allows nothing. */
function runWords(words: readonly string[]) {
  const ran = aws.run(words, {
    shell: withFiles.shell,
    caller: administrator,
    stdin: null,
    world: () => place.world,
    now: () => AT,
    reference,
    call() {
      throw new Error('A call was made');
    },
  });
  if ('needs' in ran) throw new Error(`${words.join(' ')} needs ${JSON.stringify(ran.needs)}`);
  return ran;
}

const examples = registry.operations.filter(({ service }) => service !== 'sandbox').map(({ example }) => example);

const WORDS =
  'aws iam sts s3 s3api ec2 configure wait help list-users create-user tag-user cp ls sync get set list user-exists ' +
  'simulate-custom-policy get-object - -- = --user-name --tags --tag-keys --no-paginate --max-items --output --profile ' +
  '--debug --cli-input-json --cli-input-yaml --generate-cli-skeleton --version --only-attached --recursive dana -5 {} [] ' +
  '[{ Key=a,Value=b Key=[ file://input.json file://bad.json s3://app-logs output yaml-input json text —user-name “dana” . ' +
  's3://app-logs/2026.txt';

const token = fc.oneof(fc.constantFrom('', ' ', ...WORDS.split(' ')), fc.string({ maxLength: 12 }));

describe('whatever is typed behind aws', () => {
  it('gets an exit code, and a message when it is not 0', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 9 }), (words) => {
        const quoted = words.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
        const ran = runIn(withFiles, `aws ${quoted}`);
        expect(Number.isInteger(ran.exitCode)).toBe(true);
        const silent = words.includes('get') || words.includes('ls');
        expect(ran.exitCode === 0 || silent || ran.stderr !== '' || ran.notes.length > 0).toBe(true);
      }),
    );
  });

  it('may end anywhere within a command that runs', () => {
    const cut = fc
      .constantFrom(...examples)
      .chain((line) => fc.nat(line.length).map((length) => line.slice(0, length)));
    fc.assert(
      fc.property(cut, (line) => {
        const ran = runIn(withFiles, line);
        expect(ran.exitCode === 0 || ran.stderr !== '' || ran.notes.length > 0).toBe(true);
      }),
    );
  });
});

describe('a line of any length', () => {
  // A parser that goes over its input again for every word would take minutes here.
  const many = Array.from({ length: 10_000 }, (_, i) => `--option-${i}`);

  it.each([
    ['ten thousand options that there are not', ['iam', 'list-users', ...many], 252],
    [
      'ten thousand words for a list',
      ['iam', 'untag-user', '--user-name', '', '--tag-keys', ...many.map((one) => one.slice(2))],
      252,
    ],
    ['ten thousand times one option', ['iam', 'get-user', ...many.flatMap(() => ['--user-name', ''])], 252],
    ['one word of 200,000 characters', ['iam', 'get-user', '--user-name', 'x'.repeat(200_000), '--foo'], 252],
    ['a name of 200,000 characters', ['x'.repeat(200_000)], 252],
    ['shorthand of 200,000 characters', ['iam', 'tag-user', '--user-name', '', '--tags', 'a=b,'.repeat(50_000)], 252],
    ['brackets without end', ['iam', 'tag-user', '--user-name', '', '--tags', '['.repeat(200_000)], 252],
    [
      'JSON nested deeper than a stack',
      ['iam', 'tag-user', '--user-name', 'd', '--tags', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
      255,
    ],
  ])('is read in time: %s', (_, words, exitCode) => {
    const ran = runWords(words);
    expect([ran.exitCode, ran.stderr === '']).toEqual([exitCode, false]);
  });
});
