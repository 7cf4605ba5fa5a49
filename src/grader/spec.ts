import type { Json } from '../iam/index.ts';

/** A request as lessons write it: a user of the account, an action, a resource. */
export interface RequestSpec {
  readonly who: string;
  readonly action: string;
  readonly resource: string;
}

/** A user or a group by name, written `group Developers`. */
export interface EntitySpec {
  readonly entity: 'user' | 'group';
  readonly name: string;
}

/** A check as the lesson carries it. `args` fits the shape that its kind declares; `readLesson` saw to that. */
export interface CheckSpec {
  readonly id: string;
  readonly kind: string;
  readonly args: Json;
  readonly misconception: string | null;
}

/** What a check's value may be: plain text, a request, an entity, or an object of those. */
export type ValueShape = 'text' | 'request' | 'entity';
export type Shape = ValueShape | { readonly [field: string]: ValueShape };

type ValueOf<S extends ValueShape> = S extends 'text' ? string : S extends 'request' ? RequestSpec : EntitySpec;
export type ArgsOf<S extends Shape> = S extends ValueShape
  ? ValueOf<S>
  : { readonly [K in keyof S]: ValueOf<Extract<S[K], ValueShape>> };

/** `alice s3:GetObject arn:aws:s3:::b/k` as a request; null when it is not three words with a service prefix in the second. */
export function parseRequest(text: string): RequestSpec | null {
  const [who, action, resource, ...more] = text.trim().split(/\s+/);
  if (who === undefined || action === undefined || resource === undefined || more.length > 0) return null;
  return /^[\w-]+:\w+$/.test(action) ? { who, action, resource } : null;
}

/** `group Developers` as an entity; null when it is not one. */
export function parseEntity(text: string): EntitySpec | null {
  const [entity, name, ...more] = text.trim().split(/\s+/);
  if ((entity !== 'user' && entity !== 'group') || name === undefined || more.length > 0) return null;
  return { entity, name };
}

/** Whether a value has the shape. */
export function hasShape<S extends Shape>(shape: S, args: unknown): args is ArgsOf<S> {
  return fits(shape, args);
}

function fits(shape: Shape, args: unknown): boolean {
  if (shape === 'text') return typeof args === 'string';
  if (typeof args !== 'object' || args === null) return false;
  const fields = new Map<string, unknown>(Object.entries(args));
  const texts = (...names: string[]): boolean => names.every((name) => typeof fields.get(name) === 'string');
  if (shape === 'request') return texts('who', 'action', 'resource');
  if (shape === 'entity') return texts('name') && (fields.get('entity') === 'user' || fields.get('entity') === 'group');
  return Object.entries(shape).every(([field, inner]) => fits(inner, fields.get(field)));
}
