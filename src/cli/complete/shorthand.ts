import type { ListMember, StructureMember } from '../../iam/index.ts';
import type { Place } from '../run.ts';
import { named, ranked, type Suggestion } from './rank.ts';

/** Suggestions for the last part of a word; `skip` characters of it stay. */
interface Found {
  readonly skip: number;
  readonly options: readonly Suggestion[];
}

/**
 * What may stand next in the shorthand of a list: `Key=` and then, behind a comma, `Value=`; the values of a member that has a few, and the
 * tag keys that the account uses. Null where a part of the list is a text, or what is typed is JSON.
 *
 * @example
 * shorthand('Key=team,', tags, place) // skip: 9, options: Value=
 */
export function shorthand(typed: string, { of }: ListMember, place: Place): Found | null {
  if (of.type !== 'structure' || /^\s*[[{]/.test(typed)) return null;
  const skip = typed.lastIndexOf(',') + 1;
  const piece = typed.slice(skip);
  const equals = piece.indexOf('=');
  if (equals === -1) {
    const used = new Set(
      typed
        .slice(0, skip)
        .split(',')
        .map((pair) => pair.split('=')[0]),
    );
    const names = Object.keys(of.members).filter((name) => !used.has(name));
    return { skip, options: ranked(piece, named(names.map((name) => `${name}=`))) };
  }
  const from = skip + equals + 1;
  return { skip: from, options: ranked(typed.slice(from), named(valuesOf(piece.slice(0, equals), of, place))) };
}

function valuesOf(name: string, { members }: StructureMember, { world: { account } }: Place): readonly string[] {
  const member = members[name];
  if (member?.type === 'string' && member.enum !== undefined) return member.enum;
  if (name !== 'Key') return [];
  const tagged = [...account.users.values(), ...account.roles.values(), ...account.policies.values()];
  return [...new Set(tagged.flatMap(({ tags }) => [...tags.keys()]))];
}
