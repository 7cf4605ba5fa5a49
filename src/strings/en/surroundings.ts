import type { SurroundingsProblem, SurroundingsProblemId } from '../../iam/exchange.ts';
import type { Phrase } from '../../iam/index.ts';
import type { ControlLevel } from '../../iam/surroundings.ts';
import { jsonFaults } from './exchange.ts';

type Sentences<Id extends string> = Readonly<Record<Id, (v: Phrase['values']) => string>>;

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** Why a text is refused, and what to do. */
const problems: Sentences<SurroundingsProblemId> = {
  ...jsonFaults,
  empty: () => 'There is nothing in it.',
  tooLarge: ({ most }) => `This is larger than ${most} million characters, which is the most that is read here.`,
  notControls: () =>
    'This is JSON, but no control policy. Bring what `aws organizations describe-policy` or `list-policies-for-target` prints, or the document itself.',
  otherType: ({ type }) =>
    `This is a policy of the type \`${type}\`. The sandbox decides with service control policies alone.`,
  lacking: ({ names, id }) =>
    `A list has no documents, and these are not here: ${names}. Add what \`aws organizations describe-policy --policy-id ${id === '' ? 'ID' : id}\` prints below it.`,
  noContent: () => 'The document is missing here: a policy, or a string that holds one, should stand in its place.',
  document: ({ says }) => `This is not a policy here. ${says}`,
  documentInside: ({ says, line, column }) =>
    `The document in this string is not a policy. ${says} (line ${line}, column ${column} of it).`,
  notBucketPolicy: () =>
    'This is JSON, but no bucket policy. Bring what `aws s3api get-bucket-policy` prints, or the document itself.',
  otherService: ({ service }) =>
    `This is a policy of another kind of resource: ${service}. The sandbox decides with bucket policies and the trust policies of roles alone.`,
  severalPolicies: () => 'This is a second policy. Bring the policy of one bucket at a time.',
  noBucket: () => 'The policy does not say which bucket it is of. Write the name of the bucket.',
  severalBuckets: ({ one, other }) =>
    `The policy names two buckets, \`${one}\` and \`${other}\`. A bucket policy speaks of its own bucket alone.`,
  otherBucket: ({ named, bucket }) => `The policy is of the bucket \`${bucket}\`, not of \`${named}\`.`,
  badBucket: ({ name }) => `No bucket can be called \`${name}\`.`,
  badAddress: ({ text }) => `\`${text}\` is no address. A request comes from one: \`203.0.113.10\`.`,
  badEndpoint: ({ text }) => `\`${text}\` is no VPC endpoint: \`vpce-0123456789abcdef0\`.`,
  badRegion: ({ text }) => `\`${text}\` is no Region: \`eu-central-1\`.`,
  badOrganization: ({ text }) => `\`${text}\` is no organization: \`o-exampleorg1\`.`,
};

