import type { PolicyQueries, TextKind } from '../../session/index.ts';
import type { TextRange } from '../../iam/index.ts';
import type { Problem } from './problems.ts';

/** What an editor of one document needs, be it a plain field or Monaco. */
export interface EditorProps {
  /** Which document this is; each keeps its own history of changes. */
  readonly documentKey: string;
  readonly text: string;
  readonly kind: TextKind;
  readonly readOnly: boolean;
  readonly label: string;
  readonly problems: readonly Problem[];
  /** Where to put the cursor; each a new object. */
  readonly goal: Goal | null;
  readonly policies: PolicyQueries;
  readonly resources: readonly string[];
  /** Where somebody is writing in the plain field; null when nobody is. */
  caret(): number | null;
  onCaret(offset: number | null): void;
  onChange(text: string): void;
  /** Tab leaves the editor now. */
  onRelease(): void;
}

export interface Goal {
  readonly range: TextRange;
}
