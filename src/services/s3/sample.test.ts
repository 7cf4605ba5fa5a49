import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleServices } from '../index.ts';

describe('the sample buckets', () => {
  it('are app-logs and payroll', () => {
    const { buckets } = sampleServices('2026-11-22T10:00:00Z').s3;
    expect([...buckets].map(([name, { objects }]) => [name, ...objects.keys()])).toEqual([
      ['app-logs', '2026.txt', 'build-41.txt', 'build-42.txt'],
      ['payroll', '2026-10.csv', '2026-11.csv'],
    ]);
  });

  it('hold nothing younger than the account', () => {
    const instants = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));
    fc.assert(
      fc.property(instants, (at) => {
        const dates = [...sampleServices(at).s3.buckets.values()].flatMap(({ creationDate, objects }) => [
          creationDate,
          ...[...objects.values()].map(({ lastModified }) => lastModified),
        ]);
        expect(dates.filter((date) => date > at)).toEqual([]);
      }),
    );
  });
});
