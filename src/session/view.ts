import type { Note, Piece } from '../cli/index.ts';
import type { Answer, CheckResult, Marked } from '../grader/index.ts';
import type { Decision, ExplainPhrase, Phrase, PolicyType, Verdict } from '../iam/index.ts';
import type { AccessQueries } from './access-view.ts';
import type { Acting } from './acting.ts';
import type { ClockReading, DeviceView, Limits } from './account-view.ts';
import type { ExchangeQueries } from './exchange/exchange-queries.ts';
import type { PolicyQueries } from './policy-view.ts';

/** An entity of the account as the Map draws it. `key` is stable across changes: `user:dev-alice`, `group:Developers`, `policy:<arn>`. */
export interface MapUser {
  readonly key: string;
  readonly name: string;
  readonly arn: string;
  readonly groups: readonly string[];
  /** Name of the policy that is its permissions boundary, which is no policy of the Map: it grants nothing. */
  readonly boundary: string | null;
}

/** A role of the account's own: those of AWS and the administrator's are left out. */
export type MapRole = Omit<MapUser, 'groups'>;

export interface MapGroup {
  readonly key: string;
  readonly name: string;
  readonly arn: string;
  readonly members: readonly string[];
  readonly policyCount: number;
}

export interface MapPolicy {
  readonly key: string;
  readonly name: string;
  readonly kind: 'aws-managed' | 'customer-managed' | 'inline';
  /** Key of the entity that an inline policy is embedded in. */
  readonly inside: string | null;
  /** A few words on what it does: its effects with actions, at most two lines. */
  readonly lines: readonly {
    readonly effect: 'Allow' | 'Deny';
    readonly actions: string;
    readonly resources: string;
  }[];
  /** How many statements `lines` leaves out. */
  readonly more: number;
}

/** A line of the Map: membership (user to group) or attachment (user, role or group to policy). Keys of the two ends. */
export interface MapEdge {
  readonly from: string;
  readonly to: string;
}

export interface AccountMap {
  readonly users: readonly MapUser[];
  readonly groups: readonly MapGroup[];
  readonly roles: readonly MapRole[];
  readonly policies: readonly MapPolicy[];
  readonly edges: readonly MapEdge[];
  /** Whether service control policies of an organization have a say on the account. */
  readonly controlled: boolean;
}

/** The last decision on the Map: which nodes and edges its path runs over, and what it says. Empty path: nothing in the account led there. */
export interface LitPath {
  readonly verdict: Verdict;
  readonly nodes: readonly string[];
  readonly edges: readonly MapEdge[];
  /** Of a denial, the type of policy that AWS names; null of an Allow. */
  readonly blockedBy: PolicyType | null;
  /** What decided, or came nearest, away from the lines of the Map: a boundary, a control policy, a policy of the session. */
  readonly beyond: readonly string[];
}

/** What the last command changed, by the keys of the Map. */
export interface MapChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** What the session itself says in the terminal. */
export type SessionPhraseId =
  | 'undone'
  | 'redone'
  | 'nothingToUndo'
  | 'nothingToRedo'
  | 'reset'
  | 'nothingDenied'
  | 'dataMissing'
  | 'meanwhile'
  | 'fileName'
  | 'fileSize'
  | 'fileCount';
export type SessionPhrase = Phrase<SessionPhraseId>;

/** A sentence in the sandbox's own voice, apart from AWS's: `kind` says which catalogue has its words. */
export type Said =
  | { readonly kind: 'note'; readonly phrase: Note }
  | { readonly kind: 'explain'; readonly phrase: ExplainPhrase }
  | { readonly kind: 'session'; readonly phrase: SessionPhrase };

/** One entry of the terminal's log. */
export interface TerminalEntry {
  readonly id: number;
  /** Who signed there when a command named nobody; null of the administrator. */
  readonly who: string | null;
  /** As typed, possibly of several lines. */
  readonly line: string;
  readonly stdout: string;
  readonly stderr: string;
  /** Both in the order in which they were printed, where that is not all of stdout first. */
  readonly pieces?: readonly Piece[] | undefined;
  readonly said: readonly Said[];
  readonly exitCode: number;
  /** Whether `why` has something to say: the command was denied. */
  readonly denied: boolean;
  /** The last refusal among its calls; null where none was refused. */
  readonly denial: Decision | null;
}

