import { lazy, Suspense, use, useEffect, useState, type ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import type { AccessAnswer, AccessQueries, Queries, SessionView } from '../../session/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { strings } from '../../strings/index.ts';
import { styleSheet } from '../style-sheet.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { tell } from '../words/sentences.ts';
import { Words } from '../words/Words.tsx';
import styles from './access.css?url';
import { Answer } from './Answer.tsx';
import { AskForm } from './AskForm.tsx';
import { filledFrom, type Asked, type AskedWho } from './asked.ts';
import { Back } from './Back.tsx';
import { contextOf, wrongIn } from './question.ts';
import { useLists, type Lists } from './useLists.ts';
import { useQuestion, type Writing } from './useQuestion.ts';
import { useSettled } from './useSettled.ts';

const MODES = ['one', 'who'] as const;
type Mode = (typeof MODES)[number];

const WhoCan = lazy(() => import('./WhoCan.tsx').catch(() => ({ default: MissingPart })));
const ContextLines = lazy(() => import('./ContextLines.tsx').catch(() => ({ default: MissingPart })));

interface Props {
  readonly view: SessionView;
  readonly queries: Queries;
  /** A request that somebody wants to see here. */
  readonly asked: Asked | AskedWho | null;
  onShow(decision: Decision): void;
}

/** The face that asks one request: the verdict, and why. Loaded when it is chosen. */
export default function Access(props: Props): ReactNode {
  use(styleSheet(styles));
  const { queries, view } = props;
  const [access, setAccess] = useState<AccessQueries | null>(null);
  useEffect(() => {
    let isWanted = true;
    queries.access().then(
      (loaded) => {
        if (isWanted) setAccess(loaded);
      },
      (error: unknown) => {
        if (isWanted) {
          setAccess(() => {
            throw error;
          });
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [queries]);
  if (access === null || view.phase === 'opening')
    return <p className="face-opening">{strings.workbench.openingFace}</p>;
  return <Asking {...props} access={access} />;
}

/** Answers follow the account as it changes. */
function Asking({ view, queries, access, asked, onShow }: Props & { readonly access: AccessQueries }): ReactNode {
  const resources = queries.resources();
  const writing = useQuestion(resources.find((arn) => arn.includes('/')) ?? '*');
  const { question } = writing;
  const [mode, setMode] = useState<Mode>('one');
  const [seen, setSeen] = useState<Props['asked']>(null);
  const [taken, setTaken] = useState<Props['asked']>(null);
  const [isGone, setGone] = useState(false);
  const take = (one: Asked | AskedWho): void => {
    setTaken(one);
    setMode('decision' in one ? 'one' : 'who');
    const filled = 'decision' in one ? filledFrom(one.decision, access) : null;
    if (filled !== null) writing.fill(filled);
    setGone('decision' in one && filled === null);
  };
  if (asked !== seen) {
    setSeen(asked);
    if (asked !== null) take(asked);
  }
  const lists = useLists(access, question.action);
  return (
    <div className="access">
      {taken !== null && <Back asked={taken} />}
      <div className="access-modes" role="group" aria-label={words.modes.label}>
        {MODES.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={mode === one}
            onClick={() => {
              setMode(one);
              setTaken(null);
              setGone(false);
            }}
          >
            {words.modes[one]}
          </button>
        ))}
      </div>
      {isGone && <p className="access-said">{words.gone}</p>}
      {mode === 'who' ? (
        <Suspense fallback={<p className="face-opening">{strings.workbench.openingFace}</p>}>
          <WhoCan
            account={view.map}
            access={access}
            writing={writing}
            resources={resources}
            lists={lists}
            onMap={onShow}
            onWhy={(decision) => take({ decision, pointed: true, back: () => setMode('who'), from: 'who' })}
          />
        </Suspense>
      ) : (
        <One
          access={access}
          writing={writing}
          resources={resources}
          lists={lists}
          taken={taken !== null && 'decision' in taken ? taken : null}
          onShow={onShow}
        />
      )}
    </div>
  );
}

interface OneProps {
  readonly access: AccessQueries;
  readonly writing: Writing;
  readonly resources: readonly string[];
  readonly lists: Lists;
  readonly taken: Asked | null;
  onShow(decision: Decision): void;
}

/** One request of one principal. */
function One({ access, writing, resources, lists, taken, onShow }: OneProps): ReactNode {
  const { question } = writing;
  const { signIn, action, resource } = question;
  const principals = access.principals();
  const chosen = writing.choose(principals);
  const read = access.read(question.lines, lists.keys);
  const wrong = wrongIn(question);
  const answer: AccessAnswer | null =
    chosen === undefined || wrong.action || wrong.resource
      ? null
      : access.ask({ principal: chosen.key, signIn, action, resource, context: contextOf(question, read) });
  const said = useSettled(answer === null ? words.unanswered : spoken(answer.decision));
  if (chosen === undefined) throw new Error('Every account has a root user to ask about');
  return (
    <>
      <form className="access-ask" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
        <AskForm
          writing={writing}
          principals={principals}
          chosen={chosen}
          obstacle={answer?.obstacle ?? null}
          resources={resources}
          lists={lists}
        />
        {/* The answer does not wait for it. */}
        <Suspense fallback={<p className="access-said">{strings.workbench.openingFace}</p>}>
          <ContextLines writing={writing} read={read} keys={lists.keys} carried={answer?.carried ?? []} />
        </Suspense>
      </form>
      <p className="visually-hidden" role="status">
        <Words text={said} />
      </p>
      {answer === null ? (
        <p className="access-unanswered">{words.unanswered}</p>
      ) : (
        <Answer
          decision={answer.decision}
          // Until the keys of the action are known, its context may be read otherwise.
          asked={lists.of === action ? taken : null}
          isOnMap={chosen.kind === 'user'}
          onShow={onShow}
        />
      )}
    </>
  );
}

/** The verdict and its reason, for the ear. */
const spoken = (decision: Decision): string =>
  `${strings.explain.verdict[decision.verdict]}. ${tell(decision)[0] ?? ''}`;
