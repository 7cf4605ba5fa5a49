import {
  administrator,
  createWorld,
  explainFor,
  resolveCaller,
  type Ambient,
  type Caller,
  type Input,
  type Need,
  type Principal,
  type Reference,
  type RegisteredOperation,
  type World,
} from '../iam/index.ts';
import { families } from '../services/families.ts';
import { registry, sampleServices } from '../services/index.ts';
import { globalOptions } from './aws/globals.ts';
import { loadPart, partIds } from './parts.ts';
import { run, type Place } from './run.ts';
import { createShell } from './shell/shell.ts';

/** What one operation of the account covers, as its descriptor says and as its example shows. */
export interface CoveredOperation {
  readonly service: string;
  /** What it loads with, `iam/roles`; null of what is there from the beginning. */
  readonly family: string | null;
  readonly name: string;
  readonly readOnly: boolean;
  readonly documentation: string;
  readonly example: string;
  /** What the caller of the example must be allowed to do; none where AWS asks for no permission. */
  readonly permissions: readonly { readonly action: string; readonly resource: string }[];
  /** In the order of the service model, then those that the account does not take. */
  readonly parameters: readonly { readonly name: string; readonly required: boolean; readonly taken: boolean }[];
  readonly errors: readonly string[];
}

export interface Coverage {
  readonly operations: readonly CoveredOperation[];
  /** Context keys that requests of this account carry, in small letters; those of tags end with a slash. */
  readonly contextKeys: readonly string[];
  /** Options of every command that are real in AWS and run nothing here. */
  readonly optionsNotDone: readonly string[];
}

const AT = '2026-01-01T00:00:00Z';

/** Whom and what the examples speak of. */
const SETTING = [
  'aws iam create-user --user-name dev-alice --tags Key=team,Value=web',
  'aws iam create-user --user-name dev-bob',
  'aws iam create-group --group-name Developers',
  'aws iam create-access-key --user-name dev-alice',
  'aws iam create-login-profile --user-name dev-alice --password Correct-h0rse',
];

/**
 * What is simulated, read from the registry and from the examples, which run here. `load` fetches what a call says it needs. Throws when an
 * example does not come to its operation: that is our mistake.
 */
export async function coverage(
  reference: Reference,
  load: (needs: readonly Need[]) => Promise<void>,
): Promise<Coverage> {
  await Promise.all([registry.loadAll(), ...partIds.map(loadPart)]);
  const ambient = (n: number): Ambient => ({ at: AT, seed: 'coverage', n, reference });
  const ask = async (line: string, place: Place, n: number) => {
    for (;;) {
      const ran = run(line, place, administrator, ambient(n));
      if (!('needs' in ran)) return ran;
      await load(ran.needs);
    }
  };
  let place: Place = { world: createWorld({ at: AT, services: sampleServices(AT) }), shell: createShell() };
  for (const [index, line] of SETTING.entries()) place = await ask(line, place, index + 1);
  const familyOf = new Map(
    families.flatMap(({ id, service, names }) => names.map((name) => [`${service}:${name}`, id])),
  );
  const operations: CoveredOperation[] = [];
  const keys = new Set(carriedKeys(place.world));
  for (const operation of registry.operations) {
    const { service, name } = operation;
    const { executions } = await ask(operation.example, place, 100);
    const made = executions.find(({ call }) => call.service === service && call.operation === name);
    if (made === undefined) throw new Error(`The example of ${name} does not come to it: ${operation.example}`);
    const asked = authorisations(operation, made.call.input, made.call.caller, place.world);
    for (const { context = {} } of asked) for (const key of Object.keys(context)) keys.add(family(key));
    operations.push({
      service,
      family: familyOf.get(`${service}:${name}`) ?? null,
      name,
      readOnly: operation.readOnly,
      documentation: operation.documentation,
      example: operation.example,
      permissions: asked.map(({ action, resource }) => ({ action, resource })),
      parameters: parametersOf(operation),
      errors: operation.errors,
    });
  }
  const optionsNotDone = globalOptions.filter(({ honoured }) => honoured === 'no').map(({ name }) => name);
  return { operations, contextKeys: [...keys].sort(), optionsNotDone };
}

/** AWS: what is asked of a key is asked of its user, so that the key of an example has to be somebody's. */
function authorisations(operation: RegisteredOperation, input: Input, caller: Caller, world: World) {
  const [alice] = world.account.users.values();
  const own = Object.entries(input).map(([name, value]) => {
    const member = operation.members[name];
    return [name, member?.type === 'string' && member.completes === 'access-key' ? alice?.accessKeys[0]?.id : value];
  });
  const prepared = operation.prepare(Object.fromEntries(own));
  return prepared.ok ? prepared.value.authorise(world, principalOf(world, caller)) : [];
}

function principalOf(world: World, caller: Caller): Principal {
  const principal = resolveCaller(world, caller);
  if (!principal.ok) throw new Error(principal.error.message);
  return principal.value;
}

const parametersOf = ({ members, membersNotYet = [] }: RegisteredOperation): CoveredOperation['parameters'] => [
  ...Object.entries(members).map(([name, { required = false }]) => ({ name, required, taken: true })),
  ...membersNotYet.map((name) => ({ name, required: false, taken: false })),
];

/** `aws:RequestTag/team` belongs to `aws:requesttag/`. */
const family = (key: string): string => key.toLowerCase().replace(/\/.*$/, '/');

/** What requests carry whatever is asked: of a user with a key, of one in the console with MFA, and of a role in an organization. */
function carriedKeys(world: World): readonly string[] {
  const { account } = world;
  const [alice] = account.users.values();
  const target = { id: account.id, name: 'dojo', parent: 'r-root', attached: [] };
  const root = { id: 'r-root', name: 'Root', parent: null, attached: [] };
  const member: World = {
    ...world,
    organization: {
      kind: 'member',
      id: 'o-dojo',
      managementAccountId: account.id,
      createDate: AT,
      rootId: root.id,
      targets: new Map([root, target].map((one) => [one.id, one])),
      policies: new Map(),
      controls: false,
      scps: null,
      path: 'o-dojo/r-root/',
      facts: [],
    },
  };
  const user = { kind: 'user', userName: alice?.name ?? '' } as const;
  const callers: readonly Caller[] = [user, { ...user, session: 'console', mfa: true }, administrator];
  const resource = `arn:aws:iam::${account.id}:user/${user.userName}`;
  return [world, member].flatMap((where) =>
    callers.flatMap((caller) => {
      const { request } = explainFor(where, principalOf(where, caller), { action: 'iam:GetUser', resource });
      return [...(request.context ?? new Map<string, unknown>()).keys()].map(family);
    }),
  );
}
