import { isMap, isNode, LineCounter, parseDocument, type Document } from 'yaml';
import type { z } from 'zod';
import { ContentError } from './problem.ts';

/** Where a piece of YAML stands: its file, and the line of the file before its first. */
export interface Place {
  readonly file: string;
  readonly lineBefore: number;
}

/** Refuses what stands at a path of the value. */
export type Refuse = (path: readonly PropertyKey[], expected: string) => never;

/**
 * Reads a piece of YAML by a schema; `inspect` may refuse what no schema sees. Throws a ContentError that names file, line and field.
 */
export function readYaml<T>(
  text: string,
  schema: z.ZodType<T>,
  place: Place,
  inspect: (value: T, refuse: Refuse) => void = () => {},
): T {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const broken = document.errors[0];
  const lineAt = (offset: number): number => place.lineBefore + lines.linePos(offset).line;
  if (broken !== undefined) throw new ContentError({ file: place.file, line: lineAt(broken.pos[0]) }, broken.message);
  const parsed = schema.safeParse(
    plainValue(document, (why) => {
      throw new ContentError({ file: place.file, line: lineAt(0) }, why);
    }),
  );
  const refuse: Refuse = (path, expected) => {
    const line = lineAt(offsetOf(document, path));
    throw new ContentError({ file: place.file, line, field: fieldOf(path) }, expected);
  };
  if (parsed.success) {
    inspect(parsed.data, refuse);
    return parsed.data;
  }
  // A mistyped key shows twice, as unknown and as missing; the unknown one is the cause.
  const { issues } = parsed.error;
  const issue = issues.find(({ code }) => code === 'unrecognized_keys') ?? issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? (issue.keys[0] ?? '') : null;
  const keys = unknown === null ? (issue?.path ?? []) : [...(issue?.path ?? []), unknown];
  const message =
    unknown === null
      ? (issue?.message ?? 'is not valid')
      : `unknown key ${JSON.stringify(unknown)}; check its spelling`;
  return refuse(keys, message);
}

/** The value of a document. Aliases that lead nowhere or would make a small file huge are refused: packs come from strangers. */
function plainValue(document: Document, refuse: (why: string) => never): unknown {
  try {
    return document.toJS({ maxAliasCount: 100 });
  } catch (error) {
    return refuse(error instanceof Error ? error.message : String(error));
  }
}

/** Where a value stands in the YAML, or the nearest value around it. */
export function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const parent = document.getIn(path.slice(0, length - 1), true);
    const key = path[length - 1];
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isNode(item.key) && String(item.key) === String(key));
      if (pair !== undefined && isNode(pair.key) && pair.key.range) return pair.key.range[0];
    }
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** A path as authors read it: `checks[1].allows`. */
export const fieldOf = (path: readonly PropertyKey[]): string =>
  path.map((key, index) => (typeof key === 'number' ? `[${key}]` : `${index === 0 ? '' : '.'}${String(key)}`)).join('');
