import { groupArn, userArn } from '../account/arn.ts';
import { printedEntity } from '../account/lookup.ts';
import type { Authorisation } from '../operation.ts';
import type { World } from '../world.ts';

/**
 * Authorisation on an existing user. AWS: the ARN carries the user's path, and the denial names it `user NAME`.
 * A user that does not exist is authorised as one without a path, so that a refusal never tells who exists.
 */
export function onUser(action: string, { account }: World, name: string): readonly Authorisation[] {
  const user = account.users.get(name) ?? { path: '/', name };
  return [{ action, resource: userArn(account.id, user), printedAs: printedEntity('user', name) }];
}

/** Authorisation on an existing group; AWS names it `group NAME`. */
export function onGroup(action: string, { account }: World, name: string): readonly Authorisation[] {
  const group = account.groups.get(name) ?? { path: '/', name };
  return [{ action, resource: groupArn(account.id, group), printedAs: printedEntity('group', name) }];
}

/** Authorisation of a list. AWS: reported on `arn:aws:iam::A:user/` and the like; policies are to grant it on `*`. */
export function onAll(action: string, { account }: World, kind: 'user' | 'group'): readonly Authorisation[] {
  return [{ action, resource: `arn:aws:iam::${account.id}:${kind}/` }];
}
