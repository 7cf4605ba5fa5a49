import type { ReactNode } from 'react';
import type {
  DecisionQuestion,
  FixQuestion,
  MultipleQuestion,
  OpenQuestion,
  OrderingQuestion,
  Question,
  SingleQuestion,
  TrueFalseQuestion,
} from '../../grader/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { Html } from '../text/Html.tsx';
import { shuffled } from '../quiz/shuffle.ts';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Ask } from './Ask.tsx';
import { OnSheet } from './OnSheet.tsx';
import { Reveal } from './Reveal.tsx';

const words = workshopPageStrings.projector;

/** A question for the whole room: what is asked, then the key piece by piece, then why. */
export function RoomQuestion({ question }: { readonly question: Question }): ReactNode {
  const key = keyOf(question);
  return (
    <div className="room-question">
      <div className="screen-text">
        <Html html={question.ask} />
      </div>
      {key.body}
      <Reveal at={key.reveals + 1} className="screen-text because">
        <Html html={question.because} />
      </Reveal>
    </div>
  );
}

interface Key {
  readonly body: ReactNode;
  /** How many presses the key takes, before the one that shows why. */
  readonly reveals: number;
}

function keyOf(question: Question): Key {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return { body: <Options question={question} />, reveals: 1 };
    case 'true-false':
      return { body: <TrueFalse question={question} />, reveals: 1 };
    case 'ordering':
      return { body: <Ordering question={question} />, reveals: 1 };
    case 'decision':
      return { body: <Decisions question={question} />, reveals: question.asks.length };
    case 'fix':
      return { body: <Fix question={question} />, reveals: 1 };
    case 'matching':
    case 'numeric':
    case 'find-the-statement':
    case 'spot-the-error':
      return { body: <Sheet question={question} />, reveals: 1 };
    case 'open':
      return { body: <Rubric question={question} />, reveals: question.rubric.length };
  }
}

function Options({ question }: { readonly question: SingleQuestion | MultipleQuestion }): ReactNode {
  return (
    <ol className="options" aria-label={words.choose[question.kind]}>
      {question.options.map(({ text, right }) => (
        <li key={text}>
          <div>
            <Html html={text} />
          </div>
          {right && (
            <Reveal at={1} className="right">
              {words.right}
            </Reveal>
          )}
        </li>
      ))}
    </ol>
  );
}

function TrueFalse({ question }: { readonly question: TrueFalseQuestion }): ReactNode {
  return (
    <ul className="options options-two" role="list">
      {[true, false].map((value) => (
        <li key={String(value)}>
          <div>{value ? words.true : words.false}</div>
          {value === question.right && (
            <Reveal at={1} className="right">
              {words.right}
            </Reveal>
          )}
        </li>
      ))}
    </ul>
  );
}

function Ordering({ question }: { readonly question: OrderingQuestion }): ReactNode {
  return (
    <>
      <p className="screen-hint">{words.order}</p>
      <ul className="options" role="list">
        {shuffled(question.items.length, question.id)
          .flatMap((place) => question.items[place] ?? [])
          .map(({ id, text }) => (
            <li key={id}>
              <div>
                <Html html={text} />
              </div>
            </li>
          ))}
      </ul>
      <Reveal at={1}>
        <p className="screen-hint">{words.ordered}</p>
        <ol className="ordered">
          {question.items.map(({ id, text }) => (
            <li key={id}>
              <Html html={text} />
            </li>
          ))}
        </ol>
      </Reveal>
    </>
  );
}

function Decisions({ question }: { readonly question: DecisionQuestion }): ReactNode {
  return (
    <ol className="options asks">
      {question.asks.map(({ ask, key, says }, index) => (
        <li key={`${ask.who} ${ask.action} ${ask.resource} ${ask.session ?? ''}`}>
          <div>
            <Ask ask={ask} />
          </div>
          <Reveal at={index + 1} className="decided">
            {key !== null && <VerdictPill verdict={key} />}
            {says !== null && (
              <span className="says">
                <Html html={says} />
              </span>
            )}
          </Reveal>
        </li>
      ))}
    </ol>
  );
}

function Fix({ question }: { readonly question: FixQuestion }): ReactNode {
  return (
    <>
      <p className="screen-hint">{words.broken}</p>
      <pre>
        <code>{question.document}</code>
      </pre>
      <Reveal at={1}>
        <p className="screen-hint">{words.mended}</p>
        <pre>
          <code>{question.solutions[0]}</code>
        </pre>
      </Reveal>
    </>
  );
}

function Sheet({ question }: { readonly question: Question }): ReactNode {
  return (
    <div className="screen-sheet">
      <OnSheet question={question} part="Asked" />
      <Reveal at={1}>
        <OnSheet question={question} part="Answered" />
      </Reveal>
    </div>
  );
}

function Rubric({ question }: { readonly question: OpenQuestion }): ReactNode {
  return (
    <ol className="options">
      {question.rubric.map((line, index) => (
        <li key={line}>
          <Reveal at={index + 1}>
            <Html html={line} />
          </Reveal>
        </li>
      ))}
    </ol>
  );
}
