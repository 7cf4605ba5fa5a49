import { policyText, type PrincipalText, type StatementText } from '../builders.ts';

/** Of a rule: a policy in which it fires, at which part of the text, and one in which it nearly does. */
export type LintCase = readonly [fires: string, at: string, nearly: string];

export const BUCKET = 'arn:aws:s3:::app-logs';
export const OBJECTS = `${BUCKET}/*`;
export const GROUP = 'arn:aws:iam::123456789012:group/Developers';
export const DANA = 'arn:aws:iam::123456789012:user/dana';
export const ROLE = 'arn:aws:iam::123456789012:role/Deploy';
export const MFA = 'aws:MultiFactorAuthPresent';

export const statement = (rest: Partial<StatementText>): StatementText => ({
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: OBJECTS,
  ...rest,
});

/** A policy of one statement. */
export const one = (rest: Partial<StatementText>): string => policyText(statement(rest));

/** A policy of one statement with a condition. */
export const when = (condition: Readonly<Record<string, unknown>>, rest: Partial<StatementText> = {}): string =>
  one({ Condition: condition, ...rest });

/** A policy of one statement about one resource. */
export const on = (Resource: string, Action = 's3:GetObject'): string => one({ Action, Resource });

/** The policy of a bucket, of one statement. */
export const bucketPolicy = (Principal: PrincipalText, rest: Partial<StatementText> = {}): string =>
  one({ Principal, ...rest });

/** The trust policy of a role. */
export const trustPolicy = (Principal: PrincipalText): string =>
  policyText({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });

/** A text as it stands in the policy. */
export const quoted = (text: string): string => JSON.stringify(text);
