import {
  lazy,
  startTransition,
  Suspense,
  useEffect,
  useEffectEvent,
  useLayoutEffect,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { createPortal } from 'react-dom';
import type { Block, Lesson } from '../../course/index.ts';
import type { Answer } from '../../grader/index.ts';
import type { Decision } from '../../iam/index.ts';
import { blocksOf, createLessonSession, type LessonView, type Session } from '../../session/index.ts';
import type { Asked } from '../access/asked.ts';
import { url } from '../url.ts';
import { FailureBoundary } from '../workbench/Failure.tsx';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { useSession, useStarted } from '../workbench/useSession.ts';
import { useWorkbench, Workbench } from '../workbench/Workbench.tsx';
import {
  enableCopying,
  findPlaces,
  markSteps,
  readLesson,
  showView,
  toTop,
  type Place,
  type Places,
} from './places.ts';
import PredictBlock from './PredictBlock.tsx';
import TaskBlock from './TaskBlock.tsx';
import { TaskStatus } from './TaskStatus.tsx';
import './lesson.css';

/** Its forms come when a lesson asks a question. */
const QuestionBlock = lazy(() => import('./QuestionBlock.tsx').catch(() => ({ default: MissingPart })));
/** For authors, when the address asks for it. */
const MachinePanel = lazy(() => import('./MachinePanel.tsx').catch(() => ({ default: MissingPart })));
/** Comes at the end. */
const Debrief = lazy(() => import('./Debrief.tsx').catch(() => ({ default: MissingPart })));

interface Opened {
  readonly lesson: Lesson;
  readonly session: Session;
}

function openLesson(): Opened {
  const lesson = readLesson();
  return { lesson, session: createLessonSession({ lesson, base: url('/') }) };
}

/** The one island of a lesson page: the workbench, and everything live in the text beside it. */
export default function LessonApp(): ReactNode {
  const opened = useStarted(openLesson);
  return (
    <FailureBoundary history={() => opened?.session.getSnapshot().history ?? []}>
      <Live opened={opened} />
    </FailureBoundary>
  );
}

function Live({ opened }: { readonly opened: Opened | null }): ReactNode {
  const live = useSession(opened?.session ?? null);
  const bench = useWorkbench();
  const { view, send } = live;
  const [places, setPlaces] = useState<Places | null>(null);
  const isOpen = view.lesson !== null;
  const [machine, setMachine] = useState(
    () => typeof location === 'object' && new URLSearchParams(location.search).has('machine'),
  );

  // The blocks are drawn bit by bit, so that the page goes on answering; what stands in for them stays until all are ready.
  useEffect(() => {
    if (isOpen) startTransition(() => setPlaces(findPlaces()));
  }, [isOpen]);

  useEffect(() => {
    if (opened === null || view.lesson === null) return;
    markSteps(opened.lesson, view.lesson.steps);
    const main = document.querySelector<HTMLElement>('main');
    if (main === null) return;
    if (view.lesson.outcome === null) delete main.dataset['outcome'];
    else main.dataset['outcome'] = view.lesson.outcome;
  }, [opened, view.lesson]);

  // Begun anew, by a button, by `reset` or in another tab: the text begins anew as well.
  const step = view.lesson?.current ?? 0;
  const before = useRef(0);
  useEffect(() => {
    if (step === 0 && before.current > 0) scrollTo({ top: 0 });
    before.current = step;
  }, [step]);

  const show = (decision: Decision): void => {
    send({ type: 'LIGHT', decision });
    bench.setFace('map');
    showView('account');
  };
  const ask = (asked: Asked): void => {
    showView('account');
    const back = (): void => {
      showView('lesson');
      asked.back();
    };
    bench.ask({ ...asked, back });
  };
  const copy = (text: string): void => {
    showView('account');
    bench.write(text);
  };
  // The buttons beside ready commands come with the page; each says which commands are meant.
  const copyFrom = useEffectEvent(copy);
  useEffect(() => (isOpen ? enableCopying(copyFrom) : undefined), [isOpen]);

  const restart = (): void => {
    send({ type: 'RESET' });
    showView('lesson');
    toTop();
  };

  const goTo = (block: string): void => {
    showView('lesson');
    places?.blocks.get(block)?.element.scrollIntoView({ block: 'center' });
  };

  const draw = (block: Block): ReactNode => {
    const state = view.lesson?.blocks[block.id];
    switch (block.kind) {
      case 'predict':
        return (
          <PredictBlock
            block={block}
            predict={state?.kind === 'predict' ? state : null}
            onCommit={(answer) => send({ type: 'PREDICT', block: block.id, answer })}
            onShow={show}
          />
        );
      case 'question':
        return (
          <QuestionBlock
            block={block}
            view={state?.kind === 'question' ? state : null}
            onAnswer={(answer: Answer) => send({ type: 'ANSWER_QUESTION', block: block.id, answer })}
          />
        );
      case 'task':
        return (
          <TaskBlock
            block={block}
            task={state?.kind === 'task' ? state : null}
            canUndo={view.canUndo}
            send={send}
            onRestart={restart}
            onShow={show}
            onAsk={ask}
            onCopy={copy}
          />
        );
    }
  };

  return (
    <>
      <Workbench session={opened?.session ?? null} live={live} bench={bench} />
      {machine &&
        opened !== null &&
        isOpen &&
        createPortal(
          <Suspense fallback={null}>
            <MachinePanel session={opened.session} view={view} onClose={() => setMachine(false)} />
          </Suspense>,
          document.body,
        )}
      {opened !== null && places !== null && view.lesson !== null && (
        <>
          {blocksOf(opened.lesson).map((block) => {
            const place = places.blocks.get(block.id);
            // A block that waits looks as it did at build and takes nothing in: it comes alive when its turn comes.
            if (place === undefined || view.lesson?.blocks[block.id]?.state === 'waiting') return null;
            const drawn = <InPlace place={place}>{draw(block)}</InPlace>;
            return createPortal(<Suspense fallback={null}>{drawn}</Suspense>, place.element, block.id);
          })}
          {places.status !== null &&
            createPortal(
              <InPlace place={places.status}>
                <TaskStatus lesson={view.lesson} onOpen={goTo} />
              </InPlace>,
              places.status.element,
            )}
          {places.debrief !== null &&
            view.lesson.outcome !== null &&
            createPortal(
              <Suspense fallback={null}>
                <Debrief
                  outcome={view.lesson.outcome}
                  objectives={opened.lesson.objectives}
                  next={places.debrief.next}
                  map={url('/learn/')}
                  answers={answersOf(view.lesson)}
                  onRestart={restart}
                />
              </Suspense>,
              places.debrief.element,
            )}
        </>
      )}
    </>
  );
}

/** How many predictions and questions there were, and how many were answered right. */
function answersOf({ blocks }: LessonView): { readonly right: number; readonly all: number } {
  const answers = Object.values(blocks).flatMap((block) => {
    if (block.kind === 'predict') return [block.answer !== null && block.answer === block.decision?.verdict];
    return block.kind === 'question' ? [block.marked?.right === true] : [];
  });
  return { right: answers.filter((right) => right).length, all: answers.length };
}

/**
 * Takes the stand-in away in the same frame in which its successor is there: the two are never seen apart. It comes back when the lesson is
 * begun anew and the block waits again.
 */
function InPlace({ place, children }: { readonly place: Place; readonly children: ReactNode }): ReactNode {
  useLayoutEffect(() => {
    for (const node of place.standIn) node.remove();
    return () => place.element.append(...place.standIn);
  }, [place]);
  return children;
}
