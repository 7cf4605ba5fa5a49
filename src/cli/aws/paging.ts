import type { Input, RegisteredOperation } from '../../iam/index.ts';
import { parameterError } from './failure.ts';
import type { Outcome } from '../command.ts';

/** What was given for the CLI's own paging. */
export interface Paging {
  readonly MaxItems?: number;
  readonly PageSize?: number;
  readonly StartingToken?: string;
}

/** An option of the CLI's own paging, by what it gives. */
export type PagingOption = keyof Paging;

/** How an operation pages by itself: the member that names a page and the one that limits it. */
export interface PagedMembers {
  readonly token: string;
  readonly limit: string;
  /** The member of an answer that names the page after it. */
  readonly next: string;
}

const LIMITS = { Marker: 'MaxItems', NextToken: 'MaxResults', nextToken: 'maxResults' } as const;

/** AWS: S3 names its limits after what it counts, and the token of an answer otherwise than that of a request, or not. botocore 1.43, paginators of S3 */
const OF_S3: Readonly<Record<string, Omit<PagedMembers, 'token'>>> = {
  ListBuckets: { limit: 'MaxBuckets', next: 'ContinuationToken' },
  ListObjectsV2: { limit: 'MaxKeys', next: 'NextContinuationToken' },
};

/** How an operation pages by itself; null when its answer comes in one piece. */
export function pagedMembers({ name, collects, pagedBy }: RegisteredOperation): PagedMembers | null {
  if (collects === undefined) return null;
  const token = pagedBy ?? 'Marker';
  if (token !== 'ContinuationToken') return { token, limit: LIMITS[token], next: token };
  const named = OF_S3[name];
  if (named === undefined) throw new Error(`No members are known by which ${name} answers in pages`);
  return { token, ...named };
}

const OPTIONS = { StartingToken: '--starting-token', PageSize: '--page-size', MaxItems: '--max-items' } as const;

/**
 * What the CLI says of paging options beside `--no-paginate`, or beside a page that was asked for by hand; null when they fit.
 * AWS: a limit of the operation that has the name of the CLI's own is that limit then. aws-cli v2, customizations/paginate.py
 */
export function unfitPaging(paging: Paging, { limit }: PagedMembers): Outcome | null {
  const used = (['StartingToken', 'PageSize', 'MaxItems'] as const).filter(
    (name) => name !== limit && paging[name] !== undefined && paging[name] !== 0 && paging[name] !== '',
  );
  if (used.length === 0) return null;
  const names = used.map((name) => OPTIONS[name]).join(', ');
  return parameterError(`Cannot specify --no-paginate along with pagination arguments: ${names}`);
}

/** The input of a call that fetches one page by hand. */
export const inputByHand = (input: Input, paging: Paging, { limit }: PagedMembers): Input =>
  limit === 'MaxItems' && paging.MaxItems !== undefined ? { ...input, MaxItems: paging.MaxItems } : input;

/** What the CLI says of `--max-items 0`, and goes on. aws-cli v2, customizations/paginate.py */
export const UNUSUAL_MAXIMUM = 'warning: Non-positive values for --max-items may result in undefined behavior.\n';

export const isUnusualMaximum = ({ MaxItems }: Paging): boolean => MaxItems !== undefined && MaxItems <= 0;
