import { compile, type CompiledStatement } from './compile.ts';
import type { AppliedPolicy } from './decision.ts';

/** Statements of several policies whose action covers one that is asked for. */
export interface Covering {
  readonly denies: readonly CompiledStatement[];
  /** Those without a condition first: one that applies is enough, and they are the quickest to ask. */
  readonly allows: readonly CompiledStatement[];
}

/** Several policies as one list of statements. */
export interface MergedPolicies {
  /** The action is given in lower case. */
  forAction(action: string): Covering;
}

/** Actions remembered of each list; a page asks about few of them again and again. */
const REMEMBERED = 500;

const merged = new WeakMap<readonly AppliedPolicy[], MergedPolicies>();

/** The policies of a list together. The same list gives the same object again, so a list is never changed. */
export function indexOf(policies: readonly AppliedPolicy[]): MergedPolicies {
  const known = merged.get(policies);
  if (known !== undefined) return known;
  const byAction = new Map<string, Covering>();
  const made: MergedPolicies = {
    forAction(action) {
      const found = byAction.get(action);
      if (found !== undefined) return found;
      if (byAction.size >= REMEMBERED) byAction.clear();
      const covering = coveringOf(policies, action);
      byAction.set(action, covering);
      return covering;
    },
  };
  merged.set(policies, made);
  return made;
}

function coveringOf(policies: readonly AppliedPolicy[], action: string): Covering {
  const denies: CompiledStatement[] = [];
  const plain: CompiledStatement[] = [];
  const conditional: CompiledStatement[] = [];
  for (const { document } of policies) {
    for (const statement of compile(document).forAction(action)) {
      if (statement.statement.effect === 'Deny') denies.push(statement);
      else (statement.conditions.length === 0 ? plain : conditional).push(statement);
    }
  }
  return { denies, allows: [...plain, ...conditional] };
}
