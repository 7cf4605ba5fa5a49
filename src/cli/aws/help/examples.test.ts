import { describe, expect, it } from 'vitest';
import { runIn } from '../../../../test/support/account.ts';
import { after, exampleAccounts, linesBefore, withIds } from '../../../../test/support/examples.ts';
import { registry } from '../../../services/index.ts';
import { examplesOf, queried } from './examples.ts';

const ofAws = registry.operations.filter(({ service }) => service !== 'sandbox');

/** What the accounts say to a line, after what the operation needs; the first that does it is enough. */
function refusals(id: string, example: string): readonly string[] {
  const said: string[] = [];
  for (const [index, place] of exampleAccounts().entries()) {
    const prepared = index === 2 ? after(place, linesBefore(id)) : place;
    const { exitCode, stderr } = runIn(prepared, withIds(example, prepared.world));
    if (exitCode === 0) return [];
    said.push(stderr.trim());
  }
  return said;
}

describe('the examples of help', () => {
  it.each(ofAws.map((operation) => [`${operation.service}:${operation.name}`, operation.example]))(
    'of %s run in an account that has what they speak of',
    (id, example) => {
      expect(refusals(id, example)).toEqual([]);
    },
  );

  it('pick something that is there where they pick', () => {
    const place = exampleAccounts()[2];
    const picking = ofAws.filter(({ service, name }) => queried.includes(`${service}:${name}`));
    expect(picking).toHaveLength(queried.length);
    const nothing = picking.filter((operation) => {
      const [, line = ''] = examplesOf({ operation });
      const prepared = after(place, linesBefore(`${operation.service}:${operation.name}`));
      const { stdout, exitCode } = runIn(prepared, withIds(line, prepared.world));
      // What makes something finds it made in that account; it has its own run above.
      return operation.readOnly && (exitCode !== 0 || ['', 'null\n', '[]\n'].includes(stdout));
    });
    expect(nothing.map(({ name }) => name)).toEqual([]);
  });
});
