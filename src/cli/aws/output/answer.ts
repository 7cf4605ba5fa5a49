import type { Structure, Value } from './value.ts';

/** What an operation answered, before a query and a format make a text of it. */
export type Answer =
  | { readonly kind: 'whole'; readonly operation: string; readonly output: Structure }
  | ({ readonly kind: 'pages'; readonly operation: string } & Pages);

/** The pages of a list, cut as `--max-items` and `--starting-token` ask. */
export interface Pages {
  readonly pages: readonly Structure[];
  /** The members that every page has a part of. */
  readonly collects: readonly string[];
  /** The members that all pages have in common. */
  readonly common: Structure;
  /** What goes on where the pages were cut; null when they were not. */
  readonly nextToken: string | null;
}

/**
 * The pages as one answer. AWS: the collected members come first, then what the pages have in common; nothing else of them is printed.
 * botocore, paginate.py
 */
export function mergedPages({ pages, collects, common, nextToken }: Pages): Structure {
  const collected = collects.flatMap((member) => {
    const lists = pages.map((page) => page[member]).filter((list) => list !== undefined && list !== null);
    return lists.length === 0 ? [] : [[member, lists.flatMap(partsOf)] as const];
  });
  return {
    ...Object.fromEntries(collected),
    ...common,
    ...(nextToken === null ? {} : { NextToken: nextToken }),
  };
}

const partsOf = (list: Value): readonly Value[] => (Array.isArray(list) ? list : [list]);
