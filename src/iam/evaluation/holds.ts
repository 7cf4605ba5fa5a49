import { elementMatches, type CompiledStatement } from './compile.ts';
import { conditionHolds } from './condition.ts';
import { NO_CONTEXT, type Request } from './decision.ts';

/** Whether a statement that covers the action and the principal holds for the rest of the request: its resource and its conditions. */
export function holds({ resource, conditions }: CompiledStatement, request: Request): boolean {
  const context = request.context ?? NO_CONTEXT;
  if (resource !== null && !elementMatches(resource, request.resource, context)) return false;
  for (const condition of conditions) if (!conditionHolds(condition, context)) return false;
  return true;
}
