import type { Bucket, World } from '../world.ts';
import { groupArn, roleArn, userArn } from '../account/arn.ts';
import { ANY, automatonOf, RUN, type Automaton, type Token } from './automaton.ts';

/** The resources that an action is asked on: how their names look, and some that people know. */
export interface Format {
  readonly id: string;
  readonly automaton: Automaton;
  /** Names that exist, or could. The best first. */
  readonly examples: readonly string[];
}

const literal = (text: string): readonly Token[] => [...text];
const some = (not: string): readonly Token[] => [
  { run: false, not },
  { run: true, not },
];
const rest: readonly Token[] = [ANY, RUN];

const BUCKET = 'arn:aws:s3:::';
const MOST_EXAMPLES = 60;

/** The format of a kind of resource of a service. */
export type FormatOf = (service: string, kind: string) => Format;

/** The formats of the resources of two worlds: an action of a service on a kind of resource. */
export function formatsOf(worlds: readonly World[]): FormatOf {
  const known = new Map<string, Format>();
  return (service, kind) => {
    // What is asked on `*` is alike whatever the service.
    const id = kind === 'none' ? kind : `${service}:${kind}`;
    const made = known.get(id) ?? { id, ...describe(service, kind, worlds) };
    known.set(id, made);
    return made;
  };
}

type Description = Omit<Format, 'id'>;

function description(tokens: readonly Token[], examples: readonly string[]): Description {
  return { automaton: automatonOf(tokens), examples: [...new Set(examples)].slice(0, MOST_EXAMPLES) };
}

function describe(service: string, kind: string, worlds: readonly World[]): Description {
  const account = worlds[0]?.account.id ?? '';
  const own = particular[`${service}:${kind}`];
  if (own !== undefined) return own(worlds, account);
  if (kind === 'none') return description(literal('*'), ['*']);
  if (service === 'iam' || service === 'sts') {
    const names = `arn:aws:iam::${account}:${kind}/`;
    return description([...literal(names), ...rest], [...existing(kind, worlds), `${names}Example`]);
  }
  const field: readonly Token[] = [{ run: true, not: ':' }, ':'];
  const arn = `arn:aws:${service}:`;
  return description([...literal(arn), ...field, ...field, ...rest], [`${arn}us-east-1:${account}:example`]);
}

const bucketsOf = (worlds: readonly World[]): readonly Bucket[] =>
  worlds.flatMap(({ services }) => [...services.s3.buckets.values()]);

const particular: Readonly<Record<string, (worlds: readonly World[], account: string) => Description>> = {
  's3:bucket': (worlds) =>
    description(
      [...literal(BUCKET), ...some('/:')],
      [...bucketsOf(worlds).map(({ name }) => BUCKET + name), `${BUCKET}example-bucket`],
    ),
  's3:object': (worlds) =>
    description(
      [...literal(BUCKET), ...some('/:'), '/', ...rest],
      [
        ...bucketsOf(worlds).flatMap(({ name, objects }) =>
          [...objects.keys()].map((key) => `${BUCKET}${name}/${key}`),
        ),
        ...bucketsOf(worlds).map(({ name }) => `${BUCKET}${name}/report.txt`),
        `${BUCKET}example-bucket/report.txt`,
      ],
    ),
  's3:other': (_worlds, account) => {
    const arn = `arn:aws:s3:us-east-1:${account}:`;
    return description([...literal(arn), ...rest], [`${arn}accesspoint/example`]);
  },
  'iam:other': (_worlds, account) => {
    const arn = `arn:aws:iam::${account}:instance-profile/`;
    return description([...literal(arn), ...rest], [`${arn}Example`]);
  },
};

/** The ARNs of what there is of a kind in IAM. */
function existing(kind: string, worlds: readonly World[]): readonly string[] {
  return worlds.flatMap(({ account: { id, users, groups, roles, policies } }) => {
    const all: Readonly<Record<string, readonly string[]>> = {
      user: [...users.values()].map((user) => userArn(id, user)),
      group: [...groups.values()].map((group) => groupArn(id, group)),
      role: [...roles.values()].map((role) => roleArn(id, role)),
      policy: [...policies.keys()],
    };
    return all[kind] ?? [];
  });
}
