import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createActor, type SnapshotFrom } from 'xstate';
import { answerTo, bank } from '../../../test/support/bank.ts';
import type { Answered } from './answers.ts';
import { createDrillMachine, type DrillEvent, type OpenedDrill } from './drill-machine.ts';
import type { DrillRun } from './drill-run.ts';
import { questionAtHand } from './drill-steps.ts';
import { reportOf } from './report.ts';
import { defaultSettings, type DrillSettings } from './settings.ts';

type Snapshot = SnapshotFrom<ReturnType<typeof createDrillMachine>>;

interface Told {
  readonly kept: DrillRun[];
  readonly recorded: Answered[];
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A drill whose answers are right when they are the second of what `answerTo` gives. */
function start(
  opened: Partial<OpenedDrill> = {},
  wish: DrillSettings | null = null,
  failing: () => boolean = () => false,
) {
  const told: Told = { kept: [], recorded: [] };
  let ids = 0;
  const machine = createDrillMachine({
    open: async () => ({ run: null, answers: [], notice: null, ...opened }),
    async mark(question, answer) {
      if (failing()) throw new Error('offline');
      const right = JSON.stringify(answer) === JSON.stringify(answerTo(question, 'right'));
      return { right, score: right ? 1 : 0, misconceptions: right ? [] : ['groups-nest'], parts: [right] };
    },
    keep: (run) => told.kept.push(run),
    record: (answered) => told.recorded.push(answered),
    now: () => '2026-01-01T10:00:00.000Z',
    newId: () => `drill-${++ids}`,
  });
  const actor = createActor(machine, { input: { bank, wish } });
  actor.start();
  return { actor, told };
}

type Started = ReturnType<typeof start>;

async function send({ actor }: Started, ...events: readonly DrillEvent[]): Promise<Snapshot> {
  await settled();
  for (const event of events) {
    actor.send(event);
    await settled();
  }
  return actor.getSnapshot();
}

const one = (question: string): DrillSettings => ({ ...defaultSettings, question });
const commit = (id: string, outcome: 'right' | 'wrong' = 'right'): DrillEvent => {
  const question = bank.topics.flatMap(({ questions }) => questions).find((each) => each.id === id);
  if (question === undefined) throw new Error(`The bank has no question ${id}`);
  return { type: 'COMMIT', answer: answerTo(question, outcome) };
};
const SURE: DrillEvent = { type: 'RATE', confidence: 'sure' };
const NEXT: DrillEvent = { type: 'NEXT' };

describe('a drill', () => {
  it('asks, takes a confidence, shows, and ends with a report', async () => {
    const drill = start({}, one('nest'));
    expect((await send(drill)).value).toBe('asking');
    expect((await send(drill, commit('nest', 'wrong'))).value).toBe('rating');
    const shown = await send(drill, SURE);
    expect([shown.value, shown.context.marked?.right]).toEqual(['revealed', false]);
    expect(drill.told.recorded).toMatchObject([
      { question: 'nest', confidence: 'sure', right: false, misconceptions: ['groups-nest'] },
    ]);
    expect((await send(drill, NEXT)).value).toBe('report');
    expect(drill.told.kept.at(-1)).toMatchObject({ over: true, at: 1 });
  });

  it('takes an answer back before the confidence, and not after', async () => {
    const drill = start({}, one('nest'));
    expect((await send(drill, commit('nest'), { type: 'REVISE' })).value).toBe('asking');
    expect((await send(drill, commit('nest'), SURE, { type: 'REVISE' })).value).toBe('revealed');
  });

  it('lets the person mark an open answer, and records it once, with the ticks', async () => {
    const drill = start({}, one('what-is-a-group'));
    const text = { type: 'COMMIT', answer: { kind: 'open', text: 'Users.', met: [] } } as const;
    expect((await send(drill, text, SURE)).value).toBe('comparing');
    expect(drill.told.recorded).toEqual([]);
    const ticks = [1, 0, 1, 1].map((line) => ({ type: 'TICK', line }) as const);
    expect((await send(drill, ...ticks, NEXT)).value).toBe('report');
    expect(drill.told.recorded).toMatchObject([{ answer: { text: 'Users.', met: [0, 1] }, right: true }]);
  });

  it('ended early is as long as what was answered; without an answer it is dropped', async () => {
    const drill = start({}, { ...defaultSettings, set: 'article-nine' });
    const text = { type: 'COMMIT', answer: { kind: 'open', text: 'Users.', met: [] } } as const;
    const over = await send(drill, text, SURE, NEXT, { type: 'END' });
    expect([over.value, over.context.run?.questions]).toEqual(['report', ['what-is-a-group']]);
    expect((await send(start({}, one('nest')), { type: 'END' })).value).toBe('choosing');
  });

  it('says so when nothing fits what is asked for', async () => {
    const weak = { ...defaultSettings, weak: true };
    const drill = start({}, weak);
    expect((await send(drill)).context.unmet).toEqual(weak);
    expect((await send(drill, { type: 'START', settings: one('nest') })).value).toBe('asking');
  });

  it('keeps an answer that could not be marked, and marks it when asked again', async () => {
    let isOffline = true;
    const drill = start({}, one('nest'), () => isOffline);
    expect((await send(drill, commit('nest'), SURE)).value).toBe('unmarked');
    expect(drill.told.kept.at(-1)?.pending).toMatchObject({ committed: true, confidence: 'sure' });
    isOffline = false;
    expect((await send(drill, { type: 'RETRY' })).value).toBe('revealed');
  });
});

describe('a drill that is opened again', () => {
  const events: readonly (readonly [string, readonly DrillEvent[]])[] = [
    ['asking', [{ type: 'DRAFT', answer: { kind: 'single', option: 1 } }]],
    ['rating', [commit('nest')]],
    ['revealed', [commit('nest'), SURE]],
    ['report', [commit('nest'), SURE, NEXT]],
  ];

  it.each(events)('goes on where it was left: %s', async (phase, given) => {
    const left = start({}, one('nest'));
    const before = await send(left, ...given);
    const again = start({ run: left.told.kept.at(-1) ?? null, answers: left.told.recorded });
    const after = await send(again);
    expect(after.value).toBe(phase);
    expect(after.context.run).toEqual(before.context.run);
    expect(after.context.answers).toHaveLength(left.told.recorded.length);
  });

  it('compares an open answer with the ticks it had', async () => {
    const left = start({}, one('what-is-a-group'));
    await send(left, { type: 'COMMIT', answer: { kind: 'open', text: 'Users.', met: [] } }, SURE, {
      type: 'TICK',
      line: 1,
    });
    const after = await send(start({ run: left.told.kept.at(-1) ?? null }));
    expect([after.value, after.context.run?.pending?.answer]).toEqual([
      'comparing',
      { kind: 'open', text: 'Users.', met: [1] },
    ]);
  });

  it('asks which one to take when the address asks for another', async () => {
    const left = start({}, one('nest'));
    await send(left, commit('nest'));
    const run = left.told.kept.at(-1) ?? null;
    const again = start({ run }, one('wins'));
    expect((await send(again)).value).toBe('choosing');
    expect((await send(again, { type: 'RESUME' })).value).toBe('rating');
    const other = start({ run }, one('wins'));
    expect((await send(other, { type: 'START', settings: one('wins') })).context.run?.questions).toEqual(['wins']);
    expect((await send(start({ run }, one('nest')))).value).toBe('rating');
  });

  it('begins a new one when nothing of the one that was left would be lost', async () => {
    const untouched = start({}, one('nest'));
    await send(untouched);
    expect(
      (await send(start({ run: untouched.told.kept.at(-1) ?? null }, one('wins')))).context.run?.questions,
    ).toEqual(['wins']);
    const answered = start({}, one('nest'));
    await send(answered, commit('nest'), SURE);
    const opened = { run: answered.told.kept.at(-1) ?? null, answers: answered.told.recorded };
    expect((await send(start(opened, one('wins')))).context.run?.questions).toEqual(['wins']);
    expect((await send(start(opened, one('nest')))).value).toBe('asking');
  });

  it('begins a new one when the last one is over and the address asks for one', async () => {
    const left = start({}, one('nest'));
    await send(left, commit('nest'), SURE, NEXT);
    const again = start({ run: left.told.kept.at(-1) ?? null, answers: left.told.recorded }, one('nest'));
    expect((await send(again)).value).toBe('asking');
  });
});

const anyEvent = fc.oneof(
  fc.constantFrom<DrillEvent>(
    SURE,
    NEXT,
    NEXT,
    { type: 'REVISE' },
    { type: 'END' },
    { type: 'RETRY' },
    { type: 'RESUME' },
    { type: 'TICK', line: 0 },
    { type: 'DRAFT', answer: null },
    { type: 'START', settings: { ...defaultSettings, count: 3 } },
  ),
  fc.constantFrom('right' as const, 'wrong' as const),
  fc.constant('rate' as const),
);

it('whatever is pressed, nothing is shown without a committed answer and a confidence, and the report adds up', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyEvent, { maxLength: 40 }), async (pressed) => {
      const drill = start({}, { ...defaultSettings, count: 4 });
      await send(drill);
      for (const each of pressed) {
        const question = questionAtHand(drill.actor.getSnapshot().context);
        const event =
          each === 'rate'
            ? SURE
            : typeof each !== 'string'
              ? each
              : question === null
                ? NEXT
                : ({ type: 'COMMIT', answer: answerTo(question, each) } as const);
        const { context, value } = await send(drill, event);
        const pending = context.run?.pending;
        if (value === 'revealed' || value === 'comparing')
          expect(pending).toMatchObject({ committed: true, confidence: 'sure' });
        if (value !== 'revealed') expect(context.marked).toBeNull();
        if (value === 'report' && context.run !== null) {
          const report = reportOf(bank, context.run, context.answers);
          expect(report.counts.unanswered).toBe(0);
          expect(report.lines.length).toBe(context.run.questions.length);
        }
      }
      const keys = drill.told.recorded.map(({ run, question }) => `${run} ${question}`);
      expect(new Set(keys).size).toBe(keys.length);
    }),
  );
});
