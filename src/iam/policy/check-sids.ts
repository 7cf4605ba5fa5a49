import type { Findings } from './problem.ts';
import type { DraftStatement } from './read.ts';

/** Two statements of one document have two Sids, or none. */
export function checkSids(statements: readonly DraftStatement[], findings: Findings): void {
  const seen = new Set<string>();
  for (const { sid } of statements) {
    // AWS: an empty Sid is none. Recorded on CreatePolicy in February 2026.
    if (sid === null || sid.value === '') continue;
    if (seen.has(sid.value)) findings.add('sidTwice', `Another statement is called ${sid.value} as well`, sid.range);
    seen.add(sid.value);
  }
}
