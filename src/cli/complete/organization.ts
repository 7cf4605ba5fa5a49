import type { World } from '../../iam/index.ts';
import type { Suggestion } from './rank.ts';

/** What an id begins with, by option. AWS: a root is `r-…`, a unit `ou-…`, an account twelve digits, a policy `p-…`. */
const beginnings: Readonly<Record<string, RegExp>> = {
  '--root-id': /^r-/,
  '--parent-id': /^(?:r|ou)-/,
  '--source-parent-id': /^(?:r|ou)-/,
  '--destination-parent-id': /^(?:r|ou)-/,
  '--organizational-unit-id': /^ou-/,
  '--child-id': /^(?:ou-|\d)/,
  '--target-id': /./,
  '--account-id': /^\d/,
  '--policy-id': /^p-/,
};

/** Ids of the organization for an option; null when the option takes none. */
export function organizationIds(option: string, { organization }: World): readonly Suggestion[] | null {
  const beginning = beginnings[option];
  if (beginning === undefined) return null;
  if (organization.kind === 'standalone') return [];
  return [...organization.targets.values(), ...organization.policies.values()]
    .filter(({ id }) => beginning.test(id) && (option === '--policy-id' || !id.startsWith('p-')))
    .map(({ id, name }) => ({ text: id, detail: name }));
}
