import type { ServiceData } from '../catalog/index.ts';
import type { Finding, GlobalKey, PolicyRefusal } from '../iam/lint.ts';
import type { FileProblem } from './files.ts';

/** A document that the account or its shell holds, for an editor. */
export interface ListedDocument {
  /** Stable across changes: `inline:group:Developers:ReadLogs`, `policy:<arn>`, `file:policy.json`. */
  readonly key: string;
  readonly kind: 'inline' | 'customer-managed' | 'aws-managed' | 'file';
  /** Of a file, its file name. */
  readonly name: string;
  /** Whom an inline policy is embedded in. */
  readonly owner: PolicyOwner | null;
  readonly arn: string | null;
  /** The default version of a managed policy, whose text this is. */
  readonly version: string | null;
  readonly text: string;
  readonly editable: boolean;
}

/** What names a document, whether there is one yet or not. */
export type DocumentTarget = Pick<ListedDocument, 'key' | 'kind' | 'name' | 'owner' | 'arn'>;

/** How many characters AWS allows, whitespace not counted, and how many of them the other inline policies of the owner take. */
export interface Room {
  readonly quota: number;
  readonly besides: number;
}

export interface PolicyOwner {
  readonly kind: 'user' | 'group' | 'role';
  readonly name: string;
}

/** How a text is read: as an identity policy, as the policy of a bucket, as JSON that is no policy, or as text that is not even that. */
export type TextKind = 'identity' | 'bucket' | 'json' | 'text';

/** What an editor asks of policy documents; pure, but for loading reference data. */
export interface PolicyQueries {
  /** Inline policies of groups, users and roles, managed policies of the account, those of AWS that it knows, files; in this order, by name. */
  documents(): readonly ListedDocument[];
  /** Who can carry an inline policy. */
  owners(): readonly PolicyOwner[];
  /** How the text of a file is read; everything but a file is an identity policy. */
  kindOf(fileName: string, text: string): TextKind;
  /** What AWS would refuse, in the order in which it looks: it answers the first. */
  refusals(text: string, kind: TextKind): readonly PolicyRefusal[];
  /** What a reviewer would say; nothing of a text that does not parse. Rejects when reference data cannot be loaded. */
  lint(text: string, kind: TextKind): Promise<readonly Finding[]>;
  /** The text laid out, or null when it is not JSON. */
  format(text: string): string | null;
  /** Characters as AWS counts them. */
  size(text: string): number;
  /** Null for what AWS does not count. */
  room(target: DocumentTarget): Room | null;
  fileProblem(path: string, text: string): FileProblem | null;
  /** Full names of services by prefix. */
  services(): Promise<ReadonlyMap<string, string>>;
  /** Actions, resource types and condition keys of a service; null when AWS has none of that prefix. */
  service(prefix: string): Promise<ServiceData | null>;
  /** Names of condition operators, without prefix and suffix. */
  readonly operators: readonly string[];
  readonly globalKeys: readonly GlobalKey[];
}
