import { apiError, ok, type Json, type Result, type World } from '../../iam/index.ts';

const MOST = 20;

/** The members by which a list of Organizations answers in pages. */
export const paging = {
  NextToken: { type: 'string', documentation: 'Where the last page ended: the NextToken of the last answer.' },
  MaxResults: {
    type: 'integer',
    min: 1,
    max: MOST,
    documentation: 'The largest number of parts in one answer, up to 20.',
  },
} as const;

interface Asked {
  readonly NextToken?: string | undefined;
  readonly MaxResults?: number | undefined;
}

/** A page of a list, as the answer of an operation; a token says how many parts are behind it. */
export function paged(
  world: World,
  member: string,
  list: readonly Json[],
  { NextToken, MaxResults = MOST }: Asked,
): Result<{ readonly world: World; readonly output: { readonly [member: string]: Json } }> {
  const start = NextToken === undefined ? 0 : startOf(NextToken);
  // Unverified: this sentence.
  if (start === null || start > list.length)
    return apiError('InvalidInputException', 'You specified an invalid value for NextToken.');
  const end = start + MaxResults;
  return ok({
    world,
    output: { [member]: list.slice(start, end), ...(end < list.length ? { NextToken: tokenFor(end) } : {}) },
  });
}

const tokenFor = (start: number): string => btoa(`from ${start}`);

function startOf(token: string): number | null {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(token) || token.length % 4 !== 0) return null;
  const start = /^from (\d{1,9})$/.exec(atob(token))?.[1];
  return start === undefined ? null : Number(start);
}
