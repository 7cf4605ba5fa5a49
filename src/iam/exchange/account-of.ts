import { fail, ok, type Result } from '../result.ts';
import type { Path } from './json-scan.ts';
import { LISTS, type Pages } from './pages.ts';
import type { ImportProblem } from './report.ts';

const ARN = /^arn:([\w-]+):iam::(\d{12}|aws):/;

/** The account that the ARNs of an export name. Refuses those of several accounts, and of another partition. */
export function accountOf({ entries, placesOf }: Pages): Result<string, ImportProblem> {
  let account: string | null = null;
  const refuse = (
    id: 'severalAccounts' | 'partition',
    values: Readonly<Record<string, string>>,
    path: Path,
  ): { readonly ok: false; readonly error: ImportProblem } => {
    const [place = { line: 1, column: 1 }] = placesOf([path]);
    return fail({ phrase: { id, values }, ...place });
  };
  for (const list of LISTS) {
    for (const { record, path } of entries[list]) {
      const [, partition, owner] = typeof record['Arn'] === 'string' ? (ARN.exec(record['Arn']) ?? []) : [];
      if (partition === undefined || owner === undefined) continue;
      if (partition !== 'aws') return refuse('partition', { partition }, [...path, 'Arn']);
      if (owner === 'aws') continue;
      if (account !== null && account !== owner)
        return refuse('severalAccounts', { one: account, other: owner }, [...path, 'Arn']);
      account = owner;
    }
  }
  if (account === null) return fail({ phrase: { id: 'noAccount', values: {} }, line: 1, column: 1 });
  return ok(account);
}
