import { useId, type ReactNode } from 'react';
import type { FindTheStatementQuestion, ShownPolicy } from '../../grader/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { quizStrings } from '../../strings/quiz.ts';
import { Html } from '../text/Html.tsx';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { CodeLines } from './CodeLines.tsx';
import { defineForm, type FormProps } from './form.ts';
import { useDecisions } from './useDecisions.ts';
import { WhyDecided } from './WhyDecided.tsx';
import './bank.css';
import './statements.css';

const words = interviewStrings.form;

type State = 'right' | 'too' | 'wrong' | 'missed' | 'left';

/** How a policy comes to have a say, and its name. */
export function PolicyHead({ policy: { name, via } }: { readonly policy: ShownPolicy }): ReactNode {
  return (
    <p className="quiz-policy-head">
      <strong>{name}</strong>
      <span>
        <Words text={words.statement.way(via.placement, via.entity, via.name)} />
      </span>
    </p>
  );
}

/** The policies that have a say, each of whose statements can be chosen. The number keys choose the first nine. */
function FindTheStatement({ question, answer, marked, open, onChange }: FormProps<'find-the-statement'>): ReactNode {
  const name = useId();
  const decisions = useDecisions(question, marked !== null);
  const { policies, request, key } = question;
  const ids = policies.flatMap(({ statements }) => statements.map(({ id }) => id));
  const choice = (statement: string | null, children: ReactNode): ReactNode => (
    <Choice
      key={statement}
      name={name}
      number={statement === null ? ids.length + 1 : ids.indexOf(statement) + 1}
      isChosen={answer !== null && answer.statement === statement}
      state={marked === null ? undefined : stateOf(question, statement, answer?.statement, marked.right)}
      says={question.mistaken.find((mistake) => mistake.statement === statement)?.says ?? null}
      onChoose={() => onChange({ kind: 'find-the-statement', statement })}
    >
      {children}
    </Choice>
  );
  return (
    <>
      <p className="quiz-request">
        <Words text={words.request(request)} />
      </p>
      <fieldset className="quiz-statements" disabled={!open}>
        <legend className="quiz-legend">{words.statement.choose}</legend>
        {policies.map((policy, index) => (
          <div key={index} className="quiz-policy">
            <PolicyHead policy={policy} />
            {policy.statements.map(({ id, text }) => choice(id, <CodeLines text={text} />))}
          </div>
        ))}
        {choice(null, <span>{words.statement.none}</span>)}
      </fieldset>
      {marked !== null && (
        <div className="quiz-decided">
          {key !== null && (
            <p>
              <VerdictPill verdict={key.verdict} />
            </p>
          )}
          <WhyDecided decisions={decisions} at={0} />
        </div>
      )}
    </>
  );
}

function stateOf(
  { key }: FindTheStatementQuestion,
  statement: string | null,
  given: string | null | undefined,
  isSolved: boolean,
): State {
  const deciding = key?.statements ?? [];
  const isRight = statement === null ? deciding.length === 0 : deciding.includes(statement);
  if (statement === given) return isRight ? 'right' : 'wrong';
  if (!isRight) return 'left';
  return isSolved ? 'too' : 'missed';
}

interface ChoiceProps {
  readonly name: string;
  readonly number: number;
  readonly isChosen: boolean;
  readonly state: State | undefined;
  readonly says: string | null;
  readonly children: ReactNode;
  onChoose(): void;
}

function Choice({ name, number, isChosen, state, says, children, onChoose }: ChoiceProps): ReactNode {
  return (
    <label className="quiz-option" data-mark={state === 'too' ? 'missed' : state}>
      <input type="radio" name={name} checked={isChosen} data-key={number} onChange={onChoose} />
      <kbd aria-hidden="true">{number < 10 ? number : ''}</kbd>
      <span>
        {children}
        {state !== undefined && state !== 'left' && (
          <small className="quiz-verdict">
            <strong>{state === 'too' ? words.statement.too : quizStrings.option[state]}</strong>
            {state === 'wrong' && says !== null && (
              <span>
                <Html html={says} />
              </span>
            )}
          </small>
        )}
      </span>
    </label>
  );
}

/** The statement that decides a request. */
export const findTheStatement = defineForm('find-the-statement', FindTheStatement);
