import type { ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { Html } from '../text/Html.tsx';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Ask } from './Ask.tsx';
import { Reveal } from './Reveal.tsx';
import { RoomQuestion } from './RoomQuestion.tsx';
import type { Screen } from './screens.ts';

const words = workshopPageStrings.projector;
const VERDICTS = ['allowed', 'implicitDeny', 'explicitDeny'] as const;

/** What the room sees at once, in large type; drawn at build. */
export function RoomScreen({ screen }: { readonly screen: Screen }): ReactNode {
  switch (screen.kind) {
    case 'show':
      return <Shown html={screen.html} />;
    case 'lesson':
      return (
        <>
          <p className="screen-lesson">{screen.lesson.title}</p>
          <div className="screen-text">{screen.lesson.summary}</div>
          <Shown html={screen.html} />
          <p className="screen-hint">{words.today}</p>
          <ol className="screen-steps">
            {screen.steps.map(({ id, title }) => (
              <li key={id}>{title}</li>
            ))}
          </ol>
        </>
      );
    case 'text':
      return screen.pieces.map((piece) =>
        piece.kind === 'html' ? (
          <div className="screen-text" key={piece.html}>
            <Html html={piece.html} />
          </div>
        ) : (
          <Commands key={piece.text} text={piece.text} />
        ),
      );
    case 'predict':
      return (
        <>
          <p className="screen-hint">{words.asked}</p>
          <p className="screen-ask">
            <Ask ask={screen.block.ask} />
          </p>
          <ul className="options options-three" role="list">
            {VERDICTS.map((verdict) => (
              <li key={verdict}>{strings.explain.verdict[verdict]}</li>
            ))}
          </ul>
          <Reveal at={1} className="decided">
            {screen.block.key !== null && <VerdictPill verdict={screen.block.key} />}
          </Reveal>
          <Reveal at={2} className="screen-text because">
            <Html html={screen.block.because} />
          </Reveal>
        </>
      );
    case 'task':
      return (
        <>
          <p className="screen-hint">{words.task}</p>
          <div className="screen-text screen-goal">
            <Html html={screen.block.goal} />
          </div>
          <p className="screen-hint">{words.checks(screen.block.checks.length)}</p>
          <Reveal at={1}>
            <p className="screen-hint">{words.solution}</p>
            <Commands text={(screen.block.solutions[0] ?? []).join('\n')} />
          </Reveal>
        </>
      );
    case 'question':
      return (
        <>
          <Shown html={screen.html} />
          <RoomQuestion question={screen.question} />
        </>
      );
  }
}

function Shown({ html }: { readonly html: string | null }): ReactNode {
  return (
    html !== null && (
      <div className="screen-text">
        <Html html={html} />
      </div>
    )
  );
}

function Commands({ text }: { readonly text: string }): ReactNode {
  return (
    <pre className="screen-commands">
      <code>{text}</code>
    </pre>
  );
}
