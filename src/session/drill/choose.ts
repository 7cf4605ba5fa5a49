import type { Level, Question, QuestionKindId } from '../../grader/index.ts';
import { lastAnswers, type Answered } from './answers.ts';
import { LEVELS, questionsOf, type Bank } from './bank.ts';
import { rank } from './rank.ts';
import type { DrillSettings } from './settings.ts';

/** How much a question is worth asking: what one was sure of and had wrong comes first, what one knows comes last. */
function need(last: Answered | undefined): number {
  if (last === undefined) return 2;
  if (!last.right) return last.confidence === 'sure' ? 0 : 1;
  return last.confidence === 'guessing' ? 3 : last.confidence === 'unsure' ? 4 : 5;
}

/** Questions, those first that are most worth asking; among equals the seed decides. */
function inOrderOfNeed(
  questions: readonly Question[],
  answers: readonly Answered[],
  seed: string,
): readonly { readonly question: Question; readonly need: number; readonly rank: number }[] {
  const last = lastAnswers(answers);
  return questions
    .map((question) => ({ question, need: need(last.get(question.id)), rank: rank(`${seed}/${question.id}`) }))
    .toSorted((a, b) => a.need - b.need || a.rank - b.rank);
}

/** The ids of the questions of a drill, in order. Empty when nothing fits. */
export function chooseForDrill(
  bank: Bank,
  answers: readonly Answered[],
  settings: DrillSettings,
  seed: string,
): readonly string[] {
  if (settings.question !== null) return [settings.question];
  const all = questionsOf(bank);
  const known = new Set(all.map(({ id }) => id));
  if (settings.set !== null)
    return bank.sets.find(({ id }) => id === settings.set)?.questions.filter((id) => known.has(id)) ?? [];
  const fitting = all.filter(
    ({ topic, level }) =>
      (settings.topics.length === 0 || settings.topics.includes(topic)) &&
      (settings.level === null || settings.level === level),
  );
  return inOrderOfNeed(fitting, answers, seed)
    .filter(({ need }) => !settings.weak || need < 2 || need === 3)
    .slice(0, settings.count)
    .map(({ question }) => question.id);
}

/** Twelve in fifteen minutes. */
const COUNT = 12;
/** What a mock interview asks for: so many questions of these kinds, the scarcest first; of the last kinds as many as are still missing. */
const SHARES: readonly { readonly kinds: readonly QuestionKindId[]; readonly count?: number }[] = [
  { kinds: ['fix'], count: 1 },
  { kinds: ['open'], count: 3 },
  { kinds: ['decision'], count: 2 },
  { kinds: ['find-the-statement', 'spot-the-error'], count: 1 },
  { kinds: ['matching', 'numeric'], count: 1 },
  { kinds: ['single', 'multiple', 'true-false', 'ordering'] },
];
const LEVEL_SHARES: Readonly<Record<Level, number>> = { basic: 4, intermediate: 5, advanced: 3 };

/** The ids of the questions of a mock interview: all kinds, the levels mixed, many topics, from the basics up. */
export function chooseForMock(bank: Bank, answers: readonly Answered[], seed: string): readonly string[] {
  const ordered = inOrderOfNeed(questionsOf(bank), answers, seed);
  const chosen: (typeof ordered)[number][] = [];
  const levelsLeft = { ...LEVEL_SHARES };
  const taken = (topic: string): number => chosen.filter(({ question }) => question.topic === topic).length;
  for (const { kinds, count = COUNT - chosen.length } of SHARES) {
    for (let number = 0; number < count; number++) {
      const [best] = ordered
        .filter((one) => kinds.includes(one.question.kind) && !chosen.includes(one))
        .map((one) => ({ one, full: levelsLeft[one.question.level] > 0 ? 0 : 1, taken: taken(one.question.topic) }))
        .toSorted((a, b) => a.full - b.full || a.taken - b.taken);
      if (best === undefined) break;
      chosen.push(best.one);
      levelsLeft[best.one.question.level] -= 1;
    }
  }
  return chosen
    .toSorted((a, b) => LEVELS.indexOf(a.question.level) - LEVELS.indexOf(b.question.level) || a.rank - b.rank)
    .map(({ question }) => question.id);
}
