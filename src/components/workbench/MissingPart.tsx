import type { ReactNode } from 'react';
import { strings } from '../../strings/index.ts';

const words = strings.workbench;

/** In the place of a part of the page whose files did not come. */
export function MissingPart(): ReactNode {
  return (
    <div className="face-missing" role="alert">
      <p>{words.missingFace}</p>
      <button type="button" className="button" onClick={() => location.reload()}>
        {words.failure.reload}
      </button>
    </div>
  );
}
