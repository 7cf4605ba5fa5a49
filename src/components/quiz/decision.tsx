import { useId, useState, type ReactNode } from 'react';
import type { DecisionQuestion } from '../../grader/index.ts';
import type { Verdict } from '../../iam/index.ts';
import { strings } from '../../strings/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { Account } from './Account.tsx';
import { defineForm, type FormProps } from './form.ts';
import { useDecisions, type Decisions } from './useDecisions.ts';
import { WhyDecided } from './WhyDecided.tsx';
import './bank.css';

const words = interviewStrings.form;
const VERDICTS: readonly Verdict[] = ['allowed', 'implicitDeny', 'explicitDeny'];

/** Requests, and for each the three verdicts. The number keys go to the first request that has none. */
function DecisionForm({ question, answer, marked, open, onChange }: FormProps<'decision'>): ReactNode {
  const [verdicts, setVerdicts] = useState<readonly (Verdict | null)[]>(
    () => answer?.verdicts ?? question.asks.map(() => null),
  );
  const decisions = useDecisions(question, marked !== null);
  const current = verdicts.indexOf(null);
  const choose = (at: number, verdict: Verdict): void => {
    const next = verdicts.with(at, verdict);
    setVerdicts(next);
    const whole = next.filter((one) => one !== null);
    onChange(whole.length < next.length ? null : { kind: 'decision', verdicts: whole });
  };
  return (
    <>
      <Account commands={question.account} />
      <ol className="quiz-asks" role="list" aria-label={words.verdicts}>
        {question.asks.map((asked, index) => (
          <li key={index} data-mark={marked === null ? undefined : marked.parts[index] === true ? 'right' : 'wrong'}>
            {marked === null ? (
              <Ask
                asked={asked}
                verdict={verdicts[index] ?? null}
                open={open}
                hasKeys={index === current}
                onChoose={(verdict) => choose(index, verdict)}
              />
            ) : (
              <Decided asked={asked} given={answer?.verdicts[index]} decisions={decisions} at={index} />
            )}
          </li>
        ))}
      </ol>
    </>
  );
}

type Asked = DecisionQuestion['asks'][number];

interface AskProps {
  readonly asked: Asked;
  readonly verdict: Verdict | null;
  readonly open: boolean;
  readonly hasKeys: boolean;
  onChoose(verdict: Verdict): void;
}

function Ask({ asked, verdict, open, hasKeys, onChoose }: AskProps): ReactNode {
  const name = useId();
  return (
    <fieldset className="quiz-verdicts" disabled={!open}>
      <legend>
        <Words text={words.request(asked.ask)} />
      </legend>
      {VERDICTS.map((one, index) => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            checked={verdict === one}
            data-key={hasKeys ? index + 1 : undefined}
            onChange={() => onChoose(one)}
          />
          <span>{strings.explain.verdict[one]}</span>
          {hasKeys && <kbd aria-hidden="true">{index + 1}</kbd>}
        </label>
      ))}
    </fieldset>
  );
}

interface DecidedProps {
  readonly asked: Asked;
  readonly given: Verdict | undefined;
  readonly decisions: Decisions;
  readonly at: number;
}

function Decided({ asked, given, decisions, at }: DecidedProps): ReactNode {
  const isRight = given !== undefined && given === asked.key;
  return (
    <div className="quiz-decided">
      <p>
        <Words text={words.request(asked.ask)} />
      </p>
      <p className="quiz-decided-mark">
        {asked.key !== null && <VerdictPill verdict={asked.key} />}
        <span className="quiz-mark">{interviewStrings.report.outcome[isRight ? 'right' : 'wrong']}</span>
        {given !== undefined && !isRight && (
          <span>
            <Words text={words.yourVerdict(strings.explain.verdict[given])} />
          </span>
        )}
      </p>
      {asked.says !== null && (
        <div className="quiz-says">
          <Html html={asked.says} />
        </div>
      )}
      <WhyDecided decisions={decisions} at={at} />
    </div>
  );
}

/** What the account decides, request by request. */
export const decision = defineForm('decision', DecisionForm);
