import { expect, it } from 'vitest';
import { Sandbox, allow } from '../../test/support/builders.ts';
import type { Whoever } from './access-view.ts';
import { askEverybody } from './who-can.ts';

const question = {
  signIn: 'access-key',
  action: 's3:GetObject',
  resource: 'arn:aws:s3:::app-logs/2026.txt',
  context: {},
} as const;
const world = new Sandbox()
  .user('bob', 'alice', 'carol')
  .group('Developers')
  .member('alice', 'Developers')
  .member('bob', 'Developers')
  .inline('group', 'Developers', 'Read', allow('s3:GetObject'))
  .role('auditor', allow('s3:GetObject')).world;

async function ask(
  asked: Parameters<typeof askEverybody>[0],
  stop = new AbortController(),
): Promise<readonly Whoever[]> {
  const told: Whoever[] = [];
  await askEverybody(asked, world, (found) => told.push(found), stop.signal);
  return told;
}

it('tells at the end who may, by name and users first, of how many', async () => {
  const last = (await ask(question)).at(-1);
  expect(last).toMatchObject({ asked: 4, of: 4, done: true });
  expect(last?.able.map(({ key }) => key)).toEqual(['user:alice', 'user:bob', 'role:auditor']);
});

it('gives the reason of each, the same value each time', async () => {
  const [alice] = (await ask(question)).at(-1)?.able ?? [];
  expect(alice?.decision().decidedBy[0]?.policy.via).toEqual({
    entity: 'group',
    name: 'Developers',
    placement: 'inline',
  });
  expect(alice?.decision()).toBe(alice?.decision());
});

it('asks with the context of the question', async () => {
  const withMfa = new Sandbox().user('dana').inline(
    'user',
    'dana',
    'Own',
    JSON.stringify({
      Version: '2012-10-17',
      Statement: {
        Effect: 'Allow',
        Action: '*',
        Resource: '*',
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      },
    }),
  ).world;
  const able = async (signIn: 'console' | 'console-mfa'): Promise<number> => {
    let found = 0;
    await askEverybody(
      { ...question, signIn },
      withMfa,
      (told) => (found = told.able.length),
      new AbortController().signal,
    );
    return found;
  };
  expect([await able('console'), await able('console-mfa')]).toEqual([0, 1]);
});
