import { z } from 'zod';
import { html } from './fields.ts';
import { readYaml } from './yaml.ts';

/** The agenda of a workshop, `lessons/workshops/<id>.yaml`. */
export interface Workshop {
  readonly id: string;
  readonly title: string;
  /** As long as its items together. */
  readonly minutes: number;
  /** Who should come, in plain text. */
  readonly for: string;
  readonly items: readonly AgendaItem[];
}

interface ItemBase {
  readonly title: string;
  readonly minutes: number;
  /** HTML for the facilitator: what to say, and what to watch for. The room never sees it unasked. */
  readonly say: string;
  /** HTML for the room; null when there is nothing to show but the title and what the item is about. */
  readonly show: string | null;
}

export type AgendaItem = TalkItem | LessonItem | QuestionItem | BreakItem;

/** The facilitator talks. */
export interface TalkItem extends ItemBase {
  readonly kind: 'talk';
}

/** A lesson, or some of its steps, on everybody's own screen. */
export interface LessonItem extends ItemBase {
  readonly kind: 'lesson';
  readonly lesson: string;
  /** Ids of its steps, in the order of the agenda; empty for all of them. */
  readonly steps: readonly string[];
}

/** A question of the bank, for the whole room. */
export interface QuestionItem extends ItemBase {
  readonly kind: 'question';
  readonly question: string;
}

export interface BreakItem extends ItemBase {
  readonly kind: 'break';
}

const minutes = z.int().min(1).max(480);
const base = {
  title: z.string().min(1).describe('Shown in the agenda.'),
  minutes: minutes.describe('How long the item takes.'),
  say: html.describe('For the facilitator: what to say, what to watch for.'),
};
const show = html.nullable().default(null).describe('For the room.');

const itemSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('talk').describe('The facilitator talks.'),
    ...base,
    show: html.describe('For the room.'),
  }),
  z.strictObject({
    kind: z.literal('lesson').describe('A lesson, or some of its steps, on the screen of each participant.'),
    ...base,
    show,
    lesson: z.string().describe('Id of the lesson.'),
    steps: z.array(z.string()).default([]).describe('Ids of its steps; without them all of its steps.'),
  }),
  z.strictObject({
    kind: z.literal('question').describe('A question of the bank for the whole room.'),
    ...base,
    show,
    question: z.string().describe('Id in the bank.'),
  }),
  z.strictObject({ kind: z.literal('break').describe('A break.'), ...base, show }),
]);

/** `lessons/workshops/<id>.yaml`. */
export const workshopSchema = z.strictObject({
  title: z.string().min(1).describe('Shown in the list of workshops.'),
  minutes: minutes.describe('How long the workshop takes: the minutes of its items together.'),
  for: z.string().min(1).describe('Who should come.'),
  items: z.array(itemSchema).min(1).describe('The agenda, in order.'),
});

/** What an agenda may name. */
export interface Nameable {
  readonly lessons: readonly { readonly id: string; readonly steps: readonly { readonly id: string }[] }[];
  readonly questions: readonly { readonly id: string }[];
}

/**
 * Reads one agenda. Throws a ContentError that names file, line and field, also when the minutes do not add up or an item names a lesson, a
 * step or a question that there is not.
 */
export function readWorkshop(id: string, text: string, file: string, { lessons, questions }: Nameable): Workshop {
  const read = readYaml(text, workshopSchema, { file, lineBefore: 0 }, (agenda, refuse) => {
    const sum = agenda.items.reduce((total, item) => total + item.minutes, 0);
    if (sum !== agenda.minutes) refuse(['minutes'], `the items take ${sum} minutes together, not ${agenda.minutes}`);
    for (const [index, item] of agenda.items.entries()) {
      if (item.kind === 'question' && !questions.some((question) => question.id === item.question))
        refuse(['items', index, 'question'], `the bank has no question "${item.question}"`);
      if (item.kind !== 'lesson') continue;
      const lesson = lessons.find((each) => each.id === item.lesson);
      if (lesson === undefined) return refuse(['items', index, 'lesson'], `there is no lesson "${item.lesson}"`);
      const steps = lesson.steps.map((step) => step.id);
      const lost = item.steps.findIndex((step) => !steps.includes(step));
      if (lost !== -1)
        refuse(
          ['items', index, 'steps', lost],
          `"${item.lesson}" has no step "${item.steps[lost]}"; there are ${steps.join(', ')}`,
        );
    }
  });
  return { id, ...read };
}
