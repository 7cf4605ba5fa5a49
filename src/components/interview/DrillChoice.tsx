import type { ReactNode } from 'react';
import { defaultSettings, type Bank, type DrillEvent, type DrillView } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { url } from '../url.ts';
import { settingsLabel } from './settings-label.ts';

const words = interviewStrings.drill;

interface Props {
  readonly view: DrillView;
  readonly bank: Bank;
  send(event: DrillEvent): void;
}

/** Before a drill: the one that was left, the one that was asked for, or none. */
export function DrillChoice({ view, bank, send }: Props): ReactNode {
  const { left, wish, unmet } = view;
  return (
    <div className="interview-choice">
      {left !== null && (
        <>
          <p className="interview-lead" role="status">
            {words.left(left.answered, left.count)}
          </p>
          <div className="interview-buttons">
            <button type="button" className="button button-primary" onClick={() => send({ type: 'RESUME' })}>
              {words.resume}
            </button>
            {wish !== null && (
              <button type="button" className="button" onClick={() => send({ type: 'START', settings: wish })}>
                {words.startOther}
              </button>
            )}
          </div>
          {wish !== null && <p className="interview-muted">{words.other(settingsLabel(wish, bank))}</p>}
        </>
      )}
      {unmet !== null && (
        <p className="interview-lead" role="alert">
          {unmet.weak ? words.unmetWeak : words.unmet}
        </p>
      )}
      {left === null && unmet === null && <p className="interview-lead">{words.none}</p>}
      {left === null && (
        <div className="interview-buttons">
          <button
            type="button"
            className="button button-primary"
            onClick={() => send({ type: 'START', settings: defaultSettings })}
          >
            {words.startTen}
          </button>
          <a className="button" href={url('/interview/')}>
            {words.choose}
          </a>
        </div>
      )}
    </div>
  );
}
