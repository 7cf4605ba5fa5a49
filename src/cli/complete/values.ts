import type { Needs, World } from '../../iam/index.ts';
import type { Completes } from '../aws/options.ts';
import type { Place } from '../run.ts';
import { ranked, type Suggestion } from './rank.ts';

/** What completion asks of the reference data; `undefined` means not loaded yet. */
export interface CompletionReference {
  managedPolicyNames(): readonly { readonly name: string; readonly arn: string }[] | undefined;
}

const AWS_MANAGED = 'arn:aws:iam::aws:policy/';
const named = (text: string): Suggestion => ({ text, detail: null });

/** Live values of the account for a member. */
const offers: Readonly<
  Record<Completes, (typed: string, place: Place, reference: CompletionReference) => readonly Suggestion[] | Needs>
> = {
  user: (typed, { world: { account } }) => ranked(typed, [...account.users.keys()].map(named)),
  group: (typed, { world: { account } }) => ranked(typed, [...account.groups.keys()].map(named)),
  role: (typed, { world: { account } }) => ranked(typed, [...account.roles.keys()].map(named)),
  'mfa-device': (typed, { world: { account } }) =>
    ranked(
      typed,
      [...account.mfaDevices.values()].map(({ serialNumber, enabled }): Suggestion => {
        return { text: serialNumber, detail: enabled?.userName ?? null };
      }),
    ),
  bucket: (typed, { world: { services } }) => ranked(typed, [...services.s3.buckets.keys()].map(named)),
  file: (typed, { shell }) =>
    ranked(
      typed,
      [...shell.files.keys()].map((name) => named(`file://${name}`)),
    ),
  'policy-arn': policyArns,
  'policy-name': (typed, { world: { account } }) => ranked(typed, inlineNames(account).map(named)),
  'access-key': (typed, { world: { account } }) =>
    ranked(
      typed,
      [...account.users.values()].flatMap(({ name, accessKeys }) =>
        accessKeys.map(({ id }): Suggestion => ({ text: id, detail: name })),
      ),
    ),
};

/** The names of the inline policies of users, groups and roles, each once. */
const inlineNames = ({ users, groups, roles }: World['account']): readonly string[] => [
  ...new Set([...groups.values(), ...users.values(), ...roles.values()].flatMap(({ inline }) => [...inline.keys()])),
];

export const valuesFor = (
  completes: Completes,
  typed: string,
  place: Place,
  reference: CompletionReference,
): readonly Suggestion[] | Needs => offers[completes](typed, place, reference);

/** Policies that the account knows come first; AWS's 1,500 are offered once a part of a name is typed, with the ARN or without it. */
function policyArns(
  typed: string,
  { world: { account } }: Place,
  reference: CompletionReference,
): readonly Suggestion[] | Needs {
  const known = [...account.policies.values()].map(({ arn, name }): Suggestion => ({ text: arn, detail: name }));
  if (AWS_MANAGED.startsWith(typed)) return [...ranked(typed, known), named(AWS_MANAGED)];
  const names = reference.managedPolicyNames();
  if (names === undefined) return { needs: [{ kind: 'managed-policy-names' }] };
  const all = unique([...known, ...names.map(({ arn, name }): Suggestion => ({ text: arn, detail: name }))]);
  if (typed.startsWith('arn:')) return ranked(typed, all);
  const swapped = all.map(({ text, detail }): Suggestion => ({ text: detail ?? text, detail: text }));
  return ranked(typed, swapped).map(({ text, detail }) => ({ text: detail ?? text, detail: text }));
}

const unique = (suggestions: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(suggestions.map((suggestion) => [suggestion.text, suggestion])).values(),
];

/** S3 URIs: buckets first, then, inside one, its keys and folders. */
export function uris(typed: string, { services }: World): readonly Suggestion[] {
  const { buckets } = services.s3;
  const [, name, prefix] = /^s3:\/\/([^/]*)\/(.*)$/s.exec(typed) ?? [];
  const bucket = name === undefined ? undefined : buckets.get(name);
  if (bucket === undefined || prefix === undefined) {
    return ranked(
      typed,
      [...buckets.keys()].map((one) => named(`s3://${one}/`)),
    );
  }
  const below = [...bucket.objects.keys()].filter((key) => key.startsWith(prefix));
  const parts = below.map((key) => {
    const folder = key.indexOf('/', prefix.length);
    return `s3://${bucket.name}/${folder === -1 ? key : key.slice(0, folder + 1)}`;
  });
  return ranked(typed, [...new Set(parts)].sort().map(named));
}
