import { attachPolicy } from '../attach-policy.ts';
import { createPolicy } from '../create-policy.ts';
import { deletePolicy } from '../delete-policy.ts';
import { describePolicy } from '../describe-policy.ts';
import { detachPolicy } from '../detach-policy.ts';
import { disablePolicyType } from '../disable-policy-type.ts';
import { enablePolicyType } from '../enable-policy-type.ts';
import { listPolicies } from '../list-policies.ts';
import { listPoliciesForTarget } from '../list-policies-for-target.ts';
import { listTargetsForPolicy } from '../list-targets-for-policy.ts';
import { updatePolicy } from '../update-policy.ts';

/** Service control policies, and what they are attached to. */
export const policyOperations = [
  enablePolicyType,
  disablePolicyType,
  createPolicy,
  updatePolicy,
  deletePolicy,
  describePolicy,
  listPolicies,
  attachPolicy,
  detachPolicy,
  listPoliciesForTarget,
  listTargetsForPolicy,
] as const;
