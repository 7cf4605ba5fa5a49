import { callerOf } from '../evaluation/caller.ts';
import { decide } from '../evaluation/decide.ts';
import type { Decision, Policies, Request, RequestContext } from '../evaluation/decision.ts';
import { explain } from '../evaluation/explain.ts';
import { ruleFor } from '../evaluation/rules.ts';
import type { Choice } from './choice.ts';
import type { Part } from './goals.ts';

/** A principal with all policies that have a say on it, ready to be asked many requests. */
export interface Side {
  readonly principal: string;
  /** Those that hold whatever is asked for. */
  readonly policies: Policies;
  /** The request as this side makes it: with the context that it knows, and what the choice adds to that or overrides. */
  request(action: string, resource: string, choice: Choice): Request;
  /** A request in the plain context, made quickly: for what does not look at tags of the resource. */
  sample(action: string, resource: string): Request;
  /** The context that all requests of a choice share. The same choice gives the same object. */
  contextOf(choice: Choice): RequestContext;
  /** With the policy of what is asked for. */
  policiesFor(resource: string): Policies;
}

/** Resources that share their own policies: those of one bucket, or all that have none. */
export interface Region {
  readonly id: string;
  readonly part: Part;
  /** Any resource of the region, to look its policies up; null where no resource has any. */
  readonly sample: string | null;
}

/** Everything there is, where no resource has a policy of its own. */
export const EVERYWHERE: Region = { id: '', part: { all: [], none: [] }, sample: null };

/** What has a say in a region. */
export const policiesIn = (side: Side, { sample }: Region): Policies =>
  sample === null ? side.policies : side.policiesFor(sample);

export const allows = (side: Side | null, action: string, resource: string, choice: Choice): boolean =>
  side !== null && decide(side.request(action, resource, choice), side.policiesFor(resource)) === 'allowed';

export const explained = (side: Side | null, action: string, resource: string, choice: Choice): Decision | null =>
  side === null ? null : explain(side.request(action, resource, choice), side.policiesFor(resource));

/** Whether something else than policies decides. */
export const isRuled = (side: Side, action: string, resource: string): boolean =>
  ruleFor(side.sample(action, resource), action.toLowerCase(), callerOf(side.principal)) !== null;

/** A context with the values of a choice. */
export function withOverrides(base: RequestContext, overrides: Choice['overrides']): RequestContext {
  const entries = Object.entries(overrides);
  if (entries.length === 0) return base;
  const context = new Map(base);
  for (const [key, values] of entries) {
    if (values.length === 0) context.delete(key.toLowerCase());
    else context.set(key.toLowerCase(), values);
  }
  return context;
}
