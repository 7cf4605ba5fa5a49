import type { AccessQueries, AskedPrincipal, SignIn, WrittenEntry } from '../../session/index.ts';
import type { Decision, StatementRef } from '../../iam/index.ts';

/** A request that is asked about from elsewhere in the page. Each is a new object. */
export interface Asked {
  /** How it was decided there. */
  readonly decision: Decision;
  /** Whether to open what the answer speaks of: the statement that decides, else the one that came nearest. */
  readonly pointed: boolean;
  /** Leads the reader back to where it was asked. */
  back(): void;
  /** Where that is; the check of a task unless it says so. */
  readonly from?: 'terminal' | 'findings' | 'who';
}

/** Somebody wants to know who can do something. Each is a new object. */
export type AskedWho = Pick<Asked, 'back' | 'from'>;

/** The fields of the form that make up a request. */
export interface Filled {
  readonly principal: string;
  readonly signIn: SignIn;
  readonly action: string;
  readonly resource: string;
  readonly lines: readonly WrittenEntry[];
  readonly takenOut: readonly string[];
}

const SIGN_INS = ['access-key', 'console', 'console-mfa'] as const satisfies readonly SignIn[];

/**
 * A request that was decided, as the form would put it: the sign-in that leaves the least to write, and the keys in which the request differs from
 * what the account supplies. Null when nobody in the account asks like that.
 */
export function filledFrom(
  { request, trace }: Decision,
  access: Pick<AccessQueries, 'principals' | 'ask'>,
): Filled | null {
  const { principal, action, resource, context } = request;
  const askAs = ({ key }: AskedPrincipal, signIn: SignIn) =>
    access.ask({ principal: key, signIn, action, resource, context: {} });
  const asker = access.principals().find((one) => askAs(one, 'access-key').decision.request.principal === principal);
  if (asker === undefined) return null;
  const spelled = trace.flatMap(({ policies }) =>
    policies.flatMap(({ policy }) =>
      policy.document.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key.value)),
    ),
  );
  const ways = SIGN_INS.map((signIn): Filled => {
    const { carried } = askAs(asker, signIn);
    const supplied = new Map(carried.map((one) => [one.key.toLowerCase(), one]));
    const lines = [...(context ?? [])].flatMap(([small, values]): readonly WrittenEntry[] => {
      const own = supplied.get(small);
      if (own !== undefined && isSame(own.values, values)) return [];
      const key = spelled.find((one) => one.toLowerCase() === small) ?? own?.key ?? small;
      return [{ key, value: values.join(', ') }];
    });
    const takenOut = [...supplied].flatMap(([small, { key }]) => (context?.has(small) === true ? [] : [key]));
    return { principal: asker.key, signIn, action, resource, lines, takenOut };
  });
  return ways.toSorted((a, b) => written(a) - written(b))[0] ?? null;
}

const written = ({ lines, takenOut }: Filled): number => lines.length + takenOut.length;

const isSame = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && some.every((value, index) => value === others[index]);

/** The statement that an answer speaks of first. */
export const spokenFirst = ({ decidedBy, nearest }: Decision): StatementRef | null =>
  decidedBy[0] ?? nearest[0]?.at ?? null;
