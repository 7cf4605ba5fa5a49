import { isKeyOf, isValueOf } from '../iam/condition-keys.ts';
import type { AskedKey, EntryProblem, ReadEntry, WrittenEntry } from './access-view.ts';

/** What stands before the colon is a service, `aws`, or the address of an identity provider. */
const FORM = /^[^\s:]+:\S+$/;

/** A name of one's own is missing: `aws:PrincipalTag/`, `aws:PrincipalTag/${TagKey}`. */
const UNNAMED = /\/$|\$\{|<[^>]*>$/;

const VALUE_PROBLEMS: readonly EntryProblem[] = ['Bool', 'Date', 'Numeric', 'IPAddress', 'ARN'];

/** Reads context entries as somebody wrote them: what of them the request carries, and what is wrong with the others. */
export function readEntries(entries: readonly WrittenEntry[], keys: readonly AskedKey[]): readonly ReadEntry[] {
  const seen = new Set<string>();
  return entries.map((entry) => {
    const small = entry.key.trim().toLowerCase();
    const isTwice = small !== '' && seen.has(small);
    seen.add(small);
    return isTwice ? refused('keyTwice') : readEntry(entry, keys);
  });
}

const refused = (problem: EntryProblem, type: string | null = null): ReadEntry => ({
  carried: null,
  problem,
  doubt: null,
  type,
});

const UNFINISHED: ReadEntry = { carried: null, problem: null, doubt: null, type: null };

function readEntry(entry: WrittenEntry, keys: readonly AskedKey[]): ReadEntry {
  const written = entry.key.trim();
  const value = entry.value.trim();
  if (written === '') return value === '' ? UNFINISHED : refused('noKey');
  if (!FORM.test(written)) return refused('keyForm');
  const known = keys.find(({ key }) => isKeyOf(written, key)) ?? null;
  const type = known?.type ?? null;
  if (UNNAMED.test(written)) return refused('keyName', type);
  const doubt = doubtOf(written, known, keys);
  if (value === '') return { ...UNFINISHED, doubt, type };
  const values = type?.startsWith('ArrayOf') === true ? separated(value) : [value];
  const wrong = type === null ? undefined : values.find((one) => !isValueOf(type, one));
  const problem = wrong === undefined ? undefined : VALUE_PROBLEMS.find((name) => type?.endsWith(name) === true);
  if (problem !== undefined) return refused(problem, type);
  return { carried: { key: written, values }, problem: null, doubt, type };
}

/** A key of a service that is not the action's own may well exist: it cannot be told from here, and AWS does not send it. */
function doubtOf(written: string, known: AskedKey | null, keys: readonly AskedKey[]): ReadEntry['doubt'] {
  // Nothing is known: the reference data is not there.
  if (keys.length === 0) return null;
  if (known !== null) return known.of === 'service' ? 'notOfAction' : null;
  const prefix = prefixOf(written);
  if (prefix === 'aws' || keys.some(({ key, of }) => of !== 'all' && prefixOf(key) === prefix)) return 'unknown';
  return 'notOfAction';
}

const prefixOf = (key: string): string => key.slice(0, key.indexOf(':')).toLowerCase();

const separated = (value: string): readonly string[] =>
  value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
