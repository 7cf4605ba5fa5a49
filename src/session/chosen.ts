import type { Answer, Question } from '../grader/index.ts';
import type { LogEvent } from './log.ts';

type Given = Extract<LogEvent, { type: 'question' }>;

/** What was chosen, in words: options are known by their place, and an edited question may have others there. */
export type Chosen = NonNullable<Given['chosen']>;

const textsOf = (question: Question): readonly string[] | null =>
  'options' in question ? question.options.map(({ text }) => text) : null;

const placesOf = (answer: Answer): readonly number[] =>
  answer.kind === 'single' ? [answer.option] : answer.kind === 'multiple' ? answer.options : [];

/** What to remember of an answer beside it; undefined where there are no options to choose. */
export function chosenOf(question: Question, answer: Answer): Chosen | undefined {
  const texts = textsOf(question);
  if (texts === null) return undefined;
  return { texts: placesOf(answer).map((place) => texts[place] ?? ''), of: texts.length };
}

/** The answer as it stands in the question of today; null when what was chosen is not there any more. */
export function stillChosen(question: Question, { answer, chosen }: Given): Answer | null {
  if (answer.kind === 'ordering') return question.kind === 'ordering' && hasItems(question, answer) ? answer : null;
  const texts = textsOf(question);
  if (texts === null) return answer;
  const places = placesOf(answer).map((place, at) => {
    const text = chosen?.texts[at];
    const found = text === undefined ? -1 : texts.indexOf(text);
    if (found >= 0) return found;
    // As many as there were: it was worded anew, and its neighbours stand where they stood.
    return place < texts.length && (chosen === undefined || chosen.of === texts.length) ? place : null;
  });
  const left = places.filter((place) => place !== null);
  if (left.length < places.length) return null;
  const [option] = left;
  if (answer.kind === 'single') return option === undefined ? null : { ...answer, option };
  return answer.kind === 'multiple' ? { ...answer, options: left } : answer;
}

const hasItems = (
  { items }: Extract<Question, { kind: 'ordering' }>,
  answer: Extract<Answer, { kind: 'ordering' }>,
): boolean => items.length === answer.items.length && items.every(({ id }) => answer.items.includes(id));
