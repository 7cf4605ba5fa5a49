import { useCallback, type ReactNode } from 'react';
import { createDrill, settingsFrom, type Bank, type Drill } from '../../session/drill.ts';
import { QuizQueriesContext } from '../quiz/queries.ts';
import { url } from '../url.ts';
import { DrillChoice } from './DrillChoice.tsx';
import { DrillQuestion } from './DrillQuestion.tsx';
import { DrillReport } from './DrillReport.tsx';
import { Failed, Notice, WithBank } from './Page.tsx';
import { useQuiz, useView } from './useQuiz.ts';
import './interview.css';

/** The one island of the page of a drill. */
export default function DrillApp({ address }: { readonly address: string }): ReactNode {
  return <WithBank address={address}>{(bank) => <Open bank={bank} />}</WithBank>;
}

function Open({ bank }: { readonly bank: Bank }): ReactNode {
  const create = useCallback(() => {
    const wish = settingsFrom(location.search, bank);
    // The address has said what it wanted: a reload goes on, and begins nothing anew.
    history.replaceState(history.state, '', location.pathname);
    return createDrill({ bank, base: url('/'), wish });
  }, [bank]);
  const drill = useQuiz(create);
  return drill === null ? null : <Live drill={drill} bank={bank} />;
}

function Live({ drill, bank }: { readonly drill: Drill; readonly bank: Bank }): ReactNode {
  const view = useView(drill);
  return (
    <QuizQueriesContext value={drill.queries}>
      <Notice notice={view.notice} onDismiss={() => drill.send({ type: 'DISMISS_NOTICE' })} />
      {view.phase === 'failed' && <Failed reason={view.failure} />}
      {view.phase === 'choosing' && <DrillChoice view={view} bank={bank} send={drill.send} />}
      {view.question !== null && <DrillQuestion view={view} bank={bank} send={drill.send} />}
      {view.report !== null && <DrillReport view={view} report={view.report} bank={bank} send={drill.send} />}
    </QuizQueriesContext>
  );
}
