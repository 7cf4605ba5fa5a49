import { useCallback, type ReactNode } from 'react';
import { createMock, type Bank, type Mock } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { QuizQueriesContext } from '../quiz/queries.ts';
import { url } from '../url.ts';
import { MockComparing } from './MockComparing.tsx';
import { MockQuestion } from './MockQuestion.tsx';
import { Again, Failed, Notice, WithBank } from './Page.tsx';
import { ReportSheet } from './ReportSheet.tsx';
import { useQuiz, useView } from './useQuiz.ts';
import './interview.css';

const words = interviewStrings.mock;

/** The one island of the page of the mock interview. */
export default function MockApp({ address }: { readonly address: string }): ReactNode {
  return <WithBank address={address}>{(bank) => <Open bank={bank} />}</WithBank>;
}

function Open({ bank }: { readonly bank: Bank }): ReactNode {
  const create = useCallback(() => createMock({ bank, base: url('/') }), [bank]);
  const mock = useQuiz(create);
  return mock === null ? null : <Live mock={mock} bank={bank} />;
}

function Live({ mock, bank }: { readonly mock: Mock; readonly bank: Bank }): ReactNode {
  const view = useView(mock);
  const { send } = mock;
  return (
    <QuizQueriesContext value={mock.queries}>
      <Notice notice={view.notice} onDismiss={() => send({ type: 'DISMISS_NOTICE' })} />
      {view.phase === 'failed' && <Failed reason={view.failure} />}
      {view.phase === 'ready' && (
        <Ready hasQuestions={bank.topics.length > 0} onStart={() => send({ type: 'START' })} />
      )}
      {view.phase === 'asking' && <MockQuestion view={view} bank={bank} send={send} />}
      {view.phase === 'comparing' && <MockComparing view={view} send={send} />}
      {view.phase === 'marking' && (
        <p className="interview-muted" role="status">
          {interviewStrings.drill.marking}
        </p>
      )}
      {view.phase === 'unmarked' && (
        <Again text={interviewStrings.drill.unmarked} onAgain={() => send({ type: 'RETRY' })} />
      )}
      {view.report !== null && (
        <ReportSheet
          title={words.reportTitle}
          about={interviewStrings.questions(view.report.lines.length)}
          time={view.secondsTaken === null ? null : interviewStrings.report.minutes(view.secondsTaken)}
          report={view.report}
          bank={bank}
        >
          <button type="button" className="button button-primary" onClick={() => send({ type: 'LEAVE' })}>
            {words.again}
          </button>
        </ReportSheet>
      )}
    </QuizQueriesContext>
  );
}

function Ready({ hasQuestions, onStart }: { readonly hasQuestions: boolean; onStart(): void }): ReactNode {
  return (
    <div className="interview-choice">
      <h2>{words.ready}</h2>
      <ul className="interview-rules">
        {words.rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      <div className="interview-buttons">
        <button type="button" className="button button-primary button-large" disabled={!hasQuestions} onClick={onStart}>
          {words.start}
        </button>
        {!hasQuestions && <p>{words.noQuestions}</p>}
      </div>
    </div>
  );
}
