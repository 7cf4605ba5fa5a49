import type { Located, PrincipalKind } from './document.ts';
import { checkSids } from './check-sids.ts';
import type { PolicyFacts } from './facts.ts';
import { wrongPrincipals } from './principal-form.ts';
import type { Findings } from './problem.ts';
import type { Draft, DraftStatement } from './read.ts';

/** What IAM checks in a trust policy beyond the grammar. */
export function checkTrust({ statements }: Draft, facts: PolicyFacts | null, findings: Findings): void {
  checkSids(statements, findings);
  for (const statement of statements) {
    checkPrincipals(statement, facts, findings);
    for (const action of statement.action?.patterns ?? []) checkAction(action, findings);
  }
}

const PROVIDER = /^arn:aws:iam::\d{12}:(?:saml|oidc)-provider\/./;
const DOMAIN = /^[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)+$/;

function checkPrincipals({ principal }: DraftStatement, facts: PolicyFacts | null, findings: Findings): void {
  if (principal === null) return;
  if (principal.any) {
    const [star] = principal.values;
    const words = 'AssumeRolepolicy contained an invalid principal: "STAR":"*".';
    if (star !== undefined) findings.add('principal', 'Write {"AWS": "*"}', star.value.range, words);
    return;
  }
  const wrong = new Map(wrongPrincipals(principal, facts).map(({ value, message }) => [value, message]));
  for (const { kind, value } of principal.values) {
    if (kind === 'Federated') {
      checkFederated(value, findings);
    } else {
      const message = kind === 'CanonicalUser' ? 'A canonical user is known to S3 alone' : wrong.get(value);
      if (message !== undefined) refuse(kind, value, message, findings);
    }
  }
}

function checkFederated({ value, range }: Located<string>, findings: Findings): void {
  if (PROVIDER.test(value) || DOMAIN.test(value)) return;
  const words = 'Federated principals must be valid domain names or SAML metadata ARNs';
  const message = 'A federated principal is the ARN of an identity provider, or a domain such as accounts.google.com';
  findings.add('principal', message, range, words);
}

/** AWS: the kind is shouted. hashicorp/terraform#35086 */
function refuse(kind: PrincipalKind, { value, range }: Located<string>, message: string, findings: Findings): void {
  findings.add('principal', message, range, `Invalid principal in policy: "${kind.toUpperCase()}":"${value}"`);
}

const ACTIONS: ReadonlySet<string> = new Set(
  [
    'AssumeRole',
    'AssumeRoleWithSAML',
    'AssumeRoleWithWebIdentity',
    'TagSession',
    'SetSourceIdentity',
    'SetContext',
  ].map((name) => `sts:${name.toLowerCase()}`),
);

/** AWS: a typing mistake is refused, as nowhere else. pulumi/pulumi-aws#4629. Unverified: that every pattern is, sts:AssumeRole* too. */
function checkAction({ value, range }: Located<string>, findings: Findings): void {
  if (!ACTIONS.has(value.toLowerCase())) {
    findings.add('action', 'A trust policy is about sts:AssumeRole and its like, each written out', range);
  }
}
