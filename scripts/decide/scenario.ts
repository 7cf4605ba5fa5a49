import {
  parsePolicyDocument,
  type AppliedPolicy,
  type Policies,
  type PolicyDocument,
  type PolicyLevel,
  type Request,
  type Via,
} from '../../src/iam/index.ts';
import { principalContext } from '../../src/iam/condition-keys.ts';
import { shortResource } from '../../src/iam/sentences.ts';

/** What a line asks, ready for `decide` and `explain`. */
export interface Scenario {
  readonly request: Request;
  readonly policies: Policies;
}

type Kind = 'identity' | 'resource' | 'trust' | 'boundary' | 'session' | 'scp' | 'rcp' | 'endpoint';

const MEMBERS: ReadonlySet<string> = new Set([
  'principal',
  'action',
  'resource',
  'resourceAccount',
  'issuer',
  'sessionToken',
  'context',
  'identity',
  'boundary',
  'session',
  'resourcePolicy',
  'scps',
  'rcps',
  'endpointPolicy',
]);

/**
 * Reads one scenario of `npm run decide`. The request has the context of the line, and what follows from the principal where the line does not
 * say (`principalContext`). Throws an `Error` that names the member when the line is no scenario or one of its documents no policy.
 *
 * @example
 * readScenario({ principal: 'arn:aws:iam::123456789012:user/dana', action: 's3:GetObject', resource: 'arn:aws:s3:::b/k' }).policies.identity // []
 */
export function readScenario(line: unknown): Scenario {
  const members = objectOf(line, 'a scenario');
  const unknown = Object.keys(members).find((name) => !MEMBERS.has(name));
  if (unknown !== undefined) throw new Error(`${unknown} is no member of a scenario`);
  const principal = textOf(members, 'principal');
  const action = textOf(members, 'action');
  const resource = textOf(members, 'resource');
  const resourceAccount = optionalText(members, 'resourceAccount');
  const issuer = optionalText(members, 'issuer');
  const request: Request = {
    principal,
    action,
    resource,
    ...(resourceAccount === null ? {} : { resourceAccount }),
    ...(issuer === null ? {} : { issuer }),
    ...(members['sessionToken'] === true ? { sessionToken: true } : {}),
    context: contextOf(principal, members['context']),
  };
  return { request, policies: policiesOf(members, request) };
}

function policiesOf(members: Members, request: Request): Policies {
  const carrier = carrierOf(request.principal);
  const list = (name: string, kind: Kind, via: Via): readonly AppliedPolicy[] =>
    itemsOf(members[name]).map((item, index) => policyOf(item, { kind, via, name: nameOf(name, index) }, name));
  const levels = (name: 'scps' | 'rcps', kind: 'scp' | 'rcp'): readonly PolicyLevel[] => {
    const written = members[name] ?? [];
    if (!Array.isArray(written)) throw new Error(`${name} must be a list of levels, each a list of policies`);
    return written.map((level: unknown, at) => {
      if (!Array.isArray(level)) throw new Error(`${name}[${at}] must be a list of policies`);
      const via: Via = { entity: at === 0 ? 'root' : 'ou', name: `level ${at}`, placement: 'control' };
      return level.map((item: unknown, index) =>
        policyOf(item, { kind, via, name: `${kind}-${at}-${index}` }, `${name}[${at}]`),
      );
    });
  };
  const onResource = resourceVia(request);
  return {
    identity: list('identity', 'identity', { ...carrier, placement: 'inline' }),
    resource: list('resourcePolicy', onResource.placement === 'trust' ? 'trust' : 'resource', onResource),
    boundary: list('boundary', 'boundary', { ...carrier, placement: 'boundary' }),
    session: list('session', 'session', { entity: 'session', name: carrier.name, placement: 'session' }),
    scps: levels('scps', 'scp'),
    rcps: levels('rcps', 'rcp'),
    endpoint: list('endpointPolicy', 'endpoint', { entity: 'endpoint', name: 'endpoint', placement: 'endpoint' }),
  };
}

