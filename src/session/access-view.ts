import type { Decision } from '../iam/index.ts';

/** Somebody a request can come from. */
export interface AskedPrincipal {
  /** Stable across changes: `user:dana`, `session:<role>`, `root`. */
  readonly key: string;
  readonly kind: 'user' | 'role-session' | 'root';
  /** The user's name, or the session's. */
  readonly name: string;
  /** The role behind a session; null of all others. */
  readonly role: string | null;
}

/** How a user signed in. A role session has one way only. */
export type SignIn = 'access-key' | 'console' | 'console-mfa';

/** Why nobody could sign the request that is asked about, as things stand. The decision holds for when somebody can. */
export type SignInObstacle = 'noPassword' | 'noActiveKey' | 'mustChange' | 'expired';

/** One request to ask about. */
export interface AccessQuestion {
  /** Of an `AskedPrincipal`. */
  readonly principal: string;
  readonly signIn: SignIn;
  readonly action: string;
  readonly resource: string;
  /** Values by context key in any case. They add to what the account supplies or override it; an empty list takes a key out. */
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** A question that is asked of every user and every role of the account's own people. */
export type WhoQuestion = Omit<AccessQuestion, 'principal'>;

/** Somebody who may do what was asked. */
export interface AbleView {
  /** Stable across changes: `user:dana`, `role:auditor`. */
  readonly key: string;
  readonly kind: 'user' | 'role';
  readonly name: string;
  /** Why; the same value each time. */
  decision(): Decision;
}

/** Whom one has found so far who may. */
export interface Whoever {
  /** By name, users first. */
  readonly able: readonly AbleView[];
  readonly asked: number;
  readonly of: number;
  readonly done: boolean;
}

/** A context key of a request, in AWS's own spelling where it is AWS's, with where its values come from. */
export interface CarriedKey {
  readonly key: string;
  readonly values: readonly string[];
  readonly from: 'account' | 'question';
}

export interface AccessAnswer {
  readonly decision: Decision;
  readonly obstacle: SignInObstacle | null;
  /** What the account supplies, then what the question adds. */
  readonly carried: readonly CarriedKey[];
}

/** A context key that is known, with the type of its values as the Service Authorization Reference writes types. */
export interface AskedKey {
  readonly key: string;
  readonly type: string;
  /** A global key, a key that the action's requests carry, or another key of the service. */
  readonly of: 'all' | 'action' | 'service';
}

/** A key and its value as somebody wrote them. */
export interface WrittenEntry {
  readonly key: string;
  readonly value: string;
}

/** What keeps a written entry out of the request; null where it is only not finished. */
export type EntryProblem =
  'noKey' | 'keyForm' | 'keyName' | 'keyTwice' | 'Bool' | 'Date' | 'Numeric' | 'IPAddress' | 'ARN';

/** A written entry, understood. */
export interface ReadEntry {
  /** What the request carries; null as long as there is nothing to carry. */
  readonly carried: { readonly key: string; readonly values: readonly string[] } | null;
  readonly problem: EntryProblem | null;
  /** What the reader may want to know: AWS has no such key, or its requests for this action do not carry it. They are asked about all the same. */
  readonly doubt: 'unknown' | 'notOfAction' | null;
  /** Type of the key's values; null of a key that is not known. */
  readonly type: string | null;
}

/** What the Access face asks; pure, but for loading reference data. */
export interface AccessQueries {
  /** Users by name, then the sessions of the account's roles, then the root user. */
  principals(): readonly AskedPrincipal[];
  /** The same decision, as a value, as long as neither the question nor the account changes. Throws when the account has no such principal. */
  ask(question: AccessQuestion): AccessAnswer;
  /** Tells who may, now and then while it asks and once it has asked everybody. Leaves the page room to answer in between; stops when `signal` says so. */
  whoCan(question: WhoQuestion, tell: (found: Whoever) => void, signal: AbortSignal): Promise<void>;
  /** Full names of the actions of a service; none when AWS has no such service. Rejects when reference data cannot be loaded. */
  actions(service: string): Promise<readonly string[]>;
  /** Keys that can be asked with an action: the global ones, and those of its service. Rejects when reference data cannot be loaded. */
  keys(action: string): Promise<readonly AskedKey[]>;
  /** One answer for each entry. `keys` as `keys` gave them for the action; without any, nothing is doubted and every value is taken. */
  read(entries: readonly WrittenEntry[], keys: readonly AskedKey[]): readonly ReadEntry[];
}
