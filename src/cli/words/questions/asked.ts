import type { Needs, Reference, ServiceFacts, World } from '../../../iam/index.ts';
import { closeMatches } from '../../aws/close-matches.ts';
import { answer, type Note } from '../../notes.ts';

/** An action as AWS spells it, with its service. */
export interface KnownAction {
  readonly name: string;
  readonly action: ServiceFacts['actions'][number];
  readonly service: ServiceFacts;
}

type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: Note };

const refused = (refusal: Note): Read<never> => ({ ok: false, refusal });

/** One action of AWS, in any case: a mistyped one would be allowed by `s3:*` and teach nothing. */
export function readAction(text: string, reference: Reference): Read<KnownAction> | Needs {
  const [, prefix = '', name = ''] = /^([A-Za-z0-9-]+):([A-Za-z0-9]+)$/.exec(text) ?? [];
  if (name === '') return refused(answer('asked-action-form', { text }));
  const service = reference.service(prefix.toLowerCase());
  if (service === undefined) return { needs: [{ kind: 'service', service: prefix.toLowerCase() }] };
  if (service === null) return refused(answer('asked-service-unknown', { service: prefix }));
  const action = service.actions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (action !== undefined) return { ok: true, value: { name: `${service.prefix}:${action.name}`, action, service } };
  const [close] = closeMatches(
    name,
    service.actions.map((one) => one.name),
    0.7,
  );
  const suggestion = close === undefined ? '' : `${service.prefix}:${close}`;
  return refused(answer('asked-action-unknown', { action: `${service.prefix}:${name}`, suggestion }));
}

/** What is asked for, `*` unless it is named, with what has to be said about it. */
export function readResource(
  text: string | undefined,
  { name, action, service }: KnownAction,
  world: World,
): Read<{ readonly resource: string; readonly cautions: readonly Note[] }> {
  if (text === undefined || text === '*') {
    const needed = action.resources.find(({ required }) => required);
    const form = service.resources.find((one) => one.name === needed?.name)?.arn;
    const cautions =
      form === undefined ? [] : [answer('asked-resource-needed', { action: name, form: formOf(form, world) })];
    return { ok: true, value: { resource: '*', cautions } };
  }
  if (!/^arn:[^:]*:[^:]+:[^:]*:[^:]*:./.test(text))
    return refused(answer('asked-resource-form', { text, suggestion: arnFor(text, world) }));
  const cautions = /[*?]/.test(text) ? [answer('asked-resource-literal', { resource: text })] : [];
  return { ok: true, value: { resource: text, cautions } };
}

/** `arn:aws:iam::123456789012:user/UserNameWithPath` of an ARN with variables. */
const formOf = (arn: string, { account }: World): string =>
  arn
    .replace('${Partition}', 'aws')
    .replace('${Region}', 'us-east-1')
    .replace('${Account}', account.id)
    .replaceAll(/\$\{(\w+)\}/g, '$1');

/** The ARN of a bucket or an object that was named without; nothing where there is no such bucket. */
function arnFor(text: string, { services }: World): string {
  const path = text.replace(/^s3:\/\//, '');
  const [bucket = ''] = path.split('/', 1);
  return services.s3.buckets.has(bucket) ? `arn:aws:s3:::${path}` : '';
}
