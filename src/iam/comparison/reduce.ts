import type { CompiledStatement } from '../evaluation/compile.ts';
import { GRANTS, waysOf, type Speech, type Voice } from './clauses.ts';
import { beginnings } from './beginnings.ts';
import { agree } from './contain.ts';
import { atomsOf } from './same.ts';

/**
 * What two sides say, without the statements that cannot make the difference: an Allow of the one that the other has as well, a Deny of the other
 * that the one has as well, and whatever is about other resources than those that are left. Null when nothing is left that could make the one allow more. Only for
 * sides that are the same principal, where statements that are written alike mean the same.
 */
export function reduced(one: Speech, other: Speech): readonly [one: Speech, other: Speech] | null {
  if (!limitsAlike(one, other) || needsTwo(one)) return [one, other];
  const denied = new Set(one.denies.flatMap(atomsOf));
  const denies = other.denies.filter((statement) => !isWithin(statement, denied));
  const news = one.voices.flatMap((voice) => {
    const has = atomsIn(other, voice);
    return GRANTS.has(voice.id) ? voice.allows.filter((statement) => !isWithin(statement, has)) : [];
  });
  if (denies.length === 0 && news.length === 0) return null;
  const focus = [...news, ...denies];
  const isNew = new Set(news);
  const voices = one.voices.map((voice) => ({
    ...voice,
    // An Allow that both have matters only beside a Deny that one of them lacks.
    allows: voice.allows.filter(
      (statement) =>
        meetsOneOf(focus, statement) && (denies.length > 0 || !GRANTS.has(voice.id) || isNew.has(statement)),
    ),
  }));
  // An Allow that is kept may be about more than what is looked at: whatever else is said of that has to be heard as well.
  const allowed = [...focus, ...voices.flatMap(({ allows }) => allows)];
  const concerns = (statement: CompiledStatement): boolean => meetsOneOf(allowed, statement);
  return [
    { ...one, denies: one.denies.filter(concerns), voices },
    { ...other, denies, voices: other.voices.map((voice) => ({ ...voice, allows: voice.allows.filter(concerns) })) },
  ];
}

/** Whether an Allow of the identity takes one of the resource beside it, as keys, roles and other accounts have it. */
const needsTwo = (speech: Speech): boolean =>
  speech.voices.some(({ type, allows }) => type === 'resource' && allows.length > 0) &&
  waysOf(
    speech,
    speech.voices.map(({ id }) => id),
  ).some((way) => way.filter((id) => GRANTS.has(id)).length > 1);

const atomsIn = ({ voices }: Speech, { id }: Voice): ReadonlySet<string> =>
  new Set(voices.find((voice) => voice.id === id)?.allows.flatMap(atomsOf));

const isWithin = (statement: CompiledStatement, atoms: ReadonlySet<string>): boolean =>
  atomsOf(statement).every((atom) => atoms.has(atom));

/** Whether what limits the other limits the one as much. */
function limitsAlike(one: Speech, other: Speech): boolean {
  const limiting = ({ voices }: Speech): readonly Voice[] => voices.filter(({ id }) => !GRANTS.has(id));
  const ids = limiting(one).map(({ id }) => id);
  return (
    limiting(other).every(({ id }) => ids.includes(id)) &&
    limiting(one).every((voice) => {
      const has = atomsIn(other, voice);
      return limiting(other).some(({ id }) => id === voice.id) && voice.allows.every((each) => isWithin(each, has));
    })
  );
}

const meetsOneOf = (list: readonly CompiledStatement[], statement: CompiledStatement): boolean =>
  list.some((each) => meets(each, statement));

/** Whether two statements can be about one resource, as far as the beginnings of their patterns tell. */
function meets(one: CompiledStatement, other: CompiledStatement): boolean {
  const [mine, theirs] = [beginnings(one), beginnings(other)];
  return mine === null || theirs === null || mine.some((text) => theirs.some((each) => agree(text, each)));
}
