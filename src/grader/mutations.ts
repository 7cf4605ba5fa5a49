/**
 * The kinds of change to a right solution that make it wrong. A kind of check names those that it should catch (`catches`); the proof of a
 * lesson makes them and wants each rejected where a check of the task should catch it.
 */
export type MutationId =
  /** AdministratorAccess is attached besides. */
  | 'admin-added'
  /** A statement that allows `iam:*` on everything is added to a policy that the solution writes. */
  | 'iam-added'
  /** The `Resource` of an Allow becomes `*`. */
  | 'resource-widened'
  /** An action of an Allow becomes every action of its service: `s3:GetObject` is `s3:*`. */
  | 'action-widened'
  /** A Deny statement is left out. */
  | 'deny-dropped'
  /** A statement loses its `Condition`. */
  | 'condition-dropped'
  /** What the solution puts on a group sits on the users themselves. */
  | 'on-user-not-group'
  /** A policy that the solution attaches is embedded. */
  | 'inline-not-managed'
  /** A policy that the solution embeds is made a managed one and attached. */
  | 'managed-not-inline'
  /** One command of the solution is not run. */
  | 'command-left-out'
  /** One user more joins a group. */
  | 'member-added'
  /** One user leaves a group who should be in it. */
  | 'member-removed'
  /** A Deny reaches fewer requests. */
  | 'narrower-deny'
  /** A Deny reaches more requests. */
  | 'broader-deny';
