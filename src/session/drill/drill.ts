import { createActor } from 'xstate';
import { aroundOf, watch, type QuizOptions } from './around.ts';
import { answersOf } from './answers.ts';
import { createDrillMachine } from './drill-machine.ts';
import { drillFormat, furtherDrill, type DrillRun } from './drill-run.ts';
import { isUnderWay, questionAtHand, type DrillContext } from './drill-steps.ts';
import { openKept } from './kept.ts';
import { reportOf } from './report.ts';
import { restoredDrill } from './restore.ts';
import type { DrillSettings } from './settings.ts';
import type { Drill, DrillView } from './view.ts';

/** The drill of a page. Opens the one that was left, or what `wish` asks for. */
export function createDrill(options: QuizOptions & { readonly wish: DrillSettings | null }): Drill {
  const { bank, wish } = options;
  const around = aroundOf(options);
  const kept = openKept<DrillRun<unknown>>({
    format: drillFormat,
    merge: furtherDrill,
    now: around.now,
    tell: (notice) => actor.send({ type: 'NOTICE', notice }),
  });
  const machine = createDrillMachine({
    async open() {
      const { run, ...opened } = await kept.open();
      if (run === null) return { ...opened, run };
      const { isAnswer } = await around.examiner();
      return { ...opened, run: restoredDrill(run, bank, isAnswer) };
    },
    mark: async (question, answer) => (await around.examiner()).mark(question, answer),
    keep: (run) => kept.keep(run),
    record: (answered) => kept.record([answered]),
    now: around.now,
    newId: around.newId,
  });
  const actor = createActor(machine, { input: { bank, wish } });
  const look = (): DrillView => {
    const { context, value } = actor.getSnapshot();
    return viewOf(context, PHASES[value]);
  };
  const watched = watch(actor, look);
  actor.start();
  return {
    ...watched,
    send: (event) => actor.send(event),
    queries: around.queries,
    async stop() {
      actor.stop();
      await kept.stop();
    },
  };
}

/** States that pass in no time show what comes next. */
const PHASES = {
  opening: 'opening',
  routing: 'opening',
  choosing: 'choosing',
  resuming: 'opening',
  asking: 'asking',
  rating: 'rating',
  comparing: 'comparing',
  closing: 'marking',
  marking: 'marking',
  unmarked: 'unmarked',
  revealed: 'revealed',
  going: 'marking',
  ending: 'marking',
  report: 'report',
  failed: 'failed',
} as const satisfies Record<string, DrillView['phase']>;

function viewOf(context: DrillContext, phase: DrillView['phase']): DrillView {
  const { bank, run, answers, marked, unmet, wish, notice, failure } = context;
  const pending = run?.pending ?? null;
  const question = phase === 'choosing' || phase === 'report' ? null : questionAtHand(context);
  const choosing = phase === 'choosing';
  return {
    phase,
    settings: run?.settings ?? null,
    number: question === null || run === null ? 0 : run.at + 1,
    count: run?.questions.length ?? 0,
    question,
    seed: `${run?.seed ?? ''}/${question?.id ?? ''}`,
    draft: pending?.committed === false ? pending.answer : null,
    answer: pending?.committed === true ? pending.answer : null,
    confidence: pending?.confidence ?? null,
    marked: phase === 'revealed' ? marked : null,
    left:
      choosing && run !== null && isUnderWay(context)
        ? { answered: answersOf(run.id, answers).size, count: run.questions.length }
        : null,
    unmet: choosing ? unmet : null,
    wish: choosing ? wish : null,
    report: phase === 'report' && run !== null ? reportOf(bank, run, answers) : null,
    notice,
    failure,
  };
}
