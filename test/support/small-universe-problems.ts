import type { ComparePolicies, ComparisonCatalog, PolicyWitness } from '../../src/iam/index.ts';
import { differences } from './brute-force.ts';
import { comparedSide, isBetween, type ComparedSide } from './brute-force-sides.ts';
import { isOf } from './brute-force-witness.ts';
import { textOf, type SmallPair, type SmallPolicies } from './small-universe-pairs.ts';
import { isAskedOn, PRINCIPAL, TOY } from './small-universe.ts';

const catalog: ComparisonCatalog = { service: (prefix) => (prefix === 'toy' ? TOY : null) };

const sideOf = ({ identity, boundary, scps }: SmallPolicies): ComparedSide =>
  comparedSide({
    identity: identity.map(textOf),
    boundary: boundary.map(textOf),
    scps: scps.map((level) => level.map(textOf)),
  });

/** A witness is a request that can be sent, and both evaluators tell the sides apart by it. */
function flaw(witness: PolicyWitness | null, less: ComparedSide, more: ComparedSide): string | null {
  if (witness === null) return null;
  if (!isOf(witness, PRINCIPAL)) return 'it is not what was decided';
  if (witness.tier !== 'unlistedAction' && !isAskedOn(witness.action, witness.resource)) return 'nobody can ask it';
  return isBetween(witness.after.request, less, more) ? null : 'the sides do not differ';
}

const told = (witness: PolicyWitness): string =>
  `${witness.action} on ${witness.resource} with ${JSON.stringify(witness.context)}`;

/** What is wrong with what `compare` says of this pair; `further` asks from the other side as well, and of one side with itself. */
export function problems(pair: SmallPair, compare: ComparePolicies, further: boolean): readonly string[] {
  const [a, b] = [sideOf(pair.a), sideOf(pair.b)];
  const there = compare(a.policies, b.policies, { principal: PRINCIPAL, catalog });
  const turned = further ? compare(b.policies, a.policies, { principal: PRINCIPAL, catalog }) : null;
  const self = further ? compare(a.policies, a.policies, { principal: PRINCIPAL, catalog }) : null;
  const tried = differences(pair);
  const found: string[] = [];
  for (const direction of ['gained', 'lost'] as const) {
    const request = tried[direction];
    const witness = there[direction];
    const other = turned === null ? witness : turned[direction === 'gained' ? 'lost' : 'gained'];
    const [less, more] = direction === 'gained' ? [a, b] : [b, a];
    const wrong = flaw(witness, less, more) ?? flaw(other, less, more);
    if (request !== null && witness === null) {
      found.push(
        `${there.proof}: misses ${direction} ${request.action} on ${request.resource} ${JSON.stringify([...request.context])}`,
      );
    }
    if (wrong !== null) found.push(`${direction} ${witness === null ? '' : told(witness)}: ${wrong}`);
    if ((witness === null) !== (other === null)) found.push(`${direction} depends on the side from which one looks`);
    if (self !== null && self[direction] !== null) found.push(`${direction} something from itself`);
  }
  if (self !== null && self.proof !== 'exact') found.push('is not sure that a policy is like itself');
  return found;
}
