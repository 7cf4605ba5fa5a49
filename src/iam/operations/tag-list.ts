import type { User } from '../account/account.ts';
import { page } from '../account/paging.ts';
import { tagShapes } from '../account/shapes.ts';
import type { Applied } from '../operation.ts';
import { ok, type Result } from '../result.ts';
import type { World } from '../world.ts';

/** A page of the tags of an entity, by key. A key may hold any letter, which a marker cannot, so the place in the list stands for it. */
export function listTags(
  world: World,
  tags: User['tags'],
  input: { readonly Marker?: string | undefined; readonly MaxItems?: number | undefined },
): Result<Applied> {
  const numbered = tagShapes(tags).map((tag, place) => ({ tag, place }));
  const listed = page(numbered, ({ place }) => String(place), input);
  if (!listed.ok) return listed;
  const { items, rest } = listed.value;
  return ok({ world, output: { Tags: items.map(({ tag }) => tag), ...rest } });
}
