import type { Instant, World } from '../iam/index.ts';

/** Who signs what names nobody, because the shell's variables say so. */
export interface Acting {
  /** A user's name, or `Deploy/ci` of a session of a role. */
  readonly name: string;
  /** When the credentials end; null of those that do not. */
  readonly expires: Instant | null;
}

/** Null when the variables leave it to the session that the account opened with. AWS: keys go before a profile. botocore, credentials.py */
export function acting({ account }: World, variables: ReadonlyMap<string, string>): Acting | null {
  const id = variables.get('AWS_ACCESS_KEY_ID') ?? '';
  const profile = variables.get('AWS_PROFILE') ?? '';
  if (id === '') return profile === '' || profile === 'default' ? null : { name: profile, expires: null };
  const session = account.sessions.get(id);
  const named = (entities: ReadonlyMap<string, { readonly id: string; readonly name: string }>, of: string): string =>
    [...entities.values()].find((one) => one.id === of)?.name ?? id;
  if (session !== undefined) {
    const { expires } = session;
    return session.kind === 'token'
      ? { name: named(account.users, session.userId), expires }
      : { name: `${named(account.roles, session.roleId)}/${session.sessionName}`, expires };
  }
  const user = [...account.users.values()].find(({ accessKeys }) => accessKeys.some((key) => key.id === id));
  return { name: user?.name ?? id, expires: null };
}
