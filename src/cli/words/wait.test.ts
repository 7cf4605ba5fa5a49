import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dana']);
const createDate = (line: string): string | undefined => /"CreateDate": "([^"]*)"/.exec(runIn(place, line).stdout)?.[1];

describe('wait', () => {
  it.each([
    ['wait 8s', '2026-11-22 10:00:08'],
    ['wait 90m', '2026-11-22 11:30:00'],
    ['wait 4h', '2026-11-22 14:00:00'],
    ['wait 366d', '2027-11-23 10:00:00'],
  ])('%s lets that time pass, and says so', (line, now) => {
    const ran = runIn(place, line);
    const duration = line.replace('wait ', '');
    expect(ran).toMatchObject({
      exitCode: 0,
      stdout: '',
      stderr: '',
      notes: [{ id: 'waited', values: { duration, now } }],
    });
    expect(ran.world.clock).toBe(`${now.replace(' ', 'T')}Z`);
  });

  it('is there for the rest of the line and for the lines after it', () => {
    const create = 'aws iam create-group --group-name Developers';
    expect(createDate(`wait 4h && ${create}`)).toBe('2026-11-22T14:00:00+00:00');
    expect(createDate(`wait 4h; wait 30m; ${create}`)).toBe('2026-11-22T14:30:00+00:00');
    expect(runIn(runIn(place, 'wait 2d'), create).stdout).toContain('2026-11-24T10:00:00+00:00');
  });

  it('is a call to the sandbox, which no permission stands against', () => {
    const [execution] = runIn(place, 'wait 8s').executions;
    expect(execution).toMatchObject({ decision: null, record: { service: 'sandbox', operation: 'Wait' } });
  });

  it.each(['wait', 'wait 4', 'wait 4 h', 'wait h', 'wait 1.5h', 'wait -4h', 'wait 0s', 'wait 367d'])(
    '%s does nothing and says how it is used',
    (line) => {
      const ran = runIn(place, line);
      expect(ran).toMatchObject({ exitCode: 2, stdout: '', stderr: '', notes: [{ id: 'wait-usage' }] });
      expect(ran.world).toBe(place.world);
    },
  );
});
