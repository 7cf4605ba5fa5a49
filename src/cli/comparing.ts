/** A door of its own: what a comparison of access says. It loads when somebody compares. */
import type { Changes, Closing, SharedChanges } from '../iam/changes.ts';
import type { Decision, Witness, World } from '../iam/index.ts';
import { sentencesOf, shortResource } from '../iam/sentences.ts';
import { answer, type Manner, type Note } from './notes.ts';
import { nobodyNamed } from './words/questions/nobody.ts';

/** What a comparison came to; exit code 0: the same, 1: not the same, 2: the account has nobody of such a name. */
export interface Compared {
  readonly notes: readonly Note[];
  readonly exitCode: 0 | 1 | 2;
}

/** Sets of principals with the same changes that one answer tells. */
const MOST_TOLD = 20;
/** Names printed of those who share a change. */
const MOST_NAMES = 5;

/** What everybody gained and lost since the start. */
export function toldOfAll(found: readonly SharedChanges[], closing: Closing): Compared {
  const more = found.length - MOST_TOLD;
  const rest = more > 0 ? [answer('compare-more', { count: more })] : [];
  const notes =
    found.length === 0
      ? sameUnless(closing)
      : [answer('compare-start', {}), ...found.slice(0, MOST_TOLD).flatMap(told)];
  return { notes: [...notes, ...rest, ...boundsTold(closing)], exitCode: found.length === 0 ? 0 : 1 };
}

/** What `other` may that `one` may not, and the reverse; of a comparison that is null, who of them is not there. */
export function toldOfTwo(
  world: World,
  [one, other]: readonly [string, string],
  found: (Changes & Closing) | null,
): Compared {
  if (found === null) {
    const missing = nobodyNamed(world, one) ?? nobodyNamed(world, other);
    if (missing === null) throw new Error(`The account has ${one} and ${other}, and they were not compared`);
    return { notes: [missing], exitCode: 2 };
  }
  const { gained, lost } = found;
  const notes = [
    ...gained.flatMap((witness) => apart(witness, [other, witness.after], [one, witness.before])),
    ...lost.flatMap((witness) => apart(witness, [one, witness.before], [other, witness.after])),
  ];
  if (notes.length === 0)
    return { notes: [answer('compare-two-same', { one, other }), ...boundsTold(found)], exitCode: 0 };
  return { notes: [answer('compare-two', { one, other }), ...notes, ...boundsTold(found)], exitCode: 1 };
}

const sameUnless = ({ left }: Closing): readonly Note[] => (left > 0 ? [] : [answer('compare-same', {})]);

const boundsTold = ({ proof, bounds, left }: Closing): readonly Note[] => [
  ...(left > 0 ? [answer('compare-left', { count: left })] : []),
  ...(proof === 'bounded' && bounds.length > 0 ? [answer('compare-bounded', {})] : []),
];

function told({ names, gained, lost }: SharedChanges): readonly Note[] {
  const [name = '', ...others] = names;
  const shown = others.slice(0, MOST_NAMES);
  const also = { names: shown.map((other) => `\`${other}\``).join(', '), more: others.length - shown.length };
  return [
    ...gained.flatMap((witness) => [...spoken(name, witness.after, { mark: 'gained' }), ...circumstances(witness)]),
    ...lost.flatMap((witness) => [
      ...(witness.after === null ? [gone(name, witness)] : spoken(name, witness.after, { mark: 'lost' })),
      ...circumstances(witness),
    ]),
    ...(others.length > 0 ? [answer('compare-also', also, { depth: 1 })] : []),
  ];
}

const gone = (who: string, { action, resource }: Witness): Note =>
  answer('compare-gone', { who, action, resource: shortResource(resource) }, { mark: 'lost' });

type Decided = readonly [name: string, decision: Decision | null];

/** A request that one may make and the other may not. */
const apart = (witness: Witness, may: Decided, mayNot: Decided): readonly Note[] => [
  ...spoken(...may, { mark: 'allowed' }),
  ...spoken(...mayNot, { mark: mayNot[1]?.verdict ?? 'implicitDeny', depth: 1 }),
  ...circumstances(witness),
];

/** The first sentence of a decision, with the name that people use. */
function spoken(name: string, decision: Decision | null, manner: Manner): readonly Note[] {
  const [first] = decision === null ? [] : sentencesOf(decision);
  return first === undefined ? [] : [{ id: first.id, values: { ...first.values, principal: name }, ...manner }];
}

/** How the request is made, where that matters. */
function circumstances({ session, context }: Witness): readonly Note[] {
  const signs = session.session ?? (session.mfa === undefined ? null : 'role');
  const mfa = session.mfa === true ? 'yes' : 'no';
  return [
    ...(signs === null ? [] : [answer('compare-session', { session: signs, mfa }, { depth: 1 })]),
    ...Object.entries(context).map(([key, values]) =>
      answer('compare-context', { key, values: values.join(', ') }, { depth: 1 }),
    ),
  ];
}
