import { decide } from '../../src/iam/index.ts';
import { applied, contextOf, policyText } from './builders.ts';

type Values = string | readonly string[];

/**
 * Whether a condition of one operator on one key holds: `found` is what the request has for the key, null when it does not carry it, and
 * `context` what else it carries. Asked through a decision, as AWS does.
 */
export function holds(
  operator: string,
  wanted: Values | boolean,
  found: Values | null,
  context: Readonly<Record<string, Values>> = {},
): boolean {
  const key = 'test:Key';
  const text = policyText({
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { [key]: wanted } },
  });
  const request = {
    principal: 'arn:aws:iam::123456789012:user/dana',
    action: 's3:GetObject',
    resource: '*',
    context: contextOf(found === null ? context : { ...context, [key]: found }),
  };
  return decide(request, { identity: [applied(text)] }) === 'allowed';
}
