import type { Entry } from './drafts.ts';

/** What saving does: a file to write, and the command that reads it; a file of one's own needs no command. */
export interface Save {
  readonly file: string;
  readonly command: string | null;
}

/** A name of a file may not be longer, and a policy's name may. */
const LONGEST_STEM = 59;

const stem = (text: string): string => text.replace(/^[^A-Za-z0-9_]+/, '').slice(0, LONGEST_STEM);

/**
 * The file that a policy goes through: `ReadLogs.json`, unless there is a file of that name with something else in it. Then the owner comes
 * first, and then a number. `own` is the file that this document used before.
 */
export function fileFor(
  { target, listed }: Entry,
  files: ReadonlyMap<string, string>,
  own: string | undefined,
): string {
  if (target.kind === 'file') return target.name;
  if (own !== undefined) return own;
  const name = stem(target.name) || 'policy';
  const owned = target.owner === null ? name : stem(`${target.owner.name}-${target.name}`);
  const isFree = (file: string): boolean => !files.has(file) || files.get(file) === listed?.text;
  const numbered = Array.from({ length: files.size + 1 }, (_, n) => `${stem(owned).slice(0, 55)}-${n + 2}`);
  return [name, owned, ...numbered].map((one) => `${one}.json`).find(isFree) ?? `${name}.json`;
}

export function saveOf(entry: Entry, file: string): Save {
  return { file, command: commandOf(entry, file) };
}

function commandOf({ target, listed }: Entry, file: string): string | null {
  const document = `--policy-document file://${file}`;
  switch (target.kind) {
    case 'inline': {
      const entity = target.owner?.kind ?? 'group';
      return `aws iam put-${entity}-policy --${entity}-name ${target.owner?.name ?? ''} --policy-name ${target.name} ${document}`;
    }
    case 'customer-managed':
      return listed === null
        ? `aws iam create-policy --policy-name ${target.name} ${document}`
        : `aws iam create-policy-version --policy-arn ${listed.arn ?? ''} ${document} --set-as-default`;
    case 'aws-managed':
    case 'file':
      return null;
  }
}

/** Whether a name can be that of an IAM policy. Source: the service model, policyNameType. */
export const isPolicyName = (name: string): boolean => /^[\w+=,.@-]{1,128}$/.test(name);