const nameOf = (member: string, index: number): string =>
  member === 'identity' ? `policy-${index}` : member === 'resourcePolicy' ? 'resource-policy' : `${member}-${index}`;

const carrierOf = (principal: string): Pick<Via, 'entity' | 'name'> => ({
  entity: /:(?:role|assumed-role)\//.test(principal) ? 'role' : 'user',
  name: principal.slice(principal.lastIndexOf('/') + 1),
});

function resourceVia({ action, resource }: Request): Via {
  const name = shortResource(resource);
  if (/^sts:/i.test(action) && resource.includes(':role/')) return { entity: 'role', name, placement: 'trust' };
  const entity = resource.startsWith('arn:aws:s3:::') ? 'bucket' : resource.includes(':key/') ? 'key' : 'resource';
  return { entity, name: entity === 'bucket' ? (name.split('/')[0] ?? name) : name, placement: 'resource' };
}

/** A document, or `{ name, via, document }`; `via` is `group Developers inline`. */
function policyOf(
  item: unknown,
  by: { readonly kind: Kind; readonly via: Via; readonly name: string },
  place: string,
): AppliedPolicy {
  const wrapped = isObject(item) && 'document' in item ? item : null;
  const name = wrapped === null ? by.name : (optionalText(wrapped, 'name') ?? by.name);
  const way = wrapped === null ? null : optionalText(wrapped, 'via');
  const via = way === null ? by.via : viaOf(way, by.via);
  const arn = via.placement === 'managed' ? `arn:aws:iam::123456789012:policy/${name}` : null;
  return { name, arn, via, document: documentOf(wrapped === null ? item : wrapped['document'], by.kind, place) };
}

function viaOf(text: string, other: Via): Via {
  const [entity, name = '', placement] = text.split(' ');
  if (entity !== 'user' && entity !== 'group' && entity !== 'role')
    throw new Error(`via "${text}" must begin with user, group or role`);
  if (placement !== undefined && placement !== 'inline' && placement !== 'managed')
    throw new Error(`via "${text}" must end with inline or managed`);
  return { entity, name, placement: placement ?? other.placement };
}

/** Documents read before: suites ask many things of the same ones. */
const REMEMBERED = 2000;
const known = new Map<string, PolicyDocument>();

function documentOf(written: unknown, kind: Kind, place: string): PolicyDocument {
  const text = typeof written === 'string' ? written : JSON.stringify(written);
  const key = `${kind} ${text}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  const parsed = parsePolicyDocument(text, kind);
  if (!parsed.ok) throw new Error(`${place}: ${parsed.error.message} (in ${text.slice(0, 200)})`);
  if (known.size >= REMEMBERED) known.clear();
  known.set(key, parsed.value);
  return parsed.value;
}

type Members = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function objectOf(value: unknown, what: string): Members {
  if (!isObject(value)) throw new Error(`${what} is an object`);
  return value;
}

/** A single policy and a list of that policy mean the same. */
const itemsOf = (value: unknown): readonly unknown[] =>
  value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];

function textOf(members: Members, name: string): string {
  const value = optionalText(members, name);
  if (value === null || value === '') throw new Error(`${name} is missing`);
  return value;
}

function optionalText(members: Members, name: string): string | null {
  const value = members[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new Error(`${name} must be a string`);
  return value;
}

function contextOf(principal: string, written: unknown): ReadonlyMap<string, readonly string[]> {
  const context = new Map(principalContext(principal));
  for (const [key, value] of Object.entries(written === undefined ? {} : objectOf(written, 'context'))) {
    const values = (Array.isArray(value) ? value : [value]).map((each: unknown) => {
      if (typeof each !== 'string' && typeof each !== 'number' && typeof each !== 'boolean')
        throw new Error(`context ${key} must be a string or a list of strings`);
      return String(each);
    });
    context.set(key.toLowerCase(), values);
  }
  return context;
}
