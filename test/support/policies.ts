import { ACCOUNT, allow, type Sandbox } from './builders.ts';

export const customerArn = (name: string): string => `arn:aws:iam::${ACCOUNT}:policy/${name}`;

/**
 * Creates a customer managed policy with these versions, `v1` first. A policy holds five: the oldest that is not the default makes room.
 */
export function customerManaged(
  account: Sandbox,
  name: string,
  texts: readonly string[] = [allow('s3:GetObject')],
  defaultVersionId = 'v1',
): Sandbox {
  const PolicyArn = customerArn(name);
  const [first = '', ...later] = texts;
  account.output('CreatePolicy', { PolicyName: name, PolicyDocument: first });
  for (const [index, text] of later.entries()) {
    if (index >= 4) account.output('DeletePolicyVersion', { PolicyArn, VersionId: `v${index - 2}` });
    account.output('CreatePolicyVersion', { PolicyArn, PolicyDocument: text });
  }
  account.output('SetDefaultPolicyVersion', { PolicyArn, VersionId: defaultVersionId });
  return account;
}
