import type { Catalog } from '../../src/catalog/index.ts';
import { comparePolicies, servicesNamed } from '../../src/iam/comparison.ts';
import type { Decision, Policies, PolicyWitness } from '../../src/iam/index.ts';
import { named } from '../decide/answer.ts';
import { readPair } from './pair.ts';

/** What one side says of a witness: the statements that decide, or the type of policy whose silence does. */
const said = ({ verdict, blockedBy, rule, decidedBy }: Decision) => ({
  decision: verdict,
  decidedBy: decidedBy.map(named),
  ...(blockedBy === null ? {} : { blockedBy }),
  ...(rule === null ? {} : { rule }),
});

const written = (witness: PolicyWitness | null) =>
  witness === null
    ? null
    : {
        principal: witness.principal,
        action: witness.action,
        resource: witness.resource,
        context: witness.context,
        tier: witness.tier,
        because: { a: said(witness.before), b: said(witness.after) },
      };

const all = ({ identity, boundary = [], scps = [] }: Policies) => [...identity, ...boundary, ...scps.flat()];

/**
 * The answer to one line, as JSON on one line. A line that is no pair is answered with `{"error"}`. Loads what the catalog has of the services that
 * the policies name.
 */
export async function answer(line: string, catalog: Catalog): Promise<string> {
  try {
    const { a, b, principal } = readPair(JSON.parse(line));
    const services = servicesNamed([...all(a), ...all(b)]);
    await catalog.load(services.map((service) => ({ kind: 'service', service })));
    const options = principal === null ? { catalog } : { catalog, principal };
    const { gained, lost, proof, bounds } = comparePolicies(a, b, options);
    return JSON.stringify({
      gained: written(gained),
      lost: written(lost),
      proof,
      ...(bounds.length === 0 ? {} : { bounds }),
    });
  } catch (error) {
    return JSON.stringify({ error: error instanceof Error ? error.message : String(error) });
  }
}
