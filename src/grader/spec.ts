import type { Json, RequestPattern } from '../iam/index.ts';

/** A request as lessons write it: a user of the account, an action, a resource, and how the user signed in. */
export interface RequestSpec {
  /** A user; or `role:NAME`, whoever is in a session of that role. */
  readonly who: string;
  readonly action: string;
  readonly resource: string;
  /** How the user signed in: with an access key unless it says otherwise. */
  readonly session?: 'console' | 'token' | RoleSession;
  /** Whether the session was opened with MFA. */
  readonly mfa?: boolean;
  /** Context keys that this request adds or overrides. */
  readonly context?: Readonly<Record<string, string | readonly string[]>>;
}

/** The user has assumed that role. Whether they may is a request of its own. */
export type RoleSession = `role:${string}`;

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

/** `alice s3:GetObject arn:aws:s3:::b/k` as a request; null when it is not three words with a service prefix in the second. */
export function parseRequest(text: string): RequestSpec | null {
  const [who, action, resource, ...more] = text.trim().split(/\s+/);
  if (who === undefined || action === undefined || resource === undefined || more.length > 0) return null;
  return isAction(action) ? { who, action, resource } : null;
}

/** Whether a text names one action: `s3:GetObject`. */
export const isAction = (text: string): boolean => /^[\w-]+:\w+$/.test(text);

/**
 * `dana s3:Delete* arn:aws:s3:::app-logs/*` as a pattern of requests; null when it is none. What is left out is everything: `dana` are all
 * requests of dana, `s3:Delete*` those of everybody. An action has a colon, which no user name can have.
 */
export function parsePattern(text: string): RequestPattern | null {
  const words = text.trim().split(/\s+/);
  const who = words[0] === undefined || words[0] === '' || words[0].includes(':') ? null : words[0];
  const [action = '*', resource = '*', ...more] = who === null ? words : words.slice(1);
  if (more.length > 0 || (action !== '*' && !/^[\w-]+:[\w*?]+$/.test(action))) return null;
  return { who, action, resource };
}

/** `group Developers` as an entity; null when it is not one. */
export function parseEntity(text: string): EntitySpec | null {
  const [entity, name, ...more] = text.trim().split(/\s+/);
  if ((entity !== 'user' && entity !== 'group') || name === undefined || more.length > 0) return null;
  return { entity, name };
}
