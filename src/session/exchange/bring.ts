import { createCatalog, type Catalog } from '../../catalog/index.ts';
import { readAuthorizationDetails, type Imported, type ImportProblem } from '../../iam/exchange.ts';
import type { Result } from '../../iam/index.ts';
import { readOverHttp } from '../over-http.ts';

/** An account that was brought, with the text that it was read from. */
export interface Brought extends Imported {
  readonly text: string;
}

/** What bringing takes from around it. */
export interface Bringing {
  readonly base: string;
  readonly now: () => string;
  readonly catalog?: Catalog;
}

/**
 * Reads an export. Policies of AWS that it names without their documents are fetched as AWS publishes them now; where they cannot be, the report
 * says which are missing.
 */
export async function readBrought(
  text: string,
  { base, now, catalog: given }: Bringing,
): Promise<Result<Brought, ImportProblem>> {
  const catalog = given ?? createCatalog(readOverHttp(`${base}data/`));
  const at = now();
  const first = readAuthorizationDetails(text, { at });
  if (!first.ok || first.value.report.lacking.length === 0) return withText(first, text);
  try {
    await catalog.load(first.value.report.lacking.map((arn) => ({ kind: 'managed-policy', arn })));
  } catch (error) {
    // Offline: what the export itself holds is taken all the same, and its report names the rest.
    if (!(error instanceof Error)) throw error;
    return withText(first, text);
  }
  return withText(readAuthorizationDetails(text, { at, reference: catalog }), text);
}

const withText = (read: Result<Imported, ImportProblem>, text: string): Result<Brought, ImportProblem> =>
  read.ok ? { ok: true, value: { ...read.value, text } } : read;

/** The text of a file: UTF-8, or UTF-16 with its mark, as PowerShell writes it. Null when it is neither. */
export function openBrought(bytes: ArrayBuffer): string | null {
  const [first, second] = new Uint8Array(bytes.slice(0, 2));
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    return null;
  }
}
