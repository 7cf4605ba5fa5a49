import type { EntityKind } from '../account/account.ts';
import { groupArn, userArn } from '../account/arn.ts';
import { printedEntity } from '../account/lookup.ts';
import type { Authorisation } from '../operation.ts';
import type { World } from '../world.ts';

type Context = NonNullable<Authorisation['context']>;

/**
 * Authorisation on an existing user. AWS: the ARN carries the user's path, the denial names it `user NAME`, and conditions can ask for its
 * tags. A user that does not exist is authorised as one without a path, so that a refusal never tells who exists.
 */
export function onUser(
  action: string,
  { account }: World,
  name: string,
  context: Context = {},
): readonly Authorisation[] {
  const user = account.users.get(name);
  const resource = userArn(account.id, user ?? { path: '/', name });
  const tags = resourceTags(user?.tags ?? new Map());
  return [{ action, resource, printedAs: printedEntity('user', name), context: { ...tags, ...context } }];
}

/** AWS: a tag of the resource is there under two names. Service Authorization Reference, IAM */
export const resourceTags = (tags: ReadonlyMap<string, string>): Context =>
  Object.fromEntries(
    [...tags].flatMap(([key, value]) => ['aws', 'iam'].map((prefix) => [`${prefix}:ResourceTag/${key}`, [value]])),
  );

/** Authorisation on an existing group; AWS names it `group NAME`. */
export function onGroup(
  action: string,
  { account }: World,
  name: string,
  context: Context = {},
): readonly Authorisation[] {
  const group = account.groups.get(name) ?? { path: '/', name };
  return [{ action, resource: groupArn(account.id, group), printedAs: printedEntity('group', name), context }];
}

/** Authorisation of a list. AWS: reported on `arn:aws:iam::A:user/` and the like; policies are to grant it on `*`. */
export function onAll(action: string, { account }: World, kind: EntityKind): readonly Authorisation[] {
  return [{ action, resource: `arn:aws:iam::${account.id}:${kind}/` }];
}

/** Authorisation on a managed policy that exists; AWS names it `policy ARN`. */
export const onPolicy = (action: string, arn: string, context: Context = {}): readonly Authorisation[] => [
  { action, resource: arn, printedAs: `policy ${arn}`, context },
];

/** What a condition can ask of a call that attaches or detaches. AWS: `iam:PolicyARN`, Service Authorization Reference */
export const aboutPolicy = (arn: string): Context => ({ 'iam:PolicyARN': [arn] });

/** What a condition can ask of a call that sets tags. AWS: `aws:RequestTag/KEY` and `aws:TagKeys` */
export const aboutTags = (tags: readonly { readonly Key: string; readonly Value: string }[]): Context =>
  tags.length === 0
    ? {}
    : {
        ...Object.fromEntries(tags.map(({ Key, Value }) => [`aws:RequestTag/${Key}`, [Value]])),
        'aws:TagKeys': tags.map(({ Key }) => Key),
      };