export interface PredictView {
  readonly kind: 'predict';
  readonly id: string;
  readonly state: 'waiting' | 'open' | 'revealed';
  /** Whether the user whom it asks about is not in the account now, so that there is nothing to predict. */
  readonly missing: boolean;
  readonly answer: Verdict | null;
  /** Computed on the account as it was when the answer was committed; null until then. */
  readonly decision: Decision | null;
}

export interface HintView {
  /** Rungs shown so far, first one first. */
  readonly shown: readonly string[];
  /** How many there are for the check that fails now. */
  readonly total: number;
}

/** A known mistake that the account shows now: the author's words for it. */
export interface MistakeView {
  readonly name: string;
  readonly says: string;
}

export interface TaskView {
  readonly kind: 'task';
  readonly id: string;
  readonly state: 'waiting' | 'open' | 'solved';
  /** In the order of the lesson; the first failing one carries reasons, those after it are pending. */
  readonly checks: readonly CheckResult[];
  /** Whether the learner has changed anything or asked for a check: before that nothing is shown as failed. */
  readonly attempted: boolean;
  readonly mistake: MistakeView | null;
  /** Whether checks that compare are being judged: until then they are pending. */
  readonly comparing: boolean;
  /** Why they could not be judged, for "copy report"; null otherwise. Another check tries again. */
  readonly unjudged: string | null;
  readonly hints: HintView;
  /** The commands of the solution, once the learner asked to see it. */
  readonly solution: string | null;
  readonly assisted: boolean;
}

export interface QuestionView {
  readonly kind: 'question';
  readonly id: string;
  readonly state: 'waiting' | 'open' | 'answered';
  readonly answer: Answer | null;
  readonly marked: Marked | null;
}

export type BlockView = PredictView | TaskView | QuestionView;

export interface LessonView {
  /** By step of the lesson, in order. A step without blocks is done with the step after it. */
  readonly steps: readonly ('done' | 'current' | 'ahead')[];
  readonly current: number;
  readonly blocks: Readonly<Record<string, BlockView>>;
  readonly outcome: 'unaided' | 'assisted' | null;
}

/** What went wrong with saving or loading, for a notice; null when all is well. */
export type StorageNotice = 'unavailable' | 'changed-elsewhere' | 'unreadable' | 'lesson-changed' | 'newer-version';

/** Something of saved work that an edited lesson has no place for. */
export type Loss =
  /** A part that is not in the lesson any more. */
  | { readonly kind: 'gone'; readonly block: string }
  /** A part that was done and is not now: it has to be answered or solved anew. */
  | { readonly kind: 'predict' | 'question' | 'task'; readonly block: string; readonly title: string }
  /** A command that ran then and is refused now. */
  | { readonly kind: 'command'; readonly line: string };

