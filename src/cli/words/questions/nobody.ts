import type { World } from '../../../iam/index.ts';
import { closeMatches } from '../../aws/close-matches.ts';
import { answer, type Note } from '../../notes.ts';

export const ROLE = 'role:';

/** That the account has no such user or role, with whoever was likely meant; null when it has. */
export function nobodyNamed({ account }: World, who: string): Note | null {
  const { users, roles } = account;
  if (users.has(who) || (who.startsWith(ROLE) && roles.has(who.slice(ROLE.length)))) return null;
  const names = [...users.keys(), ...[...roles.keys()].map((name) => ROLE + name)];
  const [suggestion = ''] = roles.has(who) ? [ROLE + who] : closeMatches(who, names, 0.6);
  return answer('asked-nobody', { who, suggestion });
}
