import type { Slip, Slips } from './slips.ts';

/**
 * Principals for the naive evaluator: who asks, and how a statement names whom. Source: reference_policies_elements_principal.html and
 * reference_policies_evaluation-logic.html.
 */
export interface NaivePrincipals {
  readonly Principal?: PrincipalText;
  readonly NotPrincipal?: PrincipalText;
}

type PrincipalText = '*' | Readonly<Record<string, string | readonly string[]>>;

export interface Asking {
  readonly principal: string;
  /** ARN of the user behind a federated user's session. */
  readonly issuer?: string;
  /** Values by context key in lower case. */
  readonly context?: ReadonlyMap<string, readonly string[]>;
}

const KINDS = [
  ['user', /^arn:aws:iam::\d{12}:user\//],
  ['role', /^arn:aws:iam::\d{12}:role\//],
  ['root', /^arn:aws:iam::\d{12}:root$/],
  ['session', /^arn:aws:sts::\d{12}:assumed-role\//],
  ['federated', /^arn:aws:sts::\d{12}:federated-user\//],
  ['service', /^[\w.-]+\.amazonaws\.com$/],
  ['anonymous', /^anonymous$/],
] as const;

type Kind = (typeof KINDS)[number][0] | 'other';

export const kindOf = (principal: string): Kind => KINDS.find(([, arn]) => arn.test(principal))?.[0] ?? 'other';

export const hasAccount = (kind: Kind): boolean => !['service', 'anonymous', 'other'].includes(kind);

/** By itself; by the role behind its session or the user who asked for it; or with the rest of its account. From the strongest to the weakest. */
const WAYS = ['self', 'role', 'account'] as const;
export type Way = (typeof WAYS)[number];

export interface Name {
  readonly kind: string;
  readonly value: string;
  readonly way: Way;
}

/** How a statement names the caller who goes by these names, or null when it does not. */
export function wayNamed(
  { Principal, NotPrincipal }: NaivePrincipals,
  names: readonly Name[],
  slips: Slips,
): Way | null {
  if (Principal !== undefined) return meant(Principal, names, slips);
  if (NotPrincipal === undefined) throw new Error('A statement that has to name a principal names none');
  const named = meant(NotPrincipal, names, slips);
  if (slips['NotPrincipal is read as Principal'] === true) return named;
  // AWS: who spares a user names its account as well, which spares nobody else in it, reference_policies_elements_notprincipal.html
  const spared =
    named === 'self' ||
    (named === 'role' && slips['NotPrincipal spares only who is named itself'] !== true) ||
    (named === 'account' && slips['NotPrincipal spares a whole account'] === true);
  return spared ? null : 'self';
}

function meant(written: PrincipalText, names: readonly Name[], slips: Slips): Way | null {
  const values = Object.entries(written === '*' ? { AWS: '*' } : written).flatMap(([kind, some]) =>
    [some].flat().map((value) => ({ kind, value })),
  );
  if (slips['a canonical user is everybody'] === true && values.some(({ kind }) => kind === 'CanonicalUser'))
    return 'self';
  const anyUser =
    slips['a user is named without regard to which one'] === true &&
    names.some(({ value }) => value.includes(':user/'));
  if (anyUser && values.some(({ value }) => value.includes(':user/'))) return 'self';
  const anyKind = slips['a principal is named under any kind'] === true;
  const ways = names
    .filter((name) => values.some(({ kind, value }) => value === name.value && (anyKind || kind === name.kind)))
    .map(({ way }) => way);
  const order = slips['the weakest way to be named counts'] === true ? WAYS.toReversed() : WAYS;
  return order.find((way) => ways.includes(way)) ?? null;
}

/** Every name that the caller goes by. */
export function namesOf({ principal, issuer, context }: Asking, slips: Slips): readonly Name[] {
  const on = (slip: Slip): boolean => slips[slip] === true;
  const kind = kindOf(principal);
  const [account = '', path = ''] = principal.split(':').slice(4);
  const id = context?.get('aws:userid')?.[0]?.split(':')[0];
  const guessed = `arn:aws:iam::${account}:role/${path.split('/')[1]}`;
  const behind = on('the role of a session is guessed from the name alone') ? [] : context?.get('aws:principalarn');
  const named = (way: Way, ...values: readonly (string | undefined)[]): readonly Name[] =>
    values.flatMap((value) => (value === undefined ? [] : { kind: 'AWS', value, way }));
  const ofAccount = [account, `arn:aws:iam::${account}:root`];
  const asAccount = named(on('the account as principal grants by itself') ? 'self' : 'account', ...ofAccount);
  const asRole = on('the ARN of a role names its sessions as themselves') ? 'self' : 'role';
  const ofRole = [
    ...(on('the ARN of a role does not name its sessions') ? [] : named(asRole, behind?.[0] ?? guessed)),
    ...(on('the unique id of a role does not name its sessions') ? [] : named('role', id)),
  ];
  const everybody =
    (kind === 'anonymous' && on('everybody does not mean anonymous callers')) ||
    (kind === 'service' && on('everybody does not mean services'))
      ? []
      : named(on('everybody as principal only delegates') ? 'account' : 'self', '*');
  switch (kind) {
    case 'user': {
      const ofId = on('the unique id of a user does not name it') ? [] : named('self', id);
      return [...everybody, ...named('self', principal), ...ofId, ...asAccount];
    }
    case 'session': {
      const own = named(on('the ARN of a session names it as its role') ? 'role' : 'self', principal);
      return [...everybody, ...own, ...ofRole, ...asAccount];
    }
    case 'role':
      return [...everybody, ...named('role', principal, id), ...asAccount];
    case 'federated': {
      const way = on('the issuer names its federated session as itself') ? 'self' : 'role';
      const ofIssuer = on('the issuer does not name its federated session') ? [] : named(way, issuer);
      return [...everybody, ...named('self', principal), ...ofIssuer, ...asAccount];
    }
    case 'root':
      return [...everybody, ...(on('the account does not name root') ? [] : named('self', ...ofAccount))];
    case 'service':
      return [...everybody, { kind: 'Service', value: principal, way: 'self' }];
    case 'other':
      return [...everybody, { kind: 'Federated', value: principal, way: 'self' }];
    case 'anonymous':
      return everybody;
  }
}
