import type { World } from '../../iam/index.ts';
import { decisionOn } from '../decision-on.ts';
import type { Option, Question } from './question.ts';

/** Options that say what an account decides are right when it does. The others are as their author says. */
export function computeClaims(question: Question, world: World): Question {
  if (!('options' in question)) return question;
  return { ...question, options: question.options.map((option) => judged(option, world)) };
}

function judged(option: Option, world: World): Option {
  if (option.holds === undefined) return option;
  const { ask, is } = option.holds;
  const decision = decisionOn(world, ask);
  if (decision === null) throw new Error(`there is no user ${ask.who} in the account, of whom an option speaks`);
  return { ...option, right: decision.verdict === is };
}

/** What the account makes of the options that the author cannot have meant. */
export function missingClaims(question: Question): readonly string[] {
  if (!('options' in question)) return [];
  const right = question.options.filter((option) => option.right);
  const believed = question.options.flatMap((option, index) =>
    option.right && option.misconception !== null ? [`option ${index + 1} is right, and shows a misconception`] : [],
  );
  const count =
    question.kind === 'single' && right.length !== 1
      ? [`exactly one option is right, found ${right.length}`]
      : right.length === 0
        ? ['no option is right']
        : [];
  return [...count, ...believed];
}