const list = (parts: readonly string[], last: string): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} ${last} ${parts.at(-1)}`;

const named = (buckets: readonly string[]): string =>
  buckets.length > 3 ? `${buckets.slice(0, 3).join(', ')} and ${buckets.length - 3} more` : list(buckets, 'and');

/** Words of what else decides in an account that was brought. */
export const surroundings = {
  problem: ({ id, values }: SurroundingsProblem['phrase']): string => problems[id](values),
  /** What no verdict can know; null when all was told. `buckets` are those whose policies are known. */
  caveat(known: {
    readonly controls: boolean;
    readonly buckets: readonly string[];
    readonly allResources: boolean;
    readonly session: boolean;
  }): string | null {
    const { controls, buckets, allResources, session } = known;
    const missing = [
      controls ? [] : ['SCPs'],
      allResources || buckets.length > 0 ? [] : ['resource policies'],
      session ? [] : ['session context'],
    ].flat();
    const none = missing.length === 0 ? '' : `no ${list(missing, 'or')} were given`;
    const few = allResources || buckets.length === 0 ? '' : `of resource policies, those of ${named(buckets)} alone`;
    if (none === '' && few === '') return null;
    const start = missing.length === 3 ? 'Identity side only' : 'Not known here';
    return `${start}: ${[none, few].filter((part) => part !== '').join('; ')}.`;
  },
  title: 'What else applies?',
  lead: 'An export holds the identity side alone. Tell the rest, and every verdict here takes it in.',
  unknown: 'not known',
  tooLarge:
    'All that was told is larger than 100,000 characters, which is the most that the sandbox keeps. It stays as it was.',
  close: 'Close',
  save: 'Apply',
  forget: 'Forget it',
  text: 'Paste the output',
  file: 'Choose a file',
  drop: 'or drop the file anywhere on this sheet',
  cannotRead: (name: string) => `\`${name}\` cannot be read as text.`,
  controls: {
    row: 'SCPs',
    state: (n: number, places: number) =>
      places === 0
        ? 'none apply'
        : n === 0
          ? 'FullAWSAccess alone'
          : `${count(n, 'policy', 'policies')} at ${count(places, 'place', 'places')}`,
    management: 'told, but this is the management account: they do not limit it',
    title: 'Service control policies',
    lead: 'Bring the policies of one place at a time: the root, each organizational unit above the account, the account. At a place of which you tell nothing, `FullAWSAccess` applies, as AWS attaches it.',
    commands: [
      'aws organizations list-policies-for-target --filter SERVICE_CONTROL_POLICY --target-id ID',
      'aws organizations describe-policy --policy-id ID',
    ],
    where: 'Attached to',
    levels: {
      root: 'the root of the organization',
      unit: 'an organizational unit (OU)',
      account: 'the account itself',
    } satisfies Readonly<Record<ControlLevel, string>>,
    unit: 'Name of the OU',
    unitHint: 'Of several, begin with the one nearest to the root.',
    full: '`FullAWSAccess` is attached there too',
    fullHint:
      'AWS attaches it to every place. Without it, and without another Allow there, nothing in the account is allowed. A list says so itself.',
    add: 'Add these policies',
    here: 'Told so far',
    nothing: 'Nothing yet.',
    place: (level: ControlLevel, unit: string) =>
      level === 'root' ? 'Root' : level === 'account' ? 'The account' : `OU ${unit}`,
    remove: (name: string, place: string) => `Forget ${name} at ${place}`,
    removeShort: 'Forget',
    none: 'No SCPs apply to this account',
    unitMissing: 'Write the name of the OU.',
    added: (n: number) => (n === 0 ? 'Only `FullAWSAccess` is there.' : `${count(n, 'policy', 'policies')} added.`),
  },
  buckets: {
    row: 'Resource policies',
    state: (n: number, all: boolean) =>
      n === 0 ? 'none there' : `${count(n, 'bucket', 'buckets')}${all ? ', and no others' : ''}`,
    title: 'Bucket policies',
    lead: 'The sandbox decides with the policies of buckets, and with the trust policies of roles, which the export holds. Policies of queues, topics, keys and functions have no place here.',
    command: 'aws s3api get-bucket-policy --bucket NAME',
    name: 'Bucket',
    nameHint: 'Only where the policy does not name it.',
    add: 'Add this policy',
    here: 'Told so far',
    nothing: 'Nothing yet.',
    remove: (bucket: string) => `Forget the policy of ${bucket}`,
    removeShort: 'Forget',
    all: 'No other resource policy matters',
    added: (bucket: string) => `The policy of \`${bucket}\` was added.`,
  },
  session: {
    row: 'Session context',
    state: (n: number) => (n === 0 ? 'nothing special' : count(n, 'value', 'values')),
    title: 'What requests come with',
    lead: 'These hold for every verdict here until a question says otherwise. Leave empty what you do not know.',
    fields: {
      sourceIp: 'Source IP address',
      vpcEndpoint: 'VPC endpoint',
      region: 'Region',
      organizationId: 'Organization id of the principal',
    },
    hints: {
      sourceIp: '`aws:SourceIp`; else 203.0.113.10 stands for it',
      vpcEndpoint: '`aws:SourceVpce`; such requests have no source IP address unless you tell one',
      region: '`aws:RequestedRegion`; IAM and Organizations stay in us-east-1',
      organizationId: '`aws:PrincipalOrgID`',
    },
    mfa: 'Sessions of roles are opened',
    mfaChoices: { unknown: 'not known (with MFA)', yes: 'with MFA', no: 'without MFA' },
  },
};
