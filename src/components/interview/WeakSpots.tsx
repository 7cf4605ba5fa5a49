import { useEffect, useState, type ReactNode } from 'react';
import {
  forgetAnswers,
  readAnswers,
  weakSpots,
  type Answered,
  type BankOutline,
  type WeakSpots as Spots,
} from '../../session/progress.ts';
import { interviewStrings } from '../../strings/interview.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { url } from '../url.ts';
import { Words } from '../words/Words.tsx';
import { BeliefNote } from './Aftermath.tsx';
import './interview.css';

const words = interviewStrings.stand;

/** The one island of the interview page: what the answers so far say. */
export default function WeakSpots({ outline }: { readonly outline: BankOutline }): ReactNode {
  const [answers, setAnswers] = useState<readonly Answered[] | 'unavailable' | null>(null);
  const [forgot, setForgot] = useState<string>('');
  useEffect(() => {
    readAnswers().then(setAnswers, (error: unknown) => {
      if (!(error instanceof Error)) throw error;
      setAnswers('unavailable');
    });
  }, []);
  useEffect(() => {
    if (answers !== null && answers !== 'unavailable') markList(weakSpots(outline, answers));
  }, [outline, answers]);
  const forget = (): void => {
    forgetAnswers().then(
      () => {
        setAnswers([]);
        setForgot(words.forgotten);
      },
      (error: unknown) => {
        if (!(error instanceof Error)) throw error;
        setForgot(words.forgetFailed);
      },
    );
  };
  return (
    <>
      {answers === null && <p className="interview-muted">{words.opening}</p>}
      {answers === 'unavailable' && <p className="interview-muted">{words.unavailable}</p>}
      {answers !== null && answers !== 'unavailable' && (
        <Shown outline={outline} spots={weakSpots(outline, answers)} onForget={forget} />
      )}
      <p role="status" className="interview-muted">
        {forgot}
      </p>
    </>
  );
}

/** Marks each question in the list of the page by its last answer. */
function markList({ outcomes }: Spots): void {
  for (const row of document.querySelectorAll<HTMLElement>('[data-question]')) {
    const outcome = outcomes[row.dataset['question'] ?? ''];
    const label = row.querySelector('[data-label]');
    if (label === null) continue;
    row.dataset['state'] = outcome ?? 'new';
    label.textContent = outcome === undefined ? '' : words.last[outcome];
  }
}

interface Props {
  readonly outline: BankOutline;
  readonly spots: Spots;
  onForget(): void;
}

function Shown({ outline, spots, onForget }: Props): ReactNode {
  const [asking, setAsking] = useState(false);
  const questions = new Map(outline.topics.flatMap((topic) => topic.questions.map(({ id, title }) => [id, title])));
  const topics = new Map(outline.topics.map(({ id, title }) => [id, title]));
  const { sure } = spots.confidence;
  if (spots.answered === 0) return <p className="interview-muted">{words.empty}</p>;
  return (
    <div className="stand">
      <p>
        <Words text={words.summary(spots.right, spots.answered, questions.size)} />
        {sure.answered > 0 && ` ${words.sure(sure.right, sure.answered)}`}
      </p>
      {spots.sureAndWrong.length > 0 && (
        <section>
          <h3>{words.sureAndWrong}</h3>
          <ul>
            {spots.sureAndWrong.map((id) => (
              <li key={id}>
                <a href={url(`/interview/${id}/`)}>{questions.get(id) ?? id}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {spots.beliefs.length > 0 && (
        <section>
          <h3>{words.beliefs}</h3>
          {spots.beliefs.map(({ belief }) => (
            <BeliefNote key={belief.id} belief={belief} />
          ))}
        </section>
      )}
      <section>
        <h3>{words.topics}</h3>
        <dl className="stand-topics">
          {spots.topics.map(({ id, right, answered }) => (
            <div key={id}>
              <dt>
                <a href={url(`/interview/drill/?topic=${id}`)} aria-label={words.drillTopic(topics.get(id) ?? id)}>
                  {topics.get(id) ?? id}
                </a>
              </dt>
              <dd>{interviewStrings.report.right(right, answered)}</dd>
            </div>
          ))}
        </dl>
      </section>
      <div className="interview-buttons">
        {spots.right < spots.answered && (
          <a className="button button-primary" href={url('/interview/drill/?weak=1')}>
            {words.drillWeak}
          </a>
        )}
        <button type="button" className="button button-quiet" onClick={() => setAsking(true)}>
          {words.forget}
        </button>
      </div>
      {asking && (
        <Confirm
          question={words.forgetAsk}
          yes={words.forgetYes}
          no={words.forgetNo}
          onYes={() => {
            setAsking(false);
            onForget();
          }}
          onNo={() => setAsking(false)}
        />
      )}
    </div>
  );
}
