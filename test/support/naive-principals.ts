import type { Slips } from './slips.ts';

/**
 * Principals of a resource policy for the naive evaluator, within one account. Source: reference_policies_elements_principal.html and
 * reference_policies_evaluation-logic.html: a user, a session, the role of a session and everybody are granted directly; the account by its
 * id or its root only delegates.
 */
export interface NaivePrincipals {
  readonly Principal?: PrincipalText;
  readonly NotPrincipal?: PrincipalText;
}

type PrincipalText = '*' | Readonly<Record<string, string | readonly string[]>>;

interface Asking {
  readonly principal: string;
  readonly context: ReadonlyMap<string, readonly string[]>;
}

type Standing = 'itself' | 'account' | 'nobody';

/** How a statement means the caller: as itself, as one of its account, or not at all. */
export function standing({ Principal, NotPrincipal }: NaivePrincipals, asking: Asking, slips: Slips): Standing {
  if (Principal !== undefined) return meant(Principal, asking, slips);
  if (NotPrincipal === undefined) throw new Error('A statement of a resource policy names no principal');
  const named = meant(NotPrincipal, asking, slips);
  if (slips['NotPrincipal is read as Principal'] === true) return named;
  return named === 'nobody' ? 'itself' : 'nobody';
}

function meant(written: PrincipalText, { principal, context }: Asking, slips: Slips): Standing {
  const named = written === '*' ? ['*'] : [written['AWS'] ?? []].flat();
  const [account = '', entity = ''] = principal.split(':').slice(4);
  const selves = [principal];
  if (entity.startsWith('assumed-role/') && slips['the ARN of a role does not name its sessions'] !== true) {
    selves.push(...(context.get('aws:principalarn') ?? []));
  }
  const direct = named.some(
    (each) =>
      selves.includes(each) ||
      (each === '*' && slips['everybody as principal only delegates'] !== true) ||
      (each.includes(':user/') && slips['a user is named without regard to which one'] === true),
  );
  if (direct) return 'itself';
  const whole = [account, `arn:aws:iam::${account}:root`, '*'];
  if (!named.some((each) => whole.includes(each))) return 'nobody';
  return slips['the account as principal grants by itself'] === true ? 'itself' : 'account';
}
