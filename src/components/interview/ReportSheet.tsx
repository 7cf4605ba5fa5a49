import { useEffect, useRef, type ReactNode } from 'react';
import { CONFIDENCES, type Bank, type Report, type ReportLine, type Tally } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Html } from '../text/Html.tsx';
import { url } from '../url.ts';
import { CopyText } from './CopyText.tsx';
import { dateOf, reportText } from './report-text.ts';

const words = interviewStrings.report;

interface Props {
  readonly title: string;
  /** What was asked about. */
  readonly about: string;
  /** How long it took; null where no clock ran. */
  readonly time: string | null;
  readonly report: Report;
  readonly bank: Bank;
  /** Buttons to go on with. */
  readonly children: ReactNode;
}

/** A report: on the screen, and on one or two printed pages. */
export function ReportSheet({ title, about, time, report, bank, children }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
  }, [report.run]);
  const { lines, counts, score, confidence } = report;
  const topics = new Map(bank.topics.map(({ id, title }) => [id, title]));
  const rated = CONFIDENCES.filter((one) => confidence[one].answered > 0);
  return (
    <article className="report" aria-labelledby="report-title">
      <header>
        <h2 id="report-title" tabIndex={-1} ref={heading}>
          {title}
        </h2>
        <p className="report-score">
          <strong>{words.right(counts.right, lines.length)}</strong>
          <span>{words.score(score)}</span>
        </p>
        <p className="interview-muted">
          {about} · <time dateTime={report.startedAt}>{dateOf(report.startedAt)}</time>
          {time !== null && ` · ${time}`}
        </p>
        <div className="interview-buttons print-hidden">
          {children}
          <button type="button" className="button" onClick={() => print()}>
            {words.print}
          </button>
          <CopyText text={reportText(report, bank, { title, about, time })} />
        </div>
      </header>
      <div className="report-body">
        <div className="report-tallies">
          <Tallies title={words.topics} tallies={report.topics} nameOf={(id) => topics.get(id) ?? id} />
          <Tallies title={words.levels} tallies={report.levels} nameOf={levelName} />
          {rated.length > 0 && (
            <Tallies
              title={words.confidence}
              tallies={rated.map((id) => ({ id, total: confidence[id].answered, ...confidence[id] }))}
              nameOf={(id) => interviewStrings.drill.confidence[rated.find((one) => one === id) ?? 'sure']}
            />
          )}
        </div>
        <section>
          <h3>{words.lines}</h3>
          <ol className="report-lines" role="list">
            {lines.map((line, index) => (
              <Line
                key={line.question.id}
                line={line}
                number={index + 1}
                topic={topics.get(line.question.topic) ?? ''}
              />
            ))}
          </ol>
        </section>
        <section>
          <h3>{words.beliefs}</h3>
          {report.beliefs.length === 0 && <p className="interview-muted">{words.beliefsNone}</p>}
          <ul className="report-beliefs" role="list">
            {report.beliefs.map(({ belief }) => (
              <li key={belief.id}>
                <p>
                  <Html html={belief.truth} />
                </p>
                {belief.remedy !== null && (
                  <p>
                    <a href={url(`/learn/${belief.remedy.id}/`)}>
                      {interviewStrings.after.remedy(belief.remedy.title)}
                    </a>
                  </p>
                )}
              </li>
            ))}
          </ul>
        </section>
        <p className="report-made">{words.made}</p>
      </div>
    </article>
  );
}

const levelName = (id: string): string =>
  Object.entries(interviewStrings.level).find(([level]) => level === id)?.[1] ?? id;

interface TalliesProps {
  readonly title: string;
  readonly tallies: readonly Tally[];
  nameOf(id: string): string;
}

function Tallies({ title, tallies, nameOf }: TalliesProps): ReactNode {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {tallies.map(({ id, right, total }) => (
          <div key={id}>
            <dt>{nameOf(id)}</dt>
            <dd>{words.ofAsked(right, total)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface LineProps {
  readonly line: ReportLine;
  readonly number: number;
  readonly topic: string;
}

function Line({ line: { question, outcome, score, answered }, number, topic }: LineProps): ReactNode {
  const isSurelyWrong = answered?.confidence === 'sure' && !answered.right;
  return (
    <li data-outcome={outcome}>
      <span className="report-number">{number}</span>
      <span className="report-icon" aria-hidden="true" />
      <span>
        <a href={url(`/interview/${question.id}/`)}>{question.title}</a>
        <small>
          {topic} · {interviewStrings.level[question.level]}
        </small>
      </span>
      <span className="report-outcome">
        {outcome === 'partly' ? words.partly(score) : words.outcome[outcome]}
        {isSurelyWrong && <small>{words.sureAndWrong}</small>}
      </span>
    </li>
  );
}
