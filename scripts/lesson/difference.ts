import { decisionOn } from '../../src/grader/index.ts';
import type { Compare, Witness, World } from '../../src/iam/index.ts';

/** How a variant differs from the solution in what people may do. */
export type Difference =
  /** Somebody may do what nobody may after the solution. */
  | { readonly kind: 'gained'; readonly witness: Witness }
  /** Somebody cannot do any more what the start and the solution allow. */
  | { readonly kind: 'taken'; readonly witness: Witness }
  /** Somebody cannot do what the solution newly allows: whether that matters, only the checks can say. */
  | { readonly kind: 'less'; readonly witness: Witness }
  | { readonly kind: 'none' };

export function differenceOf(opening: World, solved: World, variant: World, compare: Compare): Difference {
  const { gained, lost } = compare(solved, variant);
  if (gained !== null) return { kind: 'gained', witness: gained };
  if (lost === null) return { kind: 'none' };
  if (allows(opening, lost)) return { kind: 'taken', witness: lost };
  const since = compare(opening, variant, { looking: 'lost' }).lost;
  if (since !== null && allows(solved, since)) return { kind: 'taken', witness: since };
  return { kind: 'less', witness: lost };
}

const allows = (world: World, { user: who, session, action, resource, context }: Witness): boolean =>
  decisionOn(world, { who, action, resource, ...session, context })?.verdict === 'allowed';

/** A request in an author's words: `lee s3:PutObject on arn:aws:s3:::app-logs/x`. */
export function requestText({ user, action, resource, context }: Witness): string {
  const keys = Object.entries(context).map(([key, values]) =>
    values.length === 0 ? `without ${key}` : `${key} = ${values.join(', ')}`,
  );
  return `${user} ${action} ${resource}${keys.length === 0 ? '' : ` (${keys.join('; ')})`}`;
}
