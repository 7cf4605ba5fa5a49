import { iamFamilies } from '../iam/families.ts';
import { iamOperations, type CallRecord, type Json } from '../iam/index.ts';
import { principalName } from '../iam/sentences.ts';
import type { EntitySpec } from './spec.ts';

/** What the kinds that look into the journal take. */
export const callShape = { call: 'text', by: 'text?', on: 'entity?', denied: 'flag?' } as const;

/** A call as checks describe it. */
export interface CallPattern {
  /** `iam:AttachGroupPolicy`, with wildcards. */
  readonly call: string;
  /** User who made it. */
  readonly by?: string;
  /** The user or the group that it names. */
  readonly on?: EntitySpec;
  /** Whether AWS has to have refused it with AccessDenied; otherwise it has to have been carried out. */
  readonly denied?: boolean;
}

const CALL = /^[\w-]+:[\w*?]+$/;

/** What is wrong with a pattern of calls; null when nothing is. */
export function refuseCall({ call }: CallPattern): string | null {
  if (!CALL.test(call)) return `expected a call, like iam:CreateGroup or iam:List*, found ${JSON.stringify(call)}`;
  const [service, name = ''] = call.split(':');
  const known = [...iamOperations.map((operation) => operation.name), ...iamFamilies.flatMap(({ names }) => names)];
  if (service !== 'iam' || known.some((one) => isLike(name, one))) return null;
  return `the account has no call ${call}`;
}

/** A pattern as values of a phrase. What it leaves open has no value. */
export const callValues = ({ call, by, on, denied }: CallPattern): Readonly<Record<string, string>> => ({
  call,
  ...(by === undefined ? {} : { by }),
  ...on,
  ...(denied === true ? { denied: 'yes' } : {}),
});

/** The first record of such a call; null when there is none. */
export const findCall = (records: readonly CallRecord[], pattern: CallPattern): CallRecord | null =>
  records.find((record) => isCalled(record, pattern) && isSuch(record, pattern)) ?? null;

/** The first record of a call of that name that is not as asked for: by somebody else, on something else, or with another outcome. */
export const findOther = (records: readonly CallRecord[], pattern: CallPattern): CallRecord | null =>
  records.find((record) => isCalled(record, pattern) && !isSuch(record, pattern)) ?? null;

/** A record as values of a phrase, beside those of its pattern. */
export const recordValues = ({
  service,
  operation,
  principal,
  error,
  input,
}: CallRecord): Readonly<Record<string, string>> => {
  const target = input['GroupName'] ?? input['UserName'];
  return {
    made: `${service}:${operation}`,
    ...(principal === null ? {} : { madeBy: principalName(principal) }),
    ...(typeof target === 'string' ? { madeOn: target } : {}),
    ...(error === null ? {} : { error }),
  };
};

function isCalled({ service, operation }: CallRecord, { call }: CallPattern): boolean {
  const [prefix, name = ''] = call.split(':');
  return prefix === service && isLike(name, operation);
}

const NAMED = { user: 'UserName', group: 'GroupName' } as const;

function isSuch({ principal, input, error }: CallRecord, { by, on, denied }: CallPattern): boolean {
  const named: Json | undefined = on === undefined ? undefined : input[NAMED[on.entity]];
  return (
    (by === undefined || (principal !== null && principalName(principal) === by)) &&
    (on === undefined || named === on.name) &&
    (denied === true ? error === 'AccessDenied' : error === null)
  );
}

/** Whether a name is like a pattern with `*` and `?`, whatever the case. */
const isLike = (pattern: string, name: string): boolean =>
  new RegExp(`^${pattern.replaceAll('*', '.*').replaceAll('?', '.')}$`, 'i').test(name);
