import type { ReactNode } from 'react';
import type { RequestSpec } from '../../grader/index.ts';
import { strings } from '../../strings/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { Words } from '../words/Words.tsx';

/** A request as a question, with how the user signed in where it matters. */
export function Ask({ ask }: { readonly ask: RequestSpec }): ReactNode {
  const { who, action, resource, session, mfa } = ask;
  const words = workshopPageStrings.projector.mfa;
  return (
    <>
      <Words text={strings.lesson.predict.question(who, action, resource)} />
      {session === 'console' && <span className="ask-session"> ({mfa === true ? words.with : words.without})</span>}
    </>
  );
}
