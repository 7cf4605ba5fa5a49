import type { ApiError, Authorisation, World } from '../../iam/index.ts';
import { credentialErrors } from '../credential-errors.ts';
import { policyArn, SCP, targetArn } from './shapes.ts';

type Context = NonNullable<Authorisation['context']>;

/** What a condition can ask of a call about policies. Service Authorization Reference, Organizations */
export const aboutType: Context = { 'organizations:PolicyType': [SCP] };

/** AWS: the protocol of Organizations calls it so; the sentence is the usual one. */
export const accessDenied = (message: string): ApiError => ({ code: 'AccessDeniedException', message });

/** AWS: the words of services of that protocol for a key that is gone. */
export const badCredentials = credentialErrors.json;

/** Authorisation of what has no resource type. */
export const onAll = (action: string, context: Context = {}): readonly Authorisation[] => [
  { action: `organizations:${action}`, resource: '*', context },
];

/** Authorisation on the root, units or accounts of those ids; on what there is not, as on everything. */
export const onTargets = (
  action: string,
  { organization }: World,
  ids: readonly string[],
  context: Context = {},
): readonly Authorisation[] =>
  ids.map((id) => {
    const target = organization.kind === 'standalone' ? undefined : organization.targets.get(id);
    const resource = organization.kind === 'standalone' || target === undefined ? '*' : targetArn(organization, target);
    return { action: `organizations:${action}`, resource, context };
  });

/** Authorisation on a policy. */
export function onPolicy(action: string, { organization }: World, id: string): readonly Authorisation[] {
  if (organization.kind === 'standalone') return onAll(action, aboutType);
  const awsManaged = organization.policies.get(id)?.awsManaged ?? false;
  return [
    { action: `organizations:${action}`, resource: policyArn(organization, { id, awsManaged }), context: aboutType },
  ];
}
