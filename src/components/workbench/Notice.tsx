import { lazy, Suspense, type ReactNode } from 'react';
import type { Loss, StorageNotice } from '../../session/index.ts';
import { changesStrings } from '../../strings/changes.ts';
import { MissingPart } from './MissingPart.tsx';

const words = changesStrings.notice;

/** Comes when a lesson was edited. */
const Losses = lazy(() => import('./Losses.tsx').catch(() => ({ default: MissingPart })));

interface Props {
  readonly notice: StorageNotice;
  readonly losses: readonly Loss[];
  onDismiss(): void;
}

/** What became of saving or loading, in one line; what was lost by it, one by one. */
export default function Notice({ notice, losses, onDismiss }: Props): ReactNode {
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
      {losses.length > 0 && (
        <Suspense fallback={null}>
          <Losses losses={losses} />
        </Suspense>
      )}
    </div>
  );
}
