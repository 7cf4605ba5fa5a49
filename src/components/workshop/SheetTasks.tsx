import type { ReactNode } from 'react';
import type { Question } from '../../grader/index.ts';
import { strings } from '../../strings/index.ts';
import { workshopPageStrings } from '../../strings/workshop.ts';
import { shuffled } from '../quiz/shuffle.ts';
import { Html } from '../text/Html.tsx';
import { Ask } from './Ask.tsx';
import { OnSheet } from './OnSheet.tsx';
import type { SheetTask } from './tasks.ts';

const words = workshopPageStrings.sheet;
const VERDICTS = ['allowed', 'implicitDeny', 'explicitDeny'] as const;
/** Lines to write on: a reason, some commands. */
const REASON = 1;
const COMMANDS = 5;

/** What there is to do in a part, with room to write and without any answer. */
export function SheetTasks({ tasks }: { readonly tasks: readonly SheetTask[] }): ReactNode {
  return (
    <ol className="sheet-tasks">
      {tasks.map((task) => (
        <li key={task.id}>
          <Task task={task} />
        </li>
      ))}
    </ol>
  );
}

function Task({ task }: { readonly task: SheetTask }): ReactNode {
  switch (task.kind) {
    case 'predict':
      return (
        <>
          <p>
            <b className="sheet-kind">{words.predict}</b> <Ask ask={task.block.ask} />
          </p>
          <Verdicts />
          <Lines label={words.why} count={REASON} />
        </>
      );
    case 'task':
      return (
        <>
          <div>
            <b className="sheet-kind">{words.task}</b> <Html html={task.block.goal} />
          </div>
          <Lines label={words.written} count={COMMANDS} />
        </>
      );
    case 'question':
      return (
        <>
          <div>
            <b className="sheet-kind">{words.question}</b> <Html html={task.question.ask} />
          </div>
          <Room question={task.question} />
        </>
      );
  }
}

function Room({ question }: { readonly question: Question }): ReactNode {
  const projector = workshopPageStrings.projector;
  switch (question.kind) {
    case 'single':
    case 'multiple':
      return <Boxes options={question.options.map(({ text }) => text)} hint={projector.choose[question.kind]} />;
    case 'true-false':
      return <Boxes options={[projector.true, projector.false]} />;
    case 'ordering': {
      const places = shuffled(question.items.length, question.id);
      return <Boxes options={places.flatMap((at) => question.items[at]?.text ?? [])} hint={projector.order} />;
    }
    case 'decision':
      return (
        <ol className="sheet-asks">
          {question.asks.map(({ ask }) => (
            <li key={JSON.stringify(ask)}>
              <p>
                <Ask ask={ask} />
              </p>
              <Verdicts />
            </li>
          ))}
        </ol>
      );
    case 'fix':
      return (
        <pre>
          <code>{question.document}</code>
        </pre>
      );
    case 'matching':
    case 'numeric':
    case 'find-the-statement':
    case 'spot-the-error':
      return <OnSheet question={question} part="Asked" />;
    case 'open':
      return <Lines label="" count={COMMANDS} />;
  }
}

function Verdicts(): ReactNode {
  return (
    <ul className="sheet-verdicts" role="list">
      {VERDICTS.map((verdict) => (
        <li key={verdict}>{strings.explain.verdict[verdict]}</li>
      ))}
    </ul>
  );
}

function Boxes({ options, hint }: { readonly options: readonly string[]; readonly hint?: string }): ReactNode {
  return (
    <>
      {hint !== undefined && <p className="sheet-hint">{hint}</p>}
      <ul className="sheet-boxes" role="list">
        {options.map((option) => (
          <li key={option}>
            <span>
              <Html html={option} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Lines({ label, count }: { readonly label: string; readonly count: number }): ReactNode {
  return (
    <div className="sheet-lines">
      <p className="sheet-hint">{label}</p>
      {Array.from({ length: count }, (_, line) => (
        <div key={line} className="sheet-line" />
      ))}
    </div>
  );
}
