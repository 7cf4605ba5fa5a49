import { apiError, ok, type Result, type Scope } from '../../iam/index.ts';
import { roleTagging, tagged, type Tag } from '../../iam/sessions.ts';

export interface TagsGiven {
  readonly Tags?: readonly Tag[] | undefined;
  readonly TransitiveTagKeys?: readonly string[] | undefined;
}

export interface SessionTags {
  readonly tags: ReadonlyMap<string, string>;
  readonly transitive: readonly string[];
}

const fold = (keys: readonly string[]): ReadonlySet<string> => new Set(keys.map((key) => key.toLowerCase()));

/**
 * The tags of a new session: those of the call, and those that go along from the caller's session. AWS: the sentences were recorded in
 * April 2025; a transitive tag cannot be overridden. id_session-tags.html
 */
export function readSessionTags({ Tags = [], TransitiveTagKeys = [] }: TagsGiven, scope: Scope): Result<SessionTags> {
  const wrong = (message: string): ReturnType<typeof apiError> => apiError('InvalidParameterValue', message);
  const own = tagged(new Map(), Tags, roleTagging);
  if (!own.ok) return wrong(own.error.message);
  const given = fold([...own.value.keys()]);
  if (TransitiveTagKeys.some((key) => !given.has(key.toLowerCase())))
    return wrong('The specified transitive tag key must be included in the requested tags.');
  const along = inherited(scope);
  if ([...along.keys()].some((key) => given.has(key.toLowerCase())))
    return wrong(
      "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key from the calling session.",
    );
  return ok({ tags: new Map([...along, ...own.value]), transitive: [...along.keys(), ...TransitiveTagKeys] });
}

/** The tags that go along from the session that calls. */
function inherited({ world, principal }: Scope): ReadonlyMap<string, string> {
  const session = principal.accessKeyId === null ? undefined : world.account.sessions.get(principal.accessKeyId);
  if (session?.kind !== 'role') return new Map();
  const keys = fold(session.transitive ?? []);
  return new Map([...session.tags].filter(([key]) => keys.has(key.toLowerCase())));
}
