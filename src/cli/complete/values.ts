import type { Needs, Reference } from '../../iam/index.ts';
import type { Completes, Option } from '../aws/options.ts';
import type { Place } from '../run.ts';
import {
  accessKeys,
  groups,
  inlineNames,
  mfaDevices,
  principalArns,
  roleArns,
  roles,
  tagKeys,
  users,
  versions,
  type Line,
} from './entities.ts';
import { organizationIds } from './organization.ts';
import { policyArns } from './policies.ts';
import { named, ranked, type Suggestion } from './rank.ts';
import { actions, resources, services } from './requests.ts';

/** What completion asks of the reference data; `undefined` means not loaded yet. */
export type CompletionReference = Pick<Reference, 'managedPolicyNames' | 'serviceNames' | 'service'>;

type Offers = (
  typed: string,
  place: Place,
  line: Line,
  reference: CompletionReference,
) => readonly Suggestion[] | Needs;

/** Live values of the account for a member. */
const byMember: Readonly<Record<Completes, Offers>> = {
  user: (typed, { world }, line) => ranked(typed, users(world, line)),
  group: (typed, { world }, line) => ranked(typed, groups(world, line)),
  role: (typed, { world }) => ranked(typed, roles(world)),
  'mfa-device': (typed, { world }, line) => ranked(typed, mfaDevices(world, line)),
  bucket: (typed, { world: { services: data } }) => ranked(typed, named(data.s3.buckets.keys())),
  file: fileUris,
  'policy-arn': (typed, { world }, line, reference) => policyArns(typed, world, line, reference),
  'policy-name': (typed, { world }, line) => ranked(typed, inlineNames(world, line)),
  'access-key': (typed, { world }, line) => ranked(typed, accessKeys(world, line)),
};

/** Live values for members whose name says enough, by option. */
const byOption: Readonly<Record<string, Offers>> = {
  '--version-id': (typed, { world }, line) => ranked(typed, versions(world, line)),
  '--tag-keys': (typed, { world }, line) => ranked(typed, tagKeys(world, line)),
  '--role-arn': (typed, { world }) => ranked(typed, roleArns(world)),
  '--policy-source-arn': (typed, { world }) => ranked(typed, principalArns(world)),
  '--caller-arn': (typed, { world }) => ranked(typed, principalArns(world)),
  '--arn': (typed, { world }) => resources(typed, world, 'iam'),
  '--action-names': (typed, _, __, reference) => actions(typed, reference),
  '--resource-arns': (typed, { world }, { given }) => resources(typed, world, given.get('--action-names')?.[0]),
  '--service-namespace': (typed, _, __, reference) => services(typed, reference),
  '--service-namespaces': (typed, _, __, reference) => services(typed, reference),
  '--key': objectKeys,
  '--instance-ids': instances,
  '--resources': instances,
  '--account-alias': (typed, { world: { account } }, { command }) =>
    ranked(typed, named(command === 'delete-account-alias' && account.alias !== null ? [account.alias] : [])),
};

/** What may stand as the value of an option: a file where its name begins, else what the account has. */
export function valuesFor(
  { name, completes }: Option,
  typed: string,
  place: Place,
  line: Line,
  reference: CompletionReference,
): readonly Suggestion[] | Needs | null {
  if (/^fileb?:/.test(typed)) return fileUris(typed, place);
  if (completes !== undefined) return byMember[completes](typed, place, line, reference);
  const offers = byOption[name];
  if (offers !== undefined) return offers(typed, place, line, reference);
  const ids = organizationIds(name, place.world);
  return ids === null ? null : ranked(typed, ids);
}

function fileUris(typed: string, { shell }: Place): readonly Suggestion[] {
  const scheme = typed.startsWith('fileb') ? 'fileb' : 'file';
  return ranked(typed, named([...shell.files.keys()].map((name) => `${scheme}://${name}`)));
}

function objectKeys(typed: string, { world }: Place, { given }: Line): readonly Suggestion[] {
  const bucket = world.services.s3.buckets.get(given.get('--bucket')?.[0] ?? '');
  return bucket === undefined ? [] : ranked(typed, named(bucket.objects.keys()));
}

function instances(typed: string, { world }: Place): readonly Suggestion[] {
  const all = [...world.services.ec2.instances.values()];
  return ranked(
    typed,
    all.map(({ id, state }) => ({ text: id, detail: state })),
  );
}
