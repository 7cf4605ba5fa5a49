import type { Node } from './pattern.ts';

type Step =
  | { readonly kind: 'one'; test(character: string): boolean }
  | { readonly kind: 'at'; test(before: string, after: string): boolean }
  | { readonly kind: 'fork'; readonly to: readonly number[] }
  | { readonly kind: 'end' };

/** A pattern made ready: it is followed on all its ways at once, so that none is tried twice. */
export interface Matcher {
  /** Whether it occurs. Takes as many steps as there are characters times steps of the pattern. */
  occurs(characters: readonly string[]): boolean;
  /** Where it ends when it begins at `from`, shortest first. */
  ends(characters: readonly string[], from: number): readonly number[];
  /** Whether so much was looked at that the caller was stopped; what was answered since then means nothing. */
  exhausted(): boolean;
}

const MOST_STEPS = 3000;

/** So much work is done for one command. */
const BUDGET = 30_000_000;

/** Null when the pattern is too large. */
export function createMatcher(node: Node): Matcher | null {
  const steps: Step[] = [];
  let spent = 0;

  /** Adds steps that lead on to `next`; answers the first of them. */
  function add(node: Node, next: number): number {
    if (steps.length > MOST_STEPS) return next;
    switch (node.kind) {
      case 'one':
      case 'at':
        steps.push(node);
        return fork([steps.length - 1], next);
      case 'all':
        return node.nodes.reduceRight((after, one) => add(one, after), next);
      case 'any':
        return forkTo(node.nodes.map((one) => add(one, next)));
      case 'repeat': {
        let after = next;
        if (node.max === Infinity) {
          const loop = forkTo([]);
          const body = add(node.node, loop);
          steps[loop] = { kind: 'fork', to: [body, next] };
          after = loop;
        } else for (let more = node.max - node.min; more > 0; more--) after = forkTo([add(node.node, after), next]);
        for (let times = node.min; times > 0; times--) after = add(node.node, after);
        return after;
      }
    }
  }
  const following: number[] = [];
  function fork([step = 0]: readonly number[], next: number): number {
    following[step] = next;
    return step;
  }
  function forkTo(to: readonly number[]): number {
    steps.push({ kind: 'fork', to });
    return steps.length - 1;
  }

  steps.push({ kind: 'end' });
  const start = add(node, 0);
  if (steps.length > MOST_STEPS) return null;

  /** The steps that are reached from here without reading anything. */
  function reach(from: Iterable<number>, before: string, after: string): ReadonlySet<number> {
    const reached = new Set<number>();
    const waiting = [...from];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      if (reached.has(index)) continue;
      reached.add(index);
      spent++;
      const step = steps[index];
      if (step?.kind === 'fork') waiting.push(...step.to);
      else if (step?.kind === 'at' && step.test(before, after)) waiting.push(following[index] ?? 0);
    }
    return reached;
  }

  function follow(characters: readonly string[], from: number, again: boolean, end: (at: number) => boolean): void {
    let states: readonly number[] = [start];
    for (let at = from; spent < BUDGET; at++) {
      const reached = reach(states, characters[at - 1] ?? '', characters[at] ?? '');
      if (reached.has(0) && end(at)) return;
      const character = characters[at];
      if (character === undefined || reached.size === 0) return;
      const next: number[] = again ? [start] : [];
      for (const index of reached) {
        const step = steps[index];
        if (step?.kind === 'one' && step.test(character)) next.push(following[index] ?? 0);
      }
      if (next.length === 0) return;
      states = next;
    }
  }

  return {
    exhausted: () => spent >= BUDGET,
    occurs(characters) {
      let found = false;
      follow(characters, 0, true, () => (found = true));
      return found;
    },
    ends(characters, from) {
      const ends: number[] = [];
      follow(characters, from, false, (at) => {
        ends.push(at);
        return false;
      });
      return ends;
    },
  };
}
