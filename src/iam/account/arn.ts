// AWS: the path stands between the resource type and the name, and the Region is always empty. reference_identifiers.html

export const userArn = (accountId: string, user: { path: string; name: string }): string =>
  `arn:aws:iam::${accountId}:user${user.path}${user.name}`;

export const groupArn = (accountId: string, group: { path: string; name: string }): string =>
  `arn:aws:iam::${accountId}:group${group.path}${group.name}`;

export const roleArn = (accountId: string, role: { path: string; name: string }): string =>
  `arn:aws:iam::${accountId}:role${role.path}${role.name}`;

/** The ARN of a policy of the account's own. */
export const policyArn = (accountId: string, policy: { path: string; name: string }): string =>
  `arn:aws:iam::${accountId}:policy${policy.path}${policy.name}`;

/** The ARN of a role session. AWS: it never carries the role's path. */
export const roleSessionArn = (accountId: string, roleName: string, sessionName: string): string =>
  `arn:aws:sts::${accountId}:assumed-role/${roleName}/${sessionName}`;

/** The ARN of the root user. */
export const rootArn = (accountId: string): string => `arn:aws:iam::${accountId}:root`;

export interface PolicyArn {
  /** `aws` for AWS managed policies, else twelve digits. */
  readonly owner: string;
  readonly path: string;
  readonly name: string;
}

/** Takes a managed policy's ARN apart; `null` when it is not one. */
export function parsePolicyArn(arn: string): PolicyArn | null {
  const match = /^arn:aws:iam::(aws|\d{12}):policy(\/(?:[!-~]*\/)?)([\w+=,.@-]{1,128})$/.exec(arn);
  const [, owner, path, name] = match ?? [];
  return owner === undefined || path === undefined || name === undefined ? null : { owner, path, name };
}
