import { isCrossAccount, type Caller } from './caller.ts';
import { NO_CONTEXT, type Request, type Rule, type Verdict } from './decision.ts';

/** What is decided before any policy is read. */
export interface Ruling {
  readonly rule: Rule;
  readonly verdict: Verdict;
}

const FREE: Ruling = { rule: 'noPermissionNeeded', verdict: 'allowed' };
const NO_ROLE_FOR_ROOT: Ruling = { rule: 'rootAssumesNoRole', verdict: 'implicitDeny' };
const LESS: Ruling = { rule: 'sessionToken', verdict: 'implicitDeny' };

/**
 * What AWS decides without policies; null when they decide. GetCallerIdentity needs no permission and cannot be denied, GetSessionToken is not
 * subject to policies, the root user assumes no role, and credentials of GetSessionToken call IAM with MFA alone and of STS only AssumeRole
 * and GetCallerIdentity. Source: the API reference of STS.
 */
export function ruleFor(request: Request, lowerCaseAction: string, { kind }: Caller): Ruling | null {
  const sts = lowerCaseAction.startsWith('sts:');
  if (lowerCaseAction === 'sts:getcalleridentity') return FREE;
  if (kind === 'root' && lowerCaseAction === 'sts:assumerole') return NO_ROLE_FOR_ROOT;
  if (request.sessionToken === true) {
    if (sts) return lowerCaseAction === 'sts:assumerole' ? null : LESS;
    const mfa = (request.context ?? NO_CONTEXT).get('aws:multifactorauthpresent')?.[0] === 'true';
    if (lowerCaseAction.startsWith('iam:') && !mfa) return LESS;
  }
  return lowerCaseAction === 'sts:getsessiontoken' ? FREE : null;
}

const MENDING: ReadonlySet<string> = new Set(['s3:getbucketpolicy', 's3:putbucketpolicy', 's3:deletebucketpolicy']);

/**
 * Whether a Deny of the bucket's own policy leaves the caller alone. AWS: the root user of the account that owns a bucket can always read, put
 * and delete its policy, so that nobody is locked out. S3 API reference, PutBucketPolicy
 */
export const sparesBucketOwner = (request: Request, lowerCaseAction: string, caller: Caller): boolean =>
  caller.kind === 'root' && MENDING.has(lowerCaseAction) && !isCrossAccount(request, caller);
