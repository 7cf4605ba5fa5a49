import type { PolicyWitness, Request } from '../../src/iam/index.ts';

/** Keys that a request carries without being told, by service-independent documentation. */
const CARRIED = new Set([
  'aws:currenttime',
  'aws:epochtime',
  'aws:principalaccount',
  'aws:principalarn',
  'aws:principalisawsservice',
  'aws:principaltype',
  'aws:requestedregion',
  'aws:securetransport',
  'aws:userid',
  'aws:username',
  'aws:viaawsservice',
]);

const sorted = (values: readonly string[]): string => JSON.stringify([...values].toSorted());

function carries(request: Request, { context }: PolicyWitness): boolean {
  const actual = request.context ?? new Map<string, readonly string[]>();
  const told = new Map(Object.entries(context).map(([key, values]) => [key.toLowerCase(), values] as const));
  const asTold = [...told].every(([key, values]) => sorted(values) === sorted(actual.get(key) ?? []));
  return asTold && [...actual.keys()].every((key) => told.has(key) || CARRIED.has(key));
}

/** Whether a witness is what it says it is: a request of this principal, decided on both sides with the context that it tells. */
export const isOf = (witness: PolicyWitness, principal: string): boolean =>
  [witness.before, witness.after].every(
    ({ request }) =>
      request.principal === principal &&
      witness.principal === principal &&
      request.action === witness.action &&
      request.resource === witness.resource &&
      carries(request, witness),
  );
