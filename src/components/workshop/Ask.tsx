import type { ReactNode } from 'react';
import type { RequestSpec } from '../../grader/index.ts';
import { strings } from '../../strings/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { Words } from '../words/Words.tsx';

/** A request as a question, with how the user signed in where it matters. */
export function Ask({ ask }: { readonly ask: RequestSpec }): ReactNode {
  const { who, action, resource, session, mfa } = ask;
  const { session: ways, mfa: words } = workshopPageStrings.projector;
  return (
    <>
      <Words text={strings.lesson.predict.question(who, action, resource)} />
      {session !== undefined && (
        <span className="ask-session">
          {' '}
          ({ways(session)} {mfa === true ? words.with : words.without})
        </span>
      )}
    </>
  );
}
