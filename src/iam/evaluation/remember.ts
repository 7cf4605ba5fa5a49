import type { PolicyDocument } from '../policy/document.ts';
import { compile, type CompiledStatement } from './compile.ts';
import type { Request } from './decision.ts';

/** Requests remembered of each document: a page asks the same few of many principals who share their groups' policies. */
const REMEMBERED = 64;

/**
 * One answer a statement, of which those on plain statements are remembered. When all are plain, the list is the same object again.
 * INVARIANT: on a plain statement `answer` looks at nothing of a request but action and resource.
 */
export function remembering<T>(
  answer: (statement: CompiledStatement, request: Request) => T,
): (document: PolicyDocument, request: Request) => readonly T[] {
  const memory = new WeakMap<PolicyDocument, Map<string, readonly (T | null)[]>>();
  const plainOnly = (document: PolicyDocument, request: Request): readonly (T | null)[] => {
    const known = memory.get(document) ?? new Map<string, readonly (T | null)[]>();
    memory.set(document, known);
    const key = `${request.action.length} ${request.action}${request.resource}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    if (known.size >= REMEMBERED) known.clear();
    const made = compile(document).statements.map((each) => (each.plain ? answer(each, request) : null));
    known.set(key, made);
    return made;
  };
  return (document, request) => {
    const plain = plainOnly(document, request);
    if (isComplete(plain)) return plain;
    return compile(document).statements.map((each, index) => plain[index] ?? answer(each, request));
  };
}

const isComplete = <T>(list: readonly (T | null)[]): list is readonly T[] => !list.includes(null);
