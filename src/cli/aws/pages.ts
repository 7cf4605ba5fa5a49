import type { ApiError, Execution, Input, Needs, Output, RegisteredOperation } from '../../iam/index.ts';
import type { PagedMembers, Paging } from './paging.ts';
import type { Pages } from './output/answer.ts';
import { isList, plain, type Structure, type Value } from './output/value.ts';
import { tokenOf, type Start } from './token.ts';

/** What pages have in common and the CLI prints once. Source: botocore 1.43, the paginators of each service */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  GetGroup: ['Group'],
  ListBuckets: ['Owner', 'Prefix'],
  ListObjectsV2: ['RequestCharged', 'Prefix'],
};

const commonOf = (name: string, answer: Structure): Structure =>
  Object.fromEntries((COMMON[name] ?? []).map((member) => [member, answer[member] ?? null]));

export type Fetched =
  | { readonly ok: true; readonly pages: Pages }
  | { readonly ok: false; readonly execution: Execution; readonly error: ApiError };

/**
 * Fetches page after page as botocore does, until there are no more or `--max-items` is reached; what is over is cut from the last page, and
 * a token says where to go on. Source: botocore, paginate.py
 */
export function fetchPages(
  { name, collects = [] }: RegisteredOperation,
  { token: member, limit, next }: PagedMembers,
  { MaxItems: most, PageSize: size }: Paging,
  start: Start | null,
  given: Input,
  fetch: (input: Input) => Execution | Needs,
): Fetched | Needs {
  const [primary = ''] = collects;
  const pages: Structure[] = [];
  let common: Structure = {};
  let seen = 0;
  let page: string | null = textOf(start?.members[member]);
  const whole: Input = { ...given, ...(size === undefined ? {} : { [limit]: size }) };
  let named: Input = start?.members ?? {};
  const done = (nextToken: string | null): Fetched => ({ ok: true, pages: { pages, collects, common, nextToken } });
  for (;;) {
    const execution = fetch({ ...whole, ...named });
    if ('needs' in execution) return execution;
    const { result } = execution;
    if (!result.ok) return { ok: false, execution, error: result.error };
    const answer = structureOf(result.value);
    const first = pages.length === 0;
    const skip = first ? (start?.skip ?? 0) : 0;
    if (first) common = commonOf(name, answer);
    const current = first && start !== null ? resumed(answer, collects, skip) : answer;
    const list = partsOf(current[primary]);
    if (most !== undefined && seen + list.length > most) {
      const kept = list.slice(0, most - seen);
      pages.push({ ...current, [primary]: kept });
      return done(tokenOf(member, page, most - seen + skip));
    }
    pages.push(current);
    seen += list.length;
    page = textOf(answer[next]);
    if (page === null) return done(null);
    if (seen === most) return done(tokenOf(member, page, null));
    named = { [member]: page };
  }
}

/** AWS: what was shown of the first page is cut off, and its other lists were shown in whole; what is not there stays so. */
function resumed(answer: Structure, collects: readonly string[], skip: number): Structure {
  const lists = collects.map((member, index) => {
    const list = answer[member];
    return [member, isList(list) ? (index === 0 ? list.slice(skip) : []) : null] as const;
  });
  return { ...answer, ...Object.fromEntries(lists) };
}

const partsOf = (value: Value | undefined): readonly Value[] => (isList(value) ? value : []);
const textOf = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** An answer as a structure; one without members when AWS answers nothing. */
export function structureOf(output: Output): Structure {
  const value = output === null ? {} : plain(output);
  if (typeof value !== 'object' || value === null || isList(value)) throw new Error('An answer is a structure');
  return value;
}
