import { resolveCaller, type Needs } from '../../../iam/index.ts';
import { customizationOf } from '../customizations/registry.ts';
import type { OperationCommand } from '../operation.ts';
import type { Desk } from './desk.ts';
import { wordsOf } from './examples.ts';

/** AWS: lists have no resource type, so they are granted on `*`, whatever a denial reports: `arn:aws:iam::123456789012:user/`. */
const LIST_OF_ALL = /^\*$|\/$/;

/** What one line of the section says: an action, where it is asked for, and what a condition can ask of the call. */
export interface Permission {
  readonly action: string;
  /** Null where a policy must say `*`. */
  readonly resource: string | null;
  readonly conditionKeys: readonly string[];
}

/** What the example of an operation needs, asked of the operation itself. Null when the example cannot be read here. */
export function permissionsOf(
  command: OperationCommand,
  { scope, readInput }: Desk,
): readonly Permission[] | Needs | null {
  const input = readInput(command, wordsOf(command), scope.shell.files);
  const principal = resolveCaller(scope.world(), scope.caller);
  if ('needs' in input) return input;
  if (!input.ok || !principal.ok) return null;
  const sent = customizationOf(command.operation)?.send?.(input.input, input.own, scope.shell) ?? input;
  if ('refusal' in sent) return null;
  const prepared = command.operation.prepare(sent.input);
  if (!prepared.ok) return null;
  return prepared.value
    .authorise(scope.world(), principal.value)
    .map(({ action, resource, context = {} }): Permission => {
      return {
        action,
        resource: LIST_OF_ALL.test(resource) ? null : resource,
        conditionKeys: [...new Set(Object.keys(context).map(keyName))],
      };
    });
}

/** AWS writes the keys of tags with the tag left open: `aws:RequestTag/${TagKey}`. Service Authorization Reference */
const keyName = (key: string): string => key.replace(/\/.*$/, '/${TagKey}');
