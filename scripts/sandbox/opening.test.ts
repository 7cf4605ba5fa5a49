import { expect, test } from 'vitest';
import { testCatalog } from '../../test/support/lessons.ts';
import { factsOf, type World } from '../../src/iam/index.ts';
import type { Scenario } from '../../src/course/index.ts';
import type { Asked } from './arguments.ts';
import { openingFor, type Opened } from './opening.ts';
import { save } from './save.ts';

const catalog = testCatalog();
const READ_ONLY = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const nothing: Asked = { account: null, scenario: null, script: null, as: null, save: null, help: false };
const studio: Scenario = {
  id: 'studio',
  title: 'A studio',
  summary: 'Two people.',
  tries: [],
  account: [
    'aws iam create-group --group-name Painters',
    `aws iam attach-group-policy --group-name Painters --policy-arn ${READ_ONLY}`,
    'aws iam create-user --user-name dana',
    'aws iam add-user-to-group --user-name dana --group-name Painters',
  ],
};

function open(asked: Partial<Asked>, files: Readonly<Record<string, string>> = {}): Promise<Opened> {
  const at = '2026-11-22T10:00:00Z';
  return openingFor(
    { ...nothing, ...asked },
    {
      at,
      catalog,
      scenarios: [studio],
      read(file) {
        const text = files[file];
        if (text === undefined) return Promise.reject(Object.assign(new Error('open'), { code: 'ENOENT' }));
        return Promise.resolve(text);
      },
    },
  );
}

async function opened(asked: Partial<Asked>, files: Readonly<Record<string, string>> = {}) {
  const made = await open(asked, files);
  if ('refusal' in made) throw new Error(made.refusal);
  return made;
}

async function refusal(asked: Partial<Asked>, files: Readonly<Record<string, string>> = {}): Promise<string> {
  const made = await open(asked, files);
  return 'refusal' in made ? made.refusal : 'opened';
}

async function saved(world: World): Promise<string> {
  let written = '';
  const problem = await save(world, 'out.json', (_file, text) => {
    written = text;
    return Promise.resolve();
  });
  expect(problem).toBeNull();
  return written;
}

test('without a word it is a new account, with the administrator at the prompt', async () => {
  const { opening, notes } = await opened({});
  expect([opening.world.account.users.size, opening.profile, notes]).toEqual([0, null, []]);
});

test('a ready account is what its commands make, and says which it is', async () => {
  const { opening, notes } = await opened({ scenario: 'studio', as: 'dana' });
  expect(opening.world.account.groups.get('Painters')?.members).toEqual(['dana']);
  expect([opening.profile, notes]).toEqual(['dana', ['A studio. Two people.']]);
});

test('an account that was saved is the same account when it is given again', async () => {
  const { world } = (await opened({ scenario: 'studio' })).opening;
  const again = await opened({ account: 'out.json' }, { 'out.json': await saved(world) });
  const iam = (one: World): readonly string[] =>
    [...factsOf(one).keys()].filter((fact) => !/bucket|object|AWSReservedSSO/i.test(fact)).toSorted();
  expect(iam(again.opening.world)).toEqual(iam(world));
  expect(iam(world).join('\n')).toContain('Painters');
  expect(again.notes[0]).toBe('Account 123456789012: users 1, groups 1, roles 0, managed policies 1.');
  expect(again.notes[1]).toContain('Identity side only');
});

test('policies of AWS that an export names without their documents are looked up', async () => {
  const { world } = (await opened({ scenario: 'studio' })).opening;
  const text = JSON.stringify({ ...JSON.parse(await saved(world)), Policies: [] });
  const { opening } = await opened({ account: 'out.json' }, { 'out.json': text });
  expect(opening.world.account.policies.get(READ_ONLY)?.defaultVersionId).toBe('v3');
});

test('what an export holds and cannot be is told with its place', async () => {
  const { world } = (await opened({ scenario: 'studio' })).opening;
  const text = JSON.stringify(JSON.parse(await saved(world)), null, 1).replace(
    '"GroupList": [\n    "Painters"',
    '"GroupList": [\n    "Poets"',
  );
  const { opening, notes } = await opened({ account: 'out.json' }, { 'out.json': text });
  expect(opening.world.account.users.get('dana')?.groups).toEqual([]);
  expect(notes.join('\n')).toMatch(/Line \d+, UserDetailList\[0\]\.GroupList\[0\]: .*Poets/);
});

test.each([
  [{ scenario: 'bakery' }, /^--scenario bakery: there is no ready account of that name\. There are studio\.$/],
  [{ scenario: 'studio', as: 'erik' }, /^--as erik: the account has no user of that name\. It has dana\.$/],
  [{ as: 'erik' }, /^--as erik: .* It has no users\.$/],
  [{ account: 'nowhere.json' }, /^--account nowhere\.json: there is no such file or folder\.$/],
  [{ account: 'list.txt' }, /^--account list\.txt:1:1: This is not JSON\./],
  [{ account: 'cut.json' }, /^--account cut\.json:2:17: The text ends in the middle/],
  [{ account: 'users.json' }, /^--account users\.json:1:1: .*`UserDetailList`/],
])('%j is refused in words', async (asked, words) => {
  const files = { 'list.txt': 'dana, erik', 'cut.json': '{\n"UserDetailList"', 'users.json': '{"Users": []}' };
  expect(await refusal(asked, files)).toMatch(words);
});

test('a file that cannot be written is said in words', async () => {
  const { world } = (await opened({})).opening;
  const denied = (): Promise<void> => Promise.reject(Object.assign(new Error('open'), { code: 'EROFS' }));
  expect(await save(world, '/x/out.json', denied)).toBe('--save /x/out.json: nothing can be written there.');
});
