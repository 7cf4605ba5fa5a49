import type { Account, ManagedPolicy, PolicyDocument } from '../iam/index.ts';
import { nearest, policyName } from './entities.ts';
import type { ReasonPhrase } from './report.ts';

/** The customer managed policy of that name or ARN; null when the account has none. */
export function customerPolicy({ policies }: Account, nameOrArn: string): ManagedPolicy | null {
  const isArn = nameOrArn.startsWith('arn:');
  for (const policy of policies.values()) {
    if (!policy.awsManaged && (isArn ? policy.arn : policy.name) === nameOrArn) return policy;
  }
  return null;
}

/** That there is none, with the name that was probably meant, if one is close. */
export function noCustomerPolicy({ policies }: Account, nameOrArn: string): readonly ReasonPhrase[] {
  const policy = policyName(nameOrArn);
  const own = [...policies.values()].filter(({ awsManaged }) => !awsManaged).map(({ name }) => name);
  const near = nearest(policy, own);
  return [{ id: 'noSuchPolicy', values: { policy } }, ...(near === null ? [] : [nearPolicy(policy, near)])];
}

const nearPolicy = (policy: string, near: string): ReasonPhrase => ({ id: 'nearPolicy', values: { policy, near } });

/** The document of a managed policy that counts, that of its default version; null when the account has no such policy. */
export function defaultOf({ policies }: Account, arn: string): PolicyDocument | null {
  const policy = policies.get(arn);
  return policy?.versions.get(policy.defaultVersionId)?.document ?? null;
}
