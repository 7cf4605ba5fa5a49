import type { EntityKind } from '../account/account.ts';
import type { Phrase } from '../phrase.ts';
import type { Place } from '../policy/problem.ts';
import type { World } from '../world.ts';
import type { JsonFault } from './json-scan.ts';

/** Why a text is not an export at all. */
export type ImportRefusalId =
  | `json.${JsonFault}`
  | 'empty'
  | 'tooLarge'
  | 'tooMany'
  | 'notAnObject'
  | 'notDetails'
  | 'notAList'
  | 'noAccount'
  | 'severalAccounts'
  | 'partition';

/** A text that was refused: in one phrase, with the place. Lines and columns count from 1. */
export interface ImportProblem extends Place {
  readonly phrase: Phrase<ImportRefusalId>;
}

/** What happened to one part of the export. */
export type ImportNoteId =
  /** The entity is left out, with what is wrong with it. */
  | 'noName'
  | 'badName'
  | 'badPath'
  | 'badArn'
  | 'otherArn'
  | 'nameTwice'
  | 'idTwice'
  | 'noTrust'
  | 'noVersions'
  | 'noDefault'
  /** One part of it is left out. */
  | 'badList'
  | 'noDocument'
  | 'document'
  | 'encoding'
  | 'noGroup'
  | 'noPolicy'
  | 'policyTwice'
  | 'groupTwice'
  | 'badTag'
  | 'badVersion'
  | 'noBoundary'
  | 'badLastUsed'
  /** Something is made up because the export does not tell it. */
  | 'madeId'
  | 'madeDate'
  | 'fromReference';

export type ImportEffect = 'entity' | 'part' | 'assumed';

/** One part of the export that was not taken as it stands. `place` is a path such as `UserDetailList[3].GroupList[0]`. */
export interface ImportNote extends Place {
  readonly effect: ImportEffect;
  readonly phrase: Phrase<ImportNoteId>;
  readonly place: string;
}

/** How many of each kind. */
export interface ImportCounts {
  readonly users: number;
  readonly groups: number;
  readonly roles: number;
  readonly customerPolicies: number;
  readonly awsPolicies: number;
}

/** What an import took, what it left out and why. */
export interface ImportReport {
  readonly accountId: string;
  /** How many pages the text held. */
  readonly pages: number;
  readonly offered: ImportCounts;
  readonly taken: ImportCounts & {
    readonly versions: number;
    readonly inlinePolicies: number;
    readonly memberships: number;
    readonly attachments: number;
    readonly boundaries: number;
    readonly tags: number;
  };
  /** The first of them; `noted` counts all. */
  readonly notes: readonly ImportNote[];
  readonly noted: ReadonlyMap<ImportNoteId, number>;
  /** Members that the sandbox does not read, by name, with how often they occur. */
  readonly ignored: ReadonlyMap<string, number>;
  /** Whose access is not whole here, because a part of it was left out. The first of them; `incompleteCount` counts all. */
  readonly incomplete: readonly { readonly kind: EntityKind; readonly name: string }[];
  readonly incompleteCount: number;
  /** Whether the export says of itself that pages are missing. */
  readonly truncated: boolean;
  /** ARNs of AWS managed policies that the export names without their documents. */
  readonly lacking: readonly string[];
  /** The role that the sandbox added for its own work; null when the export has it. */
  readonly addedRole: string | null;
}

export interface Imported {
  readonly world: World;
  readonly report: ImportReport;
}
