import type { Account, ManagedPolicy } from '../iam/index.ts';
import { nearest, policyName } from './entities.ts';
import type { CheckPhrase } from './report.ts';

/** The customer managed policy of that name or ARN; null when the account has none. */
export function customerPolicy({ policies }: Account, nameOrArn: string): ManagedPolicy | null {
  const isArn = nameOrArn.startsWith('arn:');
  for (const policy of policies.values()) {
    if (!policy.awsManaged && (isArn ? policy.arn : policy.name) === nameOrArn) return policy;
  }
  return null;
}

/** That there is none, with the name that was probably meant, if one is close. */
export function noCustomerPolicy({ policies }: Account, nameOrArn: string): readonly CheckPhrase[] {
  const policy = policyName(nameOrArn);
  const own = [...policies.values()].filter(({ awsManaged }) => !awsManaged).map(({ name }) => name);
  const near = nearest(policy, own);
  return [{ id: 'noSuchPolicy', values: { policy } }, ...(near === null ? [] : [nearPolicy(policy, near)])];
}

const nearPolicy = (policy: string, near: string): CheckPhrase => ({ id: 'nearPolicy', values: { policy, near } });
