import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../src/iam/index.ts';
import { contextOf, differences } from '../support/brute-force.ts';
import { comparedSide, isBetween, type ComparedSide } from '../support/brute-force-sides.ts';
import { runs } from '../support/runs.ts';
import { smallPair, textOf, type SmallPolicies } from '../support/small-universe-pairs.ts';
import { ASKED, PRINCIPAL, RESOURCES, SITUATIONS, type Situation } from '../support/small-universe.ts';

const sideOf = ({ identity, boundary, scps }: SmallPolicies): ComparedSide =>
  comparedSide({
    identity: identity.map(textOf),
    boundary: boundary.map(textOf),
    scps: scps.map((level) => level.map(textOf)),
  });

/** Some of all requests: `step` and `start` say which. */
function* sample(step: number, start: number) {
  let turn = start;
  for (const [action, places] of Object.entries(ASKED)) {
    for (let at = start % Math.max(1, Math.min(step, places.length)); at < places.length; at += step) {
      const situations = SITUATIONS.flatMap(({ all }): readonly Situation[] => {
        turn = (turn * 31 + 7) % 100_003;
        const chosen = all[turn % all.length];
        return chosen === undefined ? [] : [chosen];
      });
      yield {
        principal: PRINCIPAL,
        action,
        resource: RESOURCES[places[at] ?? 0] ?? '',
        context: contextOf(situations),
      };
    }
  }
}

describe('trying every request of a small universe', () => {
  test('gives requests on which the simulated account and the naive evaluator tell both sides apart', () => {
    let found = 0;
    fc.assert(
      fc.property(smallPair, (pair) => {
        const { gained, lost } = differences(pair);
        const [a, b] = [sideOf(pair.a), sideOf(pair.b)];
        found += Number(gained !== null) + Number(lost !== null);
        expect(gained === null || isBetween({ principal: PRINCIPAL, ...gained }, a, b)).toBe(true);
        expect(lost === null || isBetween({ principal: PRINCIPAL, ...lost }, b, a)).toBe(true);
      }),
      runs(1000),
    );
    expect(found).toBeGreaterThan(300);
  });

  test('misses none that asking one request after another finds', () => {
    fc.assert(
      fc.property(smallPair, fc.nat(1000), (pair, start) => {
        const { gained, lost } = differences(pair);
        if (gained !== null && lost !== null) return;
        const [a, b] = [sideOf(pair.a), sideOf(pair.b)];
        for (const request of sample(41, start)) {
          const was = decide(request, a.policies) === 'allowed';
          const is = decide(request, b.policies) === 'allowed';
          if (was === is) continue;
          expect(is ? gained : lost, JSON.stringify([request, [...request.context]])).not.toBeNull();
        }
      }),
      runs(400),
    );
  });
});
