import { later, uniqueId, type CallRecord, type Json } from '../../iam/index.ts';

type Signer = NonNullable<CallRecord['signer']>;

/** How long ago a session was opened whose beginning the account does not know, in seconds. */
const SESSION_AGE = 300;

/** Who made a call. Source: CloudTrail user guide, userIdentity element. */
export function userIdentity(signer: Signer, at: string): { readonly [member: string]: Json } {
  const { kind, arn, accountId, userId, name } = signer;
  const accessKeyId = keyOf(signer, at);
  switch (kind) {
    case 'root':
      return { type: 'Root', principalId: accountId, arn, accountId, accessKeyId, ...sessionOf(signer, at) };
    case 'user': {
      const who = { type: 'IAMUser', principalId: userId, arn, accountId, accessKeyId, userName: name };
      return { ...who, ...sessionOf(signer, at) };
    }
    case 'role-session':
      return { type: 'AssumedRole', principalId: userId, arn, accountId, accessKeyId, ...sessionOf(signer, at) };
  }
}

/** The id of the key that signed. One that the sandbox lent, or that a session had, is told by a stable one of the same form. */
export function keyOf({ accessKeyId, credentials, userId, since }: Signer, at: string): string {
  if (accessKeyId !== null) return accessKeyId;
  const isLongTerm = credentials === 'access-key';
  const seed = isLongTerm ? userId : `${userId}/${since ?? at.slice(0, 10)}`;
  return uniqueId(isLongTerm ? 'AKIA' : 'ASIA', { seed, n: 0 }, 'accessKeyId');
}

/** AWS: temporary credentials have a session, and that of a role names the role. Truth values are texts there. */
function sessionOf(signer: Signer, at: string): { readonly [member: string]: Json } {
  const { kind, credentials, mfa, since, entityArn, accountId, userId } = signer;
  if (credentials === 'access-key') return {};
  const issuer =
    kind === 'role-session'
      ? {
          sessionIssuer: {
            type: 'Role',
            principalId: userId.split(':')[0] ?? userId,
            arn: entityArn,
            accountId,
            userName: entityArn.slice(entityArn.lastIndexOf('/') + 1),
          },
        }
      : {};
  const attributes = { creationDate: since ?? later(at, -SESSION_AGE), mfaAuthenticated: String(mfa) };
  return { sessionContext: { ...issuer, attributes } };
}
