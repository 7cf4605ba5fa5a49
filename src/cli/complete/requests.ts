import type { Needs, Reference, World } from '../../iam/index.ts';
import { principalArns } from './entities.ts';
import { named, ranked, type Suggestion } from './rank.ts';

type Names = Pick<Reference, 'serviceNames' | 'service'>;

/** Actions of AWS: services first, then, behind a colon, what each of them can be asked. */
export function actions(typed: string, reference: Names): readonly Suggestion[] | Needs {
  const colon = typed.indexOf(':');
  if (colon === -1) return services(typed, reference, ':');
  const prefix = typed.slice(0, colon).toLowerCase();
  const service = reference.service(prefix);
  if (service === undefined) return { needs: [{ kind: 'service', service: prefix }] };
  if (service === null) return [];
  return ranked(
    typed,
    service.actions.map(({ name, levels }) => ({ text: `${service.prefix}:${name}`, detail: levels[0] ?? null })),
  );
}

/** Services of AWS by the prefix of their actions. Those that this account has data for come first. */
export function services(typed: string, reference: Names, after = ''): readonly Suggestion[] | Needs {
  const names = reference.serviceNames();
  if (names === undefined) return { needs: [{ kind: 'service-names' }] };
  const first = ['iam', 's3', 'ec2', 'sts'].filter((prefix) => names.has(prefix));
  const all = [...first, ...[...names.keys()].filter((prefix) => !first.includes(prefix)).toSorted()];
  return ranked(
    typed,
    all.map((prefix) => ({ text: `${prefix}${after}`, detail: names.get(prefix) ?? null })),
  );
}

/** ARNs of what the account has; those of the service of an action when one is asked about. */
export function resources(typed: string, world: World, action = ''): readonly Suggestion[] {
  const { account, services: data } = world;
  const [service = ''] = action.toLowerCase().split(':');
  const kinds: Readonly<Record<string, () => readonly Suggestion[]>> = {
    iam: () => [
      ...principalArns(world),
      ...[...account.policies.values()].map(({ arn, name }) => ({ text: arn, detail: name })),
    ],
    s3: () => bucketArns(typed, world),
    ec2: () => named([...data.ec2.instances.keys()].map((id) => `arn:aws:ec2:us-east-1:${account.id}:instance/${id}`)),
    sts: () => principalArns(world).filter(({ text }) => text.includes(':role/')),
  };
  const wanted = kinds[service] === undefined ? Object.values(kinds) : [kinds[service]];
  return unique(
    ranked(
      typed,
      wanted.flatMap((make) => make()),
    ),
  );
}

/** Buckets, and behind a slash the objects of one. */
function bucketArns(typed: string, { services: { s3 } }: World): readonly Suggestion[] {
  const name = /^arn:aws:s3:::([^/]+)\//.exec(typed)?.[1];
  const bucket = name === undefined ? undefined : s3.buckets.get(name);
  if (bucket !== undefined) return named([...bucket.objects.keys()].map((key) => `arn:aws:s3:::${bucket.name}/${key}`));
  return named([...s3.buckets.keys()].flatMap((one) => [`arn:aws:s3:::${one}`, `arn:aws:s3:::${one}/`]));
}

const unique = (suggestions: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(suggestions.map((one) => [one.text, one])).values(),
];
