import type { ReactNode } from 'react';
import type { Question } from '../../grader/index.ts';
import { strings } from '../../strings/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { Html } from '../text/Html.tsx';
import { OnSheet } from './OnSheet.tsx';
import type { SheetTask } from './tasks.ts';

const words = workshopPageStrings.projector;

/** The answers to a part, numbered as its tasks are. */
export function SheetAnswers({ tasks }: { readonly tasks: readonly SheetTask[] }): ReactNode {
  return (
    <ol className="sheet-answers">
      {tasks.map((task) => (
        <li key={task.id}>
          <Answer task={task} />
        </li>
      ))}
    </ol>
  );
}

function Answer({ task }: { readonly task: SheetTask }): ReactNode {
  switch (task.kind) {
    case 'predict':
      return (
        <>
          <b>{task.block.key === null ? '' : strings.explain.verdict[task.block.key]}.</b>{' '}
          <Html html={task.block.because} />
        </>
      );
    case 'task':
      return <Commands lines={task.block.solutions[0] ?? []} />;
    case 'question':
      return (
        <>
          <Key question={task.question} /> <Html html={task.question.because} />
        </>
      );
  }
}

function Key({ question }: { readonly question: Question }): ReactNode {
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return question.options
        .filter(({ right }) => right)
        .map(({ text }) => (
          <b key={text}>
            <Html html={text} />{' '}
          </b>
        ));
    case 'true-false':
      return <b>{question.right ? words.true : words.false}.</b>;
    case 'ordering':
      return (
        <ol>
          {question.items.map(({ id, text }) => (
            <li key={id}>
              <Html html={text} />
            </li>
          ))}
        </ol>
      );
    case 'decision':
      return (
        <ol>
          {question.asks.map(({ ask, key, says }) => (
            <li key={JSON.stringify(ask)}>
              <b>{key === null ? '' : strings.explain.verdict[key]}.</b> {says !== null && <Html html={says} />}
            </li>
          ))}
        </ol>
      );
    case 'fix':
      return <Commands lines={question.solutions.slice(0, 1)} />;
    case 'matching':
    case 'numeric':
    case 'find-the-statement':
    case 'spot-the-error':
      return <OnSheet question={question} part="Answered" />;
    case 'open':
      return (
        <ul>
          {question.rubric.map((line) => (
            <li key={line}>
              <Html html={line} />
            </li>
          ))}
        </ul>
      );
  }
}

function Commands({ lines }: { readonly lines: readonly string[] }): ReactNode {
  return (
    <pre>
      <code>{lines.join('\n')}</code>
    </pre>
  );
}