/** Everything that the page shows, as one value. */
export interface SessionView {
  readonly phase: 'opening' | 'ready' | 'running' | 'failed';
  /** Why the session failed, for "copy report"; null otherwise. */
  readonly failure: string | null;
  readonly accountId: string;
  /** Who signs when a command names nobody; null of the administrator. */
  readonly acting: Acting | null;
  /** By how many seconds the account's clock is ahead. */
  readonly waited: number;
  /** How many virtual MFA devices there are. */
  readonly devices: number;
  readonly map: AccountMap;
  readonly change: MapChange;
  readonly lastDecision: Decision | null;
  readonly lit: LitPath | null;
  readonly terminal: readonly TerminalEntry[];
  /** Commands typed so far, oldest first, for the arrow keys. */
  readonly history: readonly string[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly lesson: LessonView | null;
  readonly notice: StorageNotice | null;
  /** With the notice `lesson-changed`: what had no place any more. */
  readonly losses: readonly Loss[];
}

export type SessionEvent =
  | { readonly type: 'SUBMIT'; readonly text: string }
  | { readonly type: 'UNDO' }
  | { readonly type: 'REDO' }
  | { readonly type: 'RESET' }
  | { readonly type: 'CLEAR' }
  /** Writes a file of the shell, over the one of that name. Refused in the terminal: a name that is none, a text too long, one file too many. */
  | { readonly type: 'WRITE_FILE'; readonly path: string; readonly text: string }
  | { readonly type: 'DELETE_FILE'; readonly path: string }
  | { readonly type: 'PREDICT'; readonly block: string; readonly answer: Verdict }
  | { readonly type: 'ANSWER_QUESTION'; readonly block: string; readonly answer: Answer }
  | { readonly type: 'CHECK'; readonly block: string }
  | { readonly type: 'HINT'; readonly block: string }
  | { readonly type: 'SHOW_SOLUTION'; readonly block: string }
  | { readonly type: 'LIGHT'; readonly decision: Decision | null }
  | { readonly type: 'DISMISS_NOTICE' };

/** A suggestion for the word at the cursor. */
export interface Completion {
  /** Where the word to replace starts and ends in the line. */
  readonly from: number;
  readonly to: number;
  readonly options: readonly { readonly text: string; readonly detail: string | null }[];
}

/** What the Access face asks; it changes nothing. */
export type {
  AbleView,
  AccessAnswer,
  AccessQueries,
  AccessQuestion,
  AskedKey,
  AskedPrincipal,
  CarriedKey,
  ReadEntry,
  SignIn,
  SignInObstacle,
  Whoever,
  WhoQuestion,
  WrittenEntry,
} from './access-view.ts';

/** What the Map, the devices and the prompt ask; it changes nothing. */
export type { ClockReading, ControlLevel, DeviceView, Limits, TrustView } from './account-view.ts';
export type { Acting } from './acting.ts';

/** What is asked of a brought account; it changes nothing. */
export type { ExchangeQueries } from './exchange/exchange-queries.ts';

/** What an editor asks of policy documents; it changes nothing. */
export type { DocumentTarget, ListedDocument, PolicyOwner, PolicyQueries, TextKind } from './policy-view.ts';

/** The machine of a lesson, for its author. */
export interface MachineView {
  /** Names of states, `checking`, `solved.unaided`. */
  readonly flow: string;
  readonly help: string;
  /** The event that it was last told. */
  readonly told: string;
  readonly generation: number;
  /** How many comparisons it waits for. */
  readonly comparisons: number;
  /** The block at hand; null when all are done. */
  readonly block: { readonly id: string; readonly kind: string; readonly number: number } | null;
  readonly blocks: number;
  /** As they are judged, also before the learner sees them fail. */
  readonly checks: readonly {
    readonly id: string;
    readonly kind: string;
    readonly verdict: CheckResult['verdict'];
    readonly reasons: readonly string[];
  }[];
  readonly unjudged: string | null;
}

/** Pure questions that a component may ask of the account as it stands; they change nothing. */
export interface Queries {
  /** Suggestions for the terminal; loads reference data by itself when needed. */
  complete(line: string, cursor: number): Promise<Completion>;
  /** Tells whether a command goes on in the next line; it loads what reads lines. */
  unfinished(): Promise<(text: string) => boolean>;
  /** ARNs worth asking about: buckets, objects, users, groups. */
  resources(): readonly string[];
  /** The shell's files by name, for `file://`. */
  files(): ReadonlyMap<string, string>;
  /** What the Access face asks; loaded when it opens. */
  access(): Promise<AccessQueries>;
  /** What an editor of policies asks; loaded when one opens. */
  policies(): Promise<PolicyQueries>;
  /** What limits principals and who may assume roles; loaded when there is anything to say. */
  limits(): Promise<Limits>;
  /** What the virtual MFA devices show at this moment of the account; loaded when there is one. */
  devices(): Promise<() => readonly DeviceView[]>;
  /** The account's clock, and how long credentials are still good; loaded when somebody else signs. */
  clock(): Promise<() => ClockReading>;
  /** What to look at in the whole account, and texts to take along; loaded when somebody brings an account. */
  exchange(): Promise<ExchangeQueries>;
  /** The lesson's machine as it is whenever one looks; loaded when a panel for authors opens. */
  machine(): Promise<() => MachineView | null>;
}

/** The one actor of a page. */
export interface Session {
  getSnapshot(): SessionView;
  subscribe(listener: () => void): () => void;
  send(event: SessionEvent): void;
  readonly queries: Queries;
  /** Ends the session; resolves when everything is saved and the storage is closed. */
  stop(): Promise<void>;
}
