import { useContext, useEffect, useId, useState, type ReactNode } from 'react';
import type { Report } from '../../grader/index.ts';
import type { PolicyRefusal } from '../../iam/lint.ts';
import { strings } from '../../strings/index.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import Reasons from '../words/Reasons.tsx';
import { Words } from '../words/Words.tsx';
import { Account } from './Account.tsx';
import { defineForm, type FormProps } from './form.ts';
import { QuizQueriesContext } from './queries.ts';
import './bank.css';

const words = interviewStrings.form;

/** What AWS would refuse in the text; null until that is known. */
function useRefusals(text: string): readonly PolicyRefusal[] | null {
  const queries = useContext(QuizQueriesContext);
  const [refusals, setRefusals] = useState<readonly PolicyRefusal[] | null>(null);
  useEffect(() => {
    let isCurrent = true;
    queries?.refusals(text).then(
      (found) => {
        if (isCurrent) setRefusals(found);
      },
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        // Without the account nothing is known of the document; marking it says so then.
        if (isCurrent) setRefusals(null);
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [queries, text]);
  return refusals;
}

/** A policy document to be mended, in a plain field, with AWS's own validation below it. */
function FixForm({ question, answer, marked, open, onChange }: FormProps<'fix'>): ReactNode {
  const original = question.document ?? '';
  const text = answer?.document ?? original;
  const refusals = useRefusals(text);
  const id = useId();
  const { entity, name, policy } = question.policy;
  const change = (document: string): void => onChange(document === original ? null : { kind: 'fix', document });
  return (
    <>
      <Account commands={question.account} />
      <div className="quiz-document">
        <label htmlFor={id}>
          <Words text={words.documentOf(entity, name, policy)} />
        </label>
        <textarea
          id={id}
          className="input input-code"
          value={text}
          rows={Math.min(Math.max(text.split('\n').length + 1, 8), 26)}
          readOnly={!open}
          spellCheck={false}
          autoCapitalize="off"
          autoComplete="off"
          autoCorrect="off"
          wrap="off"
          aria-describedby={`${id}-problems`}
          aria-invalid={refusals !== null && refusals.length > 0}
          onChange={(event) => change(event.target.value)}
        />
        <div id={`${id}-problems`} className="quiz-problems" role="status">
          {marked === null && refusals !== null && <Refusals refusals={refusals} />}
        </div>
        {open && (
          <button
            type="button"
            className="button button-quiet"
            aria-disabled={text === original}
            onClick={() => change(original)}
          >
            {words.reset}
          </button>
        )}
      </div>
      {marked?.refusal !== undefined && (
        <div className="quiz-refused">
          <p>{words.refused}</p>
          <p>
            <code>{marked.refusal.message}</code>
          </p>
        </div>
      )}
      {marked?.report !== undefined && <Checks report={marked.report} />}
      {marked !== null && question.solutions[0] !== undefined && (
        <details className="quiz-account" open={!marked.right}>
          <summary>{words.solution}</summary>
          <ScrollingCode label={words.solution}>{question.solutions[0].trim()}</ScrollingCode>
        </details>
      )}
    </>
  );
}

function Refusals({ refusals }: { readonly refusals: readonly PolicyRefusal[] }): ReactNode {
  if (refusals.length === 0) return <p>{words.accepted}</p>;
  return (
    <ul>
      {refusals.map(({ rule, range, line, detail, message }) => (
        <li key={`${rule} ${range.start}`}>
          {words.line(line)}: <Words text={detail} /> <code>{message}</code>
        </li>
      ))}
    </ul>
  );
}

function Checks({ report }: { readonly report: Report }): ReactNode {
  return (
    <div className="quiz-checks">
      <p>{words.checks}</p>
      <ul role="list">
        {report.results.map(({ id, verdict, label, reasons }) => (
          <li key={id} data-mark={verdict === 'pass' ? 'right' : verdict === 'fail' ? 'wrong' : 'left'}>
            <p className="quiz-mark">
              <span>
                <Words text={strings.checks.sentence(label)} />
                <span className="visually-hidden">: {words.checkState[verdict]}</span>
              </span>
            </p>
            <Reasons reasons={reasons} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A policy to mend. The document as it stands is no answer. */
export const fix = defineForm('fix', FixForm);
