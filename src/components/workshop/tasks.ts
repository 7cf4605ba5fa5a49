import type { PredictBlock, TaskBlock } from '../../course/index.ts';
import type { Question } from '../../grader/index.ts';
import type { PreparedItem } from './screens.ts';

/** One thing to do on a sheet. */
export type SheetTask =
  | { readonly kind: 'predict'; readonly id: string; readonly block: PredictBlock }
  | { readonly kind: 'task'; readonly id: string; readonly block: TaskBlock }
  | { readonly kind: 'question'; readonly id: string; readonly question: Question };

/** A part of an agenda on which there is something to do. */
export interface SheetPart {
  readonly id: string;
  readonly title: string;
  /** What it is about, as plain text; null for a question of the bank, which says so itself. */
  readonly goal: string | null;
  readonly link: `/${string}`;
  readonly tasks: readonly SheetTask[];
}

/** The parts of a task sheet in the order of the agenda; talks and breaks have none. */
export function sheetOf(items: readonly PreparedItem[]): readonly SheetPart[] {
  return items.flatMap((item): readonly SheetPart[] => {
    if (item.kind === 'question') {
      const { id, title } = item.content;
      return [
        { id, title, goal: null, link: `/interview/${id}/`, tasks: [{ kind: 'question', id, question: item.content }] },
      ];
    }
    if (item.kind !== 'lesson') return [];
    const { id, title, summary } = item.content;
    const tasks = item.chosen.flatMap((step) =>
      step.parts.flatMap((part): readonly SheetTask[] => {
        if (part.kind === 'predict') return [{ kind: 'predict', id: part.id, block: part }];
        if (part.kind === 'task') return [{ kind: 'task', id: part.id, block: part }];
        if (part.kind === 'question') return [{ kind: 'question', id: part.id, question: part.question }];
        return [];
      }),
    );
    return [{ id, title, goal: summary, link: `/learn/${id}/`, tasks }];
  });
}
