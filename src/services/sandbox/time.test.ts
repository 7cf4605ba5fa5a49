import { describe, expect, it } from 'vitest';
import { accountAfter, call, runIn } from '../../../test/support/account.ts';
import { asUser } from '../../../test/support/builders.ts';

const { world, ...place } = accountAfter(['aws iam create-user --user-name dana']);
const dana = asUser('dana');

describe('Wait', () => {
  it('moves the clock on, for anybody, and answers nothing', () => {
    const { result, world: after } = call(world, dana, ['sandbox', 'Wait'], { Seconds: 90 });
    expect(result).toEqual({ ok: true, value: null });
    expect(after).toMatchObject({ waited: 90, clock: '2026-11-22T10:01:30Z' });
    expect(call(after, dana, ['sandbox', 'Wait'], { Seconds: 10 }).world.waited).toBe(100);
  });

  it.each([0, -1, 366 * 24 * 60 * 60 + 1, 1.5])('does not take %d seconds', (Seconds) => {
    const { result, world: after } = call(world, dana, ['sandbox', 'Wait'], { Seconds });
    expect(result).toMatchObject({ error: { code: 'ValidationError' } });
    expect(after).toBe(world);
  });
});

describe('SetReplication', () => {
  it('sets the delay, for anybody, and changes nothing when it is that already', () => {
    const set = call(world, dana, ['sandbox', 'SetReplication'], { Seconds: 8 }).world;
    expect(set.replication).toBe(8);
    expect(call(set, dana, ['sandbox', 'SetReplication'], { Seconds: 8 }).world).toBe(set);
  });

  it.each([-1, 61])('does not take %d seconds', (Seconds) => {
    expect(call(world, dana, ['sandbox', 'SetReplication'], { Seconds }).world).toBe(world);
  });
});

it('the sandbox is no service of AWS', () => {
  const ran = runIn({ world, ...place }, 'aws sandbox wait --seconds 5');
  expect(ran.exitCode).toBe(252);
  expect(ran.world).toBe(world);
  expect(runIn({ world, ...place }, 'aws help').stdout).not.toContain('sandbox\n');
});
