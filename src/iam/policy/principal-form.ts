import type { Located, PrincipalElement, PrincipalKind } from './document.ts';
import type { PolicyFacts } from './facts.ts';

const ENTITY =
  /^arn:aws:(?:iam::\d{12}:(?:root|(?:user|role)\/[^*?]+)|sts::\d{12}:(?:assumed-role|federated-user)\/[^*?]+)$/;
const GROUP = /^arn:aws:iam::\d{12}:group\//;

const FORM: Readonly<Record<PrincipalKind, RegExp>> = {
  AWS: new RegExp(String.raw`^(?:\*|\d{12}|A(?:IDA|ROA)[A-Z2-7]{17})$|${ENTITY.source}`),
  Service: /^[a-z0-9.-]+\.amazonaws\.com$/,
  Federated: /./,
  CanonicalUser: /^[0-9a-f]{64}$/,
};

/** A value of a principal that is not in order, and why in our words. */
export interface WrongPrincipal {
  readonly value: Located<string>;
  readonly message: string;
}

/** The values that name nobody: a group, another form than that of the kind, or nobody whom the service knows. */
export function wrongPrincipals({ values }: PrincipalElement, facts: PolicyFacts | null): readonly WrongPrincipal[] {
  return values.flatMap(({ kind, value }): readonly WrongPrincipal[] => {
    const message = messageFor(kind, value.value, facts);
    return message === null ? [] : [{ value, message }];
  });
}

function messageFor(kind: PrincipalKind, value: string, facts: PolicyFacts | null): string | null {
  if (GROUP.test(value)) return 'A group cannot be a principal: name its users, or a role';
  if (!FORM[kind].test(value)) return `${JSON.stringify(value)} names no principal of kind ${kind}`;
  if (kind !== 'AWS' || !value.startsWith('arn:') || facts?.isPrincipal?.(value) !== false) return null;
  return `The account has no ${value}`;
}
