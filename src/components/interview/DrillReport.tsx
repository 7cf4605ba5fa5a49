import type { ReactNode } from 'react';
import { defaultSettings, type Bank, type DrillEvent, type DrillView, type Report } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { url } from '../url.ts';
import { ReportSheet } from './ReportSheet.tsx';
import { settingsLabel } from './settings-label.ts';

const words = interviewStrings.drill;

interface Props {
  readonly view: DrillView;
  readonly report: Report;
  readonly bank: Bank;
  send(event: DrillEvent): void;
}

/** What came of a drill. */
export function DrillReport({ view, report, bank, send }: Props): ReactNode {
  const settings = view.settings ?? defaultSettings;
  return (
    <ReportSheet
      title={words.reportTitle}
      about={settingsLabel(settings, bank)}
      time={null}
      report={report}
      bank={bank}
    >
      <button type="button" className="button button-primary" onClick={() => send({ type: 'START', settings })}>
        {words.same}
      </button>
      <a className="button" href={url('/interview/')}>
        {words.another}
      </a>
    </ReportSheet>
  );
}
