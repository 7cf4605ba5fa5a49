import { conditionHolds, type CompiledCondition } from '../evaluation/condition.ts';
import type { CompiledStatement } from '../evaluation/compile.ts';
import type { RequestContext } from '../evaluation/decision.ts';
import { MOST_PRODUCTS, spend, unlimited, type Effort } from './limits.ts';
import type { Bound } from './comparison.ts';
import { concerns } from './asked.ts';
import type { Axis } from './axes.ts';
import { costOf, merged, PLAIN, type Choice } from './choice.ts';

/** A statement with conditions, of one side, and whether it helps the search when it holds: an Allow of the one, a Deny of the other. */
export interface Conditional {
  readonly statement: CompiledStatement;
  readonly side: number;
  readonly helps: boolean;
}

/** Which conditional statements hold, one bit each, and a choice that brings it about. */
export interface Vector {
  readonly bits: bigint;
  readonly choice: Choice;
}

export interface VectorOptions {
  readonly contexts: (choice: Choice) => readonly (RequestContext | undefined)[];
  /** How many there may be. */
  readonly most: number;
  readonly effort?: Effort;
  bound(what: Bound): void;
}

/**
 * The sets of statements that can hold at once, without those that another set beats: one in which more of what helps holds, and less of what does
 * not. Each axis is a factor. To hold is an AND over the axes, and keeps that order, so beaten sets are left out after each.
 */
export function vectorsOf(
  conditionals: readonly Conditional[],
  axes: readonly Axis[],
  { contexts, most, effort = unlimited(), bound }: VectorOptions,
): readonly Vector[] {
  const all = (1n << BigInt(conditionals.length)) - 1n;
  const flip = conditionals.reduce((bits, { helps }, index) => (helps ? bits : bits | (1n << BigInt(index))), 0n);
  const settled = new Set(axes.flatMap(({ keys }) => [...keys]));
  // Conditions on keys that no axis has follow from who asks.
  let found: readonly Vector[] = [
    {
      bits:
        all & holding(conditionals, contexts(PLAIN), (condition) => !concerns(condition, (key) => settled.has(key))),
      choice: PLAIN,
    },
  ];
  for (const { keys, choices } of axes) {
    const factors = new Map<bigint, Choice>();
    for (const choice of choices) {
      const bits = holding(conditionals, contexts(choice), (condition) => concerns(condition, (key) => keys.has(key)));
      // The plainest comes first.
      if (!factors.has(bits)) factors.set(bits, choice);
    }
    const next = new Map<bigint, Choice>();
    for (const { bits, choice } of found) {
      if (!spend(effort, factors.size) || next.size > MOST_PRODUCTS * most) {
        bound('contexts');
        break;
      }
      for (const [factor, more] of factors) {
        const both = bits & factor;
        const known = next.get(both);
        const whole = merged(choice, more);
        if (known === undefined || costOf(whole) < costOf(known)) next.set(both, whole);
      }
    }
    found = unbeaten(
      [...next].map(([bits, choice]) => ({ bits, choice })),
      flip,
      effort,
    );
    if (found.length > most) {
      bound('contexts');
      found = found.toSorted((a, b) => costOf(a.choice) - costOf(b.choice)).slice(0, most);
    }
  }
  return found.toSorted((a, b) => costOf(a.choice) - costOf(b.choice));
}

/** One bit for each statement of which all conditions on such keys hold. */
function holding(
  conditionals: readonly Conditional[],
  contexts: readonly (RequestContext | undefined)[],
  counts: (condition: CompiledCondition) => boolean,
): bigint {
  let bits = 0n;
  for (const [index, { statement, side }] of conditionals.entries()) {
    const context = contexts[side];
    if (context === undefined) continue;
    const holds = statement.conditions.every((condition) => !counts(condition) || conditionHolds(condition, context));
    if (holds) bits |= 1n << BigInt(index);
  }
  return bits;
}

/** With the bits of `flip` turned round, a set beats all that lie within it. */
function unbeaten(vectors: readonly Vector[], flip: bigint, effort: Effort): readonly Vector[] {
  const kept: Vector[] = [];
  const many = [...vectors].sort((a, b) => count(b.bits ^ flip) - count(a.bits ^ flip));
  for (const vector of many) {
    const goods = vector.bits ^ flip;
    spend(effort, kept.length);
    if (!kept.some(({ bits }) => (goods & ~(bits ^ flip)) === 0n)) kept.push(vector);
  }
  return kept;
}

function count(bits: bigint): number {
  let ones = 0;
  for (let rest = bits; rest > 0n; rest &= rest - 1n) ones += 1;
  return ones;
}
