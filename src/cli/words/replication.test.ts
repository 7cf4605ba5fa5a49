import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dana']);

describe('replication', () => {
  it.each([
    ['replication 8s', 8],
    ['replication 1m', 60],
    ['replication off', 0],
    ['replication 8s; replication 0s', 0],
  ])('%s sets how long changes take', (line, seconds) => {
    const ran = runIn(place, line);
    expect(ran.world.replication).toBe(seconds);
    expect(ran.notes.at(-1)).toEqual({ id: 'replication', values: { seconds } });
  });

  it('alone tells how long changes take', () => {
    expect(runIn(runIn(place, 'replication 8s'), 'replication').notes).toEqual([
      { id: 'replication', values: { seconds: 8 } },
    ]);
  });

  it.each(['replication 61s', 'replication on', 'replication 8', 'replication 8s off'])(
    '%s does nothing and says how it is used',
    (line) => {
      const ran = runIn(place, line);
      expect(ran).toMatchObject({ exitCode: 2, notes: [{ id: 'replication-usage' }] });
      expect(ran.world).toBe(place.world);
    },
  );
});
