import type { Policies } from '../../src/iam/index.ts';
import { readScenario } from '../decide/scenario.ts';

/** What a line asks, ready for `comparePolicies`. */
export interface ComparedPair {
  readonly a: Policies;
  readonly b: Policies;
  /** ARN of the principal that both sides are about; null for any. */
  readonly principal: string | null;
}

type Members = Readonly<Record<string, unknown>>;

const LINE = ['a', 'b', 'principal'];
const SIDE = ['identity', 'boundary', 'scps'];

/** Whose policies they are where a line does not say. It gives them a name in an answer, and decides nothing. */
const SOMEBODY = 'arn:aws:iam::123456789012:user/somebody';

/**
 * Reads one line of `npm run compare`. Throws an `Error` that names the side and the member when the line is none or one of its documents no policy.
 *
 * @example
 * readPair({ a: {}, b: { identity: [] } }).principal // null
 */
export function readPair(line: unknown): ComparedPair {
  const members = membersOf(line, 'a line', LINE);
  const { principal = null } = members;
  if (principal !== null && (typeof principal !== 'string' || !principal.startsWith('arn:')))
    throw new Error('principal must be an ARN, of a user, a role or a session');
  const side = (name: 'a' | 'b'): Policies => {
    if (members[name] === undefined) throw new Error(`${name} is missing`);
    return sideOf(name, members[name], principal ?? SOMEBODY);
  };
  return { a: side('a'), b: side('b'), principal };
}

function sideOf(name: string, written: unknown, principal: string): Policies {
  const { scps, ...policies } = membersOf(written, name, SIDE);
  // Policies are written as `npm run decide` takes them; what is asked there does not matter here.
  const scenario = { ...policies, scps: levelsOf(name, scps), principal, action: 'iam:GetUser', resource: '*' };
  try {
    return readScenario(scenario).policies;
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

/** A list of levels, each a list of policies; a list of policies is one level. */
function levelsOf(name: string, written: unknown): readonly unknown[] {
  if (written === undefined || written === null) return [];
  if (!Array.isArray(written))
    throw new Error(`${name}: scps must be a list of policies, or of levels, each a list of policies`);
  const items: readonly unknown[] = written;
  const levels = items.filter((item) => Array.isArray(item)).length;
  if (levels > 0 && levels < items.length)
    throw new Error(`${name}: scps has levels and policies side by side: put each policy in a level`);
  return levels > 0 || items.length === 0 ? items : [items];
}

function membersOf(value: unknown, what: string, known: readonly string[]): Members {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error(`${what} must be an object`);
  const unknown = Object.keys(value).find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${unknown} is no member of ${what}: it has ${known.join(', ')}`);
  return { ...value };
}
