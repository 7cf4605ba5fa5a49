import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { MINUTE, remainingAt } from './clock.ts';
import type { TabStorage } from './kept.ts';
import type { Plan } from './plan.ts';
import { createProjector, type Projector, type ProjectorCommand } from './projector.ts';

const PLAN: Plan = {
  id: 'half',
  hash: 'a',
  items: [
    { minutes: 3, screens: [0] },
    { minutes: 10, screens: [0, 2, 1] },
    { minutes: 2, screens: [0] },
  ],
};

function tab(): TabStorage & { readonly kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
}

function open({ storage = tab(), plan = PLAN, at = 1_000_000 } = {}) {
  let now = at;
  const projector = createProjector(plan, storage, () => now);
  return {
    projector,
    storage,
    pass: (milliseconds: number) => (now += milliseconds),
    left: () => remainingAt(projector.getSnapshot().clock, now),
    view: () => projector.getSnapshot(),
  };
}

const send = (projector: Projector, ...types: readonly Exclude<ProjectorCommand['type'], 'GO'>[]): void => {
  for (const type of types) projector.send({ type });
};

test('next goes screen by screen, then to the next item, and stays at the end', () => {
  const { projector, view } = open();
  const places = Array.from({ length: 7 }, () => {
    const { item, screen } = view().place;
    send(projector, 'NEXT');
    return `${item}.${screen}`;
  });
  expect(places).toEqual(['0.0', '1.0', '1.1', '1.2', '2.0', '2.0', '2.0']);
});

test('previous enters an item at its last screen and stays at the beginning', () => {
  const { projector, view } = open();
  projector.send({ type: 'GO', item: 2 });
  send(projector, 'PREVIOUS');
  expect(view().place).toEqual({ item: 1, screen: 2 });
  send(projector, 'PREVIOUS', 'PREVIOUS', 'PREVIOUS', 'PREVIOUS');
  expect(view().place).toEqual({ item: 0, screen: 0 });
});

test('an item that there is not is not gone to', () => {
  const { projector, view } = open();
  projector.send({ type: 'GO', item: 9 });
  expect(view().place).toEqual({ item: 0, screen: 0 });
});

test('the clock stands until it is started, counts down, stands while paused and goes on past zero', () => {
  const { projector, pass, left } = open();
  pass(5 * MINUTE);
  expect(left()).toBe(3 * MINUTE);
  send(projector, 'TIMER');
  pass(MINUTE);
  send(projector, 'TIMER');
  pass(9 * MINUTE);
  expect(left()).toBe(2 * MINUTE);
  send(projector, 'TIMER');
  pass(2 * MINUTE + 1000);
  expect(left()).toBe(-1000);
});

test('a running clock goes on with the next item, and each item keeps its own time', () => {
  const { projector, pass, left, view } = open();
  send(projector, 'TIMER');
  pass(MINUTE);
  send(projector, 'NEXT');
  expect(left()).toBe(10 * MINUTE);
  pass(4 * MINUTE);
  send(projector, 'NEXT');
  expect(left()).toBe(6 * MINUTE);
  projector.send({ type: 'GO', item: 0 });
  expect(left()).toBe(2 * MINUTE);
  expect(view().clock.since).not.toBeNull();
});

test('one more minute is added to the item on the screen and to no other', () => {
  const { projector, left } = open();
  send(projector, 'ADD_MINUTE');
  expect(left()).toBe(4 * MINUTE);
  send(projector, 'NEXT');
  expect(left()).toBe(10 * MINUTE);
});

test('each press reveals one more thing of the screen; hiding hides them all; another screen has its own', () => {
  const { projector, view } = open();
  send(projector, 'REVEAL');
  expect(view()).toMatchObject({ revealed: 0, reveals: 0 });
  send(projector, 'NEXT', 'NEXT', 'REVEAL');
  expect(view()).toMatchObject({ revealed: 1, reveals: 2 });
  send(projector, 'REVEAL', 'REVEAL');
  expect(view().revealed).toBe(2);
  send(projector, 'NEXT');
  expect(view()).toMatchObject({ revealed: 0, reveals: 1 });
  send(projector, 'PREVIOUS');
  expect(view().revealed).toBe(2);
  send(projector, 'HIDE');
  expect(view().revealed).toBe(0);
});

test('a reload keeps the place, what was revealed and the clock, which ran on, but not the notes', () => {
  const storage = tab();
  const before = open({ storage });
  send(before.projector, 'NEXT', 'TIMER', 'NEXT', 'REVEAL', 'ADD_MINUTE', 'NOTES');
  expect(before.view().notes).toBe(true);
  const after = open({ storage, at: 1_000_000 + 3 * MINUTE });
  expect(after.view()).toMatchObject({
    place: { item: 1, screen: 1 },
    revealed: 1,
    notes: false,
    opened: 'resumed',
    keeps: true,
  });
  expect(after.left()).toBe(8 * MINUTE);
  send(after.projector, 'TIMER');
  after.pass(MINUTE);
  expect(after.left()).toBe(8 * MINUTE);
});

test.each([
  ['another agenda', '{"format":1,"hash":"b"}'],
  ['a place that is gone', '{"format":1,"hash":"a","place":{"item":7,"screen":0}}'],
  ['text that we never wrote', 'x'],
  [
    'a time below zero',
    '{"format":1,"hash":"a","place":{"item":0,"screen":0},"revealed":{},"used":[-1,0,0],"added":[0,0,0],"since":null}',
  ],
])('%s under our key starts over and says so', (_name, text) => {
  const storage = tab();
  storage.setItem('workshop:half', text);
  expect(open({ storage }).view()).toMatchObject({ place: { item: 0, screen: 0 }, opened: 'changed' });
});

test('a browser that refuses to keep anything shows the workshop and says so', () => {
  const storage: TabStorage = {
    getItem: () => null,
    setItem: () => {
      throw new Error('full');
    },
  };
  const projector = createProjector(PLAN, storage, () => 0);
  send(projector, 'NEXT');
  expect(projector.getSnapshot()).toMatchObject({ place: { item: 1, screen: 0 }, keeps: false });
  expect(createProjector(PLAN, null, () => 0).getSnapshot().keeps).toBe(false);
});

test('starting over forgets the place, the time and what was revealed', () => {
  const { projector, pass, left, view } = open();
  send(projector, 'TIMER', 'NEXT', 'NEXT', 'REVEAL');
  pass(MINUTE);
  send(projector, 'RESTART');
  expect(view()).toMatchObject({ place: { item: 0, screen: 0 }, clock: { used: 0, since: null } });
  expect(left()).toBe(3 * MINUTE);
});

test('whatever is pressed and however the system clock jumps, no item has used less than nothing', () => {
  const step = fc.oneof(
    fc.constantFrom('NEXT', 'PREVIOUS', 'TIMER', 'REVEAL', 'ADD_MINUTE', 'HIDE'),
    fc.integer({ min: -10 * MINUTE, max: 10 * MINUTE }),
  );
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      const { projector, pass, view } = open();
      for (const each of steps) {
        if (typeof each === 'number') pass(each);
        else send(projector, each);
        const { clock, revealed, reveals } = view();
        expect(clock.used).toBeGreaterThanOrEqual(0);
        expect(remainingAt(clock, 0)).toBeLessThanOrEqual(clock.allotted);
        expect(revealed).toBeLessThanOrEqual(reveals);
      }
    }),
  );
});
