import type { AgendaItem, Lesson, Part, PredictBlock, Step, TaskBlock } from '../../course/index.ts';
import type { Question } from '../../grader/index.ts';
import { blocksOf, lettersOf } from './split.ts';

/** An item of an agenda with the lesson, its steps or the question that it names. */
export type PreparedItem =
  | Extract<AgendaItem, { readonly kind: 'talk' | 'break' }>
  | (Extract<AgendaItem, { readonly kind: 'lesson' }> & { readonly content: Lesson; readonly chosen: readonly Step[] })
  | (Extract<AgendaItem, { readonly kind: 'question' }> & { readonly content: Question });

interface ScreenBase {
  readonly heading: string;
  /** Path in the site that shows the same to whoever follows on a screen of their own; null where there is none. */
  readonly link: `/${string}` | null;
}

/** Text and ready commands, as much as fits in large type. */
export type Piece =
  { readonly kind: 'html'; readonly html: string } | { readonly kind: 'commands'; readonly text: string };

/** What the room sees at once. */
export type Screen = ScreenBase &
  (
    | { readonly kind: 'show'; readonly html: string | null }
    | {
        readonly kind: 'lesson';
        readonly lesson: Lesson;
        readonly steps: readonly Step[];
        readonly html: string | null;
      }
    | { readonly kind: 'text'; readonly pieces: readonly Piece[] }
    | { readonly kind: 'predict'; readonly block: PredictBlock }
    | { readonly kind: 'task'; readonly block: TaskBlock }
    | { readonly kind: 'question'; readonly question: Question; readonly html: string | null }
  );

/** Letters of prose that fit on one screen; a line of commands takes the room of so many. */
const ROOM = 520;
const COMMAND_LINE = 56;

/** The screens of an item, in the order in which the room sees them; at least one. */
export function screensOf(item: PreparedItem): readonly Screen[] {
  const { title: heading, show: html } = item;
  switch (item.kind) {
    case 'talk':
      return [{ kind: 'show', heading, link: '/', html }];
    case 'break':
      return [{ kind: 'show', heading, link: null, html }];
    case 'question':
      return [{ kind: 'question', heading, link: `/interview/${item.question}/`, question: item.content, html }];
    case 'lesson':
      return [
        { kind: 'lesson', heading, link: `/learn/${item.lesson}/`, lesson: item.content, steps: item.chosen, html },
        ...introOf(item.content),
        ...item.chosen.flatMap((step) => stepScreens(item.lesson, step)),
      ];
  }
}

const introOf = ({ id, title, intro }: Lesson): readonly Screen[] =>
  packed(blocksOf(intro).map((html) => ({ kind: 'html', html }))).map((pieces) => ({
    kind: 'text',
    heading: title,
    link: `/learn/${id}/`,
    pieces,
  }));

function stepScreens(lesson: string, { id, title: heading, parts }: Step): readonly Screen[] {
  const link = `/learn/${lesson}/#${id}` as const;
  const screens: Screen[] = [];
  let pieces: Piece[] = [];
  const flush = (): void => {
    for (const some of packed(pieces)) screens.push({ kind: 'text', heading, link, pieces: some });
    pieces = [];
  };
  for (const part of parts) {
    if (part.kind === 'prose' || part.kind === 'commands') {
      pieces.push(...piecesOf(part));
      continue;
    }
    flush();
    screens.push(
      part.kind === 'question'
        ? { kind: 'question', heading, link, question: part.question, html: null }
        : part.kind === 'task'
          ? { kind: 'task', heading, link, block: part }
          : { kind: 'predict', heading, link, block: part },
    );
  }
  flush();
  return screens;
}

const piecesOf = (part: Extract<Part, { readonly kind: 'prose' | 'commands' }>): readonly Piece[] =>
  part.kind === 'commands' ? [part] : blocksOf(part.html).map((html) => ({ kind: 'html', html }));

/** Pieces put together until a screen is full. A piece that is larger than a screen has one of its own. */
function packed(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const screens: Piece[][] = [];
  let room = 0;
  for (const piece of pieces) {
    const needs = sizeOf(piece);
    const last = screens.at(-1);
    if (last === undefined || needs > room) {
      screens.push([piece]);
      room = ROOM - needs;
    } else {
      last.push(piece);
      room -= needs;
    }
  }
  return screens;
}

const sizeOf = (piece: Piece): number =>
  piece.kind === 'html'
    ? lettersOf(piece.html) + COMMAND_LINE / 2
    : piece.text.split('\n').reduce((sum, line) => sum + Math.ceil(line.length / COMMAND_LINE) * COMMAND_LINE, 0);

/** How many things a screen reveals, one after the other. */
export function revealsOf(screen: Screen): number {
  switch (screen.kind) {
    case 'show':
    case 'lesson':
    case 'text':
      return 0;
    case 'predict':
      return 2;
    case 'task':
      return 1;
    case 'question':
      return questionReveals(screen.question);
  }
}

/** The key, piece by piece where it has several, and then why. */
function questionReveals(question: Question): number {
  switch (question.kind) {
    case 'decision':
      return question.asks.length + 1;
    case 'open':
      return question.rubric.length + 1;
    case 'single':
    case 'multiple':
    case 'true-false':
    case 'ordering':
    case 'matching':
    case 'numeric':
    case 'find-the-statement':
    case 'spot-the-error':
    case 'fix':
      return 2;
  }
}
