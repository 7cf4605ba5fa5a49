import type { Needs, Reference, World } from '../../iam/index.ts';
import { carrierOf, type Line } from './entities.ts';
import { named, ranked, type Suggestion } from './rank.ts';

const AWS_MANAGED = 'arn:aws:iam::aws:policy/';

/** Commands that change a policy, which nobody can do to AWS's. */
const OWN_ONLY = new Set([
  'create-policy-version',
  'delete-policy',
  'delete-policy-version',
  'set-default-policy-version',
  'tag-policy',
  'untag-policy',
]);

/**
 * Policies that the account knows come first; AWS's 1,500 are offered once a part of a name is typed, with the ARN or without it. Detaching
 * offers what is attached to whom the line names.
 */
export function policyArns(
  typed: string,
  { account }: World,
  { command, given }: Line,
  reference: Pick<Reference, 'managedPolicyNames'>,
): readonly Suggestion[] | Needs {
  const known = [...account.policies.values()];
  const attached = carrierOf(account, given)?.attached;
  const suggest = (policies: typeof known): readonly Suggestion[] =>
    policies.map(({ arn, name }) => ({ text: arn, detail: name }));
  if (command.startsWith('detach-') && attached !== undefined)
    return byArnOrName(typed, suggest(known.filter(({ arn }) => attached.includes(arn))));
  if (OWN_ONLY.has(command)) return byArnOrName(typed, suggest(known.filter(({ awsManaged }) => !awsManaged)));
  const has = new Set(command.startsWith('attach-') ? attached : []);
  const sorted = suggest([...known.filter(({ arn }) => !has.has(arn)), ...known.filter(({ arn }) => has.has(arn))]);
  if (AWS_MANAGED.startsWith(typed)) return [...ranked(typed, sorted).slice(0, 49), ...named([AWS_MANAGED])];
  const names = reference.managedPolicyNames();
  if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
  return byArnOrName(typed, unique([...sorted, ...names.map(({ arn, name }) => ({ text: arn, detail: name }))]));
}

/** What is typed may be the beginning of the ARN or a part of the name. */
function byArnOrName(typed: string, policies: readonly Suggestion[]): readonly Suggestion[] {
  if (typed.startsWith('arn:')) return ranked(typed, policies);
  const swapped = policies.map(({ text, detail }): Suggestion => ({ text: detail ?? text, detail: text }));
  return ranked(typed, swapped).map(({ text, detail }) => ({ text: detail ?? text, detail: text }));
}

const unique = (suggestions: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values(),
];
