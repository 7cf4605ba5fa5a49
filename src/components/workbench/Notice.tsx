import type { ReactNode } from 'react';
import type { StorageNotice } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';

interface Props {
  readonly notice: StorageNotice;
  onDismiss(): void;
}

/** What became of saving or loading, in one line. */
export function Notice({ notice, onDismiss }: Props): ReactNode {
  const words = strings.workbench.notice;
  const reload = notice === 'newer-version';
  return (
    <div className="notice" role="status">
      <p>{words[notice]}</p>
      {reload && (
        <button type="button" className="button" onClick={() => location.reload()}>
          {words.reload}
        </button>
      )}
      <button type="button" className="button button-quiet" onClick={onDismiss}>
        {words.dismiss}
      </button>
    </div>
  );
}
