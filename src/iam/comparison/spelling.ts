import { compile } from '../evaluation/compile.ts';
import { NO_CONTEXT, type AppliedPolicy, type Request } from '../evaluation/decision.ts';
import { globalKeys } from '../policy/lint/global-keys.ts';
import { variableNames } from './asked.ts';
import type { Overrides } from './choice.ts';
import { resourcePatterns } from './resource-patterns.ts';

const usual = new Map(globalKeys.map(({ key }) => [key.toLowerCase(), key] as const));

/** How policies write each key that the statements about an action ask for, by the key in small letters. */
function written(policies: readonly AppliedPolicy[], action: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { document } of policies) {
    for (const statement of compile(document).forAction(action.toLowerCase())) {
      for (const { entry, key, values } of statement.conditions) {
        found.set(key, entry.key.value);
        for (const { pattern, varies } of values) if (varies) addVariables(found, pattern.value);
      }
      for (const { pattern, varies } of resourcePatterns(statement)) if (varies) addVariables(found, pattern.value);
    }
  }
  return found;
}

function addVariables(found: Map<string, string>, text: string): void {
  for (const name of variableNames(text)) if (!found.has(name)) found.set(name, usual.get(name) ?? name);
}

/** A choice of context with its keys as the policies write them. */
export function spelled(overrides: Overrides, policies: readonly AppliedPolicy[], action: string): Overrides {
  const names = written(policies, action);
  return Object.fromEntries(
    Object.entries(overrides).map(([key, values]) => [names.get(key) ?? usual.get(key) ?? key, values]),
  );
}

/** What a request has of the keys that the statements about its action ask for. */
export function askedContext({ action, context = NO_CONTEXT }: Request, policies: readonly AppliedPolicy[]): Overrides {
  const names = [...written(policies, action)];
  return Object.fromEntries(
    names.flatMap(([key, name]) => {
      const values = context.get(key);
      return values === undefined || values.length === 0 ? [] : [[name, values] as const];
    }),
  );
}
