import { printedTime, type Json, type Scope, type World } from '../../iam/index.ts';
import { idPrefix, later, secretAccessKeyOf, sessionTokenOf, type TemporarySession } from '../../iam/sessions.ts';

/** How long a session that is over is remembered, in seconds, so that it is told apart from one that never was. */
const REMEMBERED = 86_400;

type Before<S> = S extends unknown ? Omit<S, 'accessKeyId' | 'issuedAt' | 'expires'> : never;

/** The world with one session more, and the `Credentials` shape that is given out for it. */
export function issued(
  { world, at, newId }: Scope,
  session: Before<TemporarySession>,
  seconds: number,
): { readonly world: World; readonly credentials: { readonly [member: string]: Json } } {
  const accessKeyId = newId(idPrefix.temporaryKey, 'AccessKeyId');
  const expires = later(at, seconds);
  const { account } = world;
  const known = [...account.sessions].filter(([, one]) => later(one.expires, REMEMBERED) > at);
  const sessions = new Map([...known, [accessKeyId, { ...session, accessKeyId, issuedAt: at, expires }]]);
  return {
    world: { ...world, account: { ...account, sessions } },
    credentials: {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKeyOf(accessKeyId),
      SessionToken: sessionTokenOf(accessKeyId),
      Expiration: printedTime(expires),
    },
  };
}
