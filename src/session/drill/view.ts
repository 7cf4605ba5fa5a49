import type { Answer, Marked, Question } from '../../grader/index.ts';
import type { Decision } from '../../iam/index.ts';
import type { PolicyRefusal } from '../../iam/lint.ts';
import type { Confidence } from './answers.ts';
import type { DrillEvent } from './drill-machine.ts';
import type { MockEvent } from './mock-machine.ts';
import type { Report } from './report.ts';
import type { DrillSettings } from './settings.ts';
import type { KeepNotice } from './shelf.ts';

/** Everything that the page of a drill shows, as one value. */
export interface DrillView {
  readonly phase:
    | 'opening'
    /** Nothing is asked yet. */
    | 'choosing'
    | 'asking'
    /** An answer is committed; how sure is it? */
    | 'rating'
    /** The answer stands beside the model answer, to be marked by the person. */
    | 'comparing'
    | 'marking'
    /** The answer could not be marked: a file is missing. */
    | 'unmarked'
    | 'revealed'
    | 'report'
    | 'failed';
  /** Of the drill at hand; null while there is none. */
  readonly settings: DrillSettings | null;
  /** The question at hand from 1, and how many there are; 0 while there is none. */
  readonly number: number;
  readonly count: number;
  readonly question: Question | null;
  /** Orders the options of the question at hand. */
  readonly seed: string;
  /** Begun and not committed. */
  readonly draft: Answer | null;
  readonly answer: Answer | null;
  readonly confidence: Confidence | null;
  /** INVARIANT: null unless revealed. */
  readonly marked: Marked | null;
  /** A drill that was left, to be gone on with; only while choosing. */
  readonly left: { readonly answered: number; readonly count: number } | null;
  /** Settings that fit no question; only while choosing. */
  readonly unmet: DrillSettings | null;
  /** What the address asks for instead of the drill that was left; only while choosing. */
  readonly wish: DrillSettings | null;
  readonly report: Report | null;
  readonly notice: KeepNotice | null;
  /** Why it failed, for "copy report"; null otherwise. */
  readonly failure: string | null;
}

/** Everything that the page of a mock interview shows. */
export interface MockView {
  readonly phase: 'opening' | 'ready' | 'asking' | 'comparing' | 'marking' | 'unmarked' | 'report' | 'failed';
  readonly number: number;
  readonly count: number;
  /** How many are answered. */
  readonly answered: number;
  readonly question: Question | null;
  readonly seed: string;
  readonly draft: Answer | null;
  /** The answer that is compared; null unless comparing. */
  readonly answer: Answer | null;
  /** Whole seconds, never less than 0; null while no clock runs. */
  readonly secondsLeft: number | null;
  /** How many open answers are still to be compared, this one among them. */
  readonly toCompare: number;
  /** Whether there is another question to go to. */
  readonly canSkip: boolean;
  readonly report: Report | null;
  /** Whole seconds from the start to the end; null unless there is a report. */
  readonly secondsTaken: number | null;
  readonly notice: KeepNotice | null;
  readonly failure: string | null;
}

/** What the components ask; both load the account when they are first asked, and reject when that cannot be had. */
export interface QuizQueries {
  /** By request of a question about decisions, what its account decides and why; none for a question of another kind. */
  decisions(question: Question): Promise<readonly (Decision | null)[]>;
  /** What AWS would refuse in a policy document of a user or a group. */
  refusals(text: string): Promise<readonly PolicyRefusal[]>;
}

/** The one actor of a page that asks questions. */
export interface QuizSession<View, Event> {
  getSnapshot(): View;
  subscribe(listener: () => void): () => void;
  send(event: Event): void;
  readonly queries: QuizQueries;
  /** Ends it; resolves when everything is written. */
  stop(): Promise<void>;
}

export type Drill = QuizSession<DrillView, DrillEvent>;
export type Mock = QuizSession<MockView, MockEvent>;
