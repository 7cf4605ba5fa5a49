import type { UserSession } from '../account/principal.ts';

/** Values of keys that a request brings beside what everybody's requests have; an empty list takes a key out. */
export type Overrides = Readonly<Record<string, readonly string[]>>;

/** What a request could be like in one respect: how the user signed in, and what some keys have. */
export interface Choice {
  readonly session: UserSession;
  readonly overrides: Overrides;
}

/** Signed with an access key, and nothing particular about it. */
export const PLAIN: Choice = { session: {}, overrides: {} };

/** In how many things a choice differs from the plain one. */
export const costOf = ({ session, overrides }: Choice): number =>
  Object.keys(overrides).length + (session.session === undefined ? 0 : 1);

export const merged = (one: Choice, other: Choice): Choice => ({
  session: { ...one.session, ...other.session },
  overrides: { ...one.overrides, ...other.overrides },
});
