import {
  apiError,
  defineOperation,
  ok,
  parseResourcePolicy,
  type Bucket,
  type Result,
  type Told,
  type World,
} from '../../iam/index.ts';
import { OF_UNKNOWN, UNKNOWN_ORGANIZATION, type Surroundings } from '../../iam/surroundings.ts';
import { settled } from '../organizations/settle.ts';
import { toldOrganization } from '../organizations/told.ts';

const text = (documentation: string) => ({ type: 'string', documentation }) as const;
const needed = (documentation: string) => ({ type: 'string', required: true, documentation }) as const;

/** Not more than a person pastes: an account has five control policies at a place, and places are seven levels deep. */
const MOST_POLICIES = 200;

export const setSurroundings = defineOperation({
  service: 'sandbox',
  name: 'SetSurroundings',
  documentation:
    'Tells what else decides in an account that was brought: control policies, bucket policies, what its requests come with. What is not told is not known again.',
  readOnly: false,
  members: {
    ServiceControlPolicies: {
      type: 'list',
      max: MOST_POLICIES,
      documentation: 'Control policies from the root down; an empty list when none limit the account.',
      of: {
        type: 'structure',
        members: {
          Level: {
            type: 'string',
            required: true,
            enum: ['root', 'unit', 'account'],
            documentation: 'Where the policy is attached.',
          },
          Unit: text('The name of the organizational unit.'),
          PolicyName: needed('The name of the policy.'),
          PolicyId: text('Its id, where it is known.'),
          Content: text('The document; FullAWSAccess needs none.'),
        },
      },
    },
    OrganizationId: text('The id of the organization.'),
    ManagementAccountId: text('The account that manages the organization.'),
    BucketPolicies: {
      type: 'list',
      max: MOST_POLICIES,
      documentation: 'Buckets and their policies.',
      of: {
        type: 'structure',
        members: { Bucket: needed('The name of the bucket.'), Policy: needed('The document.') },
      },
    },
    AllResourcePolicies: { type: 'boolean', documentation: 'Whether no other resource has a policy.' },
    SessionContext: {
      type: 'list',
      max: 50,
      documentation: 'Context keys that every request comes with.',
      of: {
        type: 'structure',
        members: {
          Key: needed('The name of the key.'),
          Values: { type: 'list', required: true, of: text('A value.'), documentation: 'Its values.' },
        },
      },
    },
    RoleSessionsWithMfa: { type: 'boolean', documentation: 'Whether sessions of roles are opened with MFA.' },
  },
  errors: ['AlreadyInOrganizationException', 'MalformedPolicy', 'MalformedPolicyDocument'],
  example: 'applies nothing',
  authorise: () => [],
  apply(input, { world, at }) {
    const isEmpty = Object.keys(input).length === 0;
    if (isEmpty && world.told === undefined) return ok({ world, output: null });
    const placed = withControls(world, input, at);
    if (!placed.ok) return placed;
    const stored = withBuckets(placed.value, input, at);
    if (!stored.ok) return stored;
    const { world: next, buckets } = stored.value;
    return ok({ world: isEmpty ? untold(next) : { ...next, told: toldBy(input, next, buckets) }, output: null });
  },
});

/** The world of which nothing was told. */
function untold({ account, services, organization, clock, waited, replication }: World): World {
  return { account, services, organization, clock, waited, replication };
}

/** The world in the organization that was told. */
function withControls(world: World, input: Surroundings, at: string): Result<World> {
  const { ServiceControlPolicies: controls, OrganizationId: id, ManagementAccountId: managementAccountId } = input;
  const { told, organization, account } = world;
  if (organization.kind !== 'standalone' && told?.controls !== true) {
    if (controls === undefined) return ok(world);
    return apiError(
      'AlreadyInOrganizationException',
      'The account is in an organization of the sandbox already: leave it first.',
    );
  }
  if (controls === undefined || controls.length === 0) return ok({ ...world, organization: { kind: 'standalone' } });
  const made = toldOrganization({ controls, id, managementAccountId }, { id: account.id, at });
  if (made.ok) return ok({ ...world, organization: settled(made.value, account.id) });
  const { message, line, column } = made.error;
  return apiError('MalformedPolicyDocument', `${message} (line ${line}, column ${column})`);
}

/** The world with the buckets whose policies were told, and without those that were told before and are not now. */
function withBuckets(
  world: World,
  { BucketPolicies = [] }: Surroundings,
  at: string,
): Result<{ readonly world: World; readonly buckets: Told['buckets'] }> {
  const before = world.told?.buckets ?? new Map<string, 'made' | 'known'>();
  const { services } = world;
  const all = new Map(services.s3.buckets);
  const known = new Set([...all.keys()].filter((name) => before.get(name) !== 'made'));
  for (const [name, origin] of before) {
    const bucket = all.get(name);
    if (bucket === undefined) continue;
    if (origin === 'made' && bucket.objects.size === 0) all.delete(name);
    else all.set(name, { ...bucket, policy: null });
  }
  const buckets = new Map<string, 'made' | 'known'>();
  for (const { Bucket: name, Policy } of BucketPolicies) {
    const policy = parseResourcePolicy(Policy);
    if (!policy.ok) {
      const { message, line, column } = policy.error;
      return apiError('MalformedPolicy', `${name}: ${message} (line ${line}, column ${column})`);
    }
    const empty: Bucket = { name, creationDate: at, objects: new Map(), policy: null };
    all.set(name, { ...(all.get(name) ?? services.s3.buckets.get(name) ?? empty), policy: policy.value });
    buckets.set(name, known.has(name) ? 'known' : 'made');
  }
  return ok({ world: { ...world, services: { ...services, s3: { ...services.s3, buckets: all } } }, buckets });
}

function toldBy(input: Surroundings, { organization }: World, buckets: Told['buckets']): Told {
  const { ServiceControlPolicies, AllResourcePolicies = false, SessionContext, RoleSessionsWithMfa = null } = input;
  // The account would supply what stands in for ids that nobody told; of the path it has only names.
  const isMember = ServiceControlPolicies !== undefined && organization.kind !== 'standalone';
  const isNamed = isMember && organization.id !== UNKNOWN_ORGANIZATION;
  const unknown = isMember ? [...OF_UNKNOWN].filter((key) => !isNamed || key === 'aws:principalorgpaths') : [];
  return {
    controls: ServiceControlPolicies !== undefined,
    buckets,
    allResources: AllResourcePolicies,
    session: SessionContext !== undefined,
    context: new Map<string, readonly string[]>([
      ...unknown.map((key) => [key, []] as const),
      ...(SessionContext ?? []).map(({ Key, Values }) => [Key.toLowerCase(), Values] as const),
    ]),
    mfa: RoleSessionsWithMfa,
  };
}
