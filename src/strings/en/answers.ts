import type { AnswerId, Mark } from '../../cli/index.ts';
import { explain } from './explain.ts';
import { policy } from './sentences.ts';

type Values = Readonly<Record<string, string | number>>;

const REQUEST =
  'WHO is a user, `role:NAME` or `root`; the action is one action such as `s3:GetObject`; the resource is an ARN, `*` unless you name one. ' +
  '`--mfa`, `--session console`, `--session token`, `--session role:NAME` and `--context key=value` say how the request is made.';

const sessions: Readonly<Record<string, string>> = {
  console: 'in a console session',
  token: 'with the credentials of `GetSessionToken`',
  role: 'in a session of the role',
};

/** What a policy type is called. */
const types: Readonly<Record<string, string>> = {
  rcp: 'Resource control policies',
  scp: 'Service control policies',
  endpoint: 'The policy of the VPC endpoint',
  resource: 'The policy of the resource',
  identity: 'Identity-based policies',
  boundary: 'The permissions boundary',
  session: 'The policies of the session',
};

const verdictOf = (verdict: string | number | undefined): string =>
  verdict === 'allowed' || verdict === 'explicitDeny' || verdict === 'implicitDeny'
    ? explain.verdict[verdict].toLowerCase()
    : '';

const meantBe = (suggestion: string | number | undefined): string =>
  suggestion === '' ? '' : ` Did you mean \`${suggestion}\`?`;

const named = (statement: string | number | undefined): string =>
  typeof statement === 'number' ? `Statement ${statement}` : `Statement \`${statement}\``;

const counted = (count: string | number | undefined, one: string, many: string): string =>
  count === 1 ? `one ${one}` : `${Number(count).toLocaleString('en-GB')} ${many}`;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** "`ReadLogs`, through the group `Developers`", without the comma that a sentence would go on after. */
const standing = (values: Values): string => policy(values).replace(/,$/, '');

/** What is told by a mark beside a sentence. */
export const marks: Readonly<Record<Mark, string>> = { ...explain.verdict, gained: 'Gained', lost: 'Lost' };

/** What the sandbox answers to questions about access. Backticks mark code. */
export const answerWords: Readonly<Record<AnswerId, (values: Values) => string>> = {
  'request-usage': ({ word }) =>
    `\`${word}\` asks about one request: \`${word} alice s3:GetObject arn:aws:s3:::app-logs/2026.txt\`. ${REQUEST} Nothing was asked.`,
  'who-can-usage': () =>
    '`who-can` asks about one action on one resource: `who-can s3:DeleteObject arn:aws:s3:::app-logs/2026.txt`. ' +
    '`--mfa`, `--session console`, `--session token` and `--context key=value` say how the request is made. Nothing was asked.',
  'compare-usage': () =>
    '`compare` alone tells who may do more or less than at the start. `compare alice bob` tells what `bob` may that `alice` may not, and the other way round; a role is `role:NAME`. Nothing was compared.',
  'asked-option': ({ word, option }) =>
    `\`${word}\` does not understand \`${option}\`, so nothing was asked. It takes \`--mfa\`, \`--session console\`, \`--session token\`, \`--session role:NAME\` and \`--context key=value\`.`,
  'asked-nobody': ({ who, suggestion }) =>
    String(who).startsWith('role:')
      ? `The account has no role \`${String(who).slice('role:'.length)}\`, so nothing was asked.${meantBe(suggestion)}`
      : `The account has no user \`${who}\`, so nothing was asked.${meantBe(suggestion)} A role is \`role:NAME\`.`,
  'asked-action-form': ({ text }) =>
    `\`${text}\` is not one action, so nothing was asked. A request does one thing, such as \`s3:GetObject\`: the service, a colon, the action, no wildcards.`,
  'asked-service-unknown': ({ service }) =>
    `AWS has no service with the prefix \`${service}\` in its actions, so nothing was asked.`,
  'asked-action-unknown': ({ action, suggestion }) =>
    `AWS has no action \`${action}\`, so nothing was asked.${meantBe(suggestion)}`,
  'asked-resource-form': ({ text, suggestion }) =>
    `\`${text}\` is no ARN, so nothing was asked.${suggestion === '' ? ' A resource is `*` or an ARN such as `arn:aws:s3:::app-logs/2026.txt`.' : meantBe(suggestion)}`,
  'asked-resource-needed': ({ action, form }) =>
    `\`${action}\` acts on a resource, and this answers for \`*\`: it leaves out what policies say of single ones. Name one: \`${form}\`.`,
  'asked-resource-literal': ({ resource }) =>
    `A request names one thing. This answers for a resource that is called \`${resource}\`, wildcards and all.`,
  'trace-type': ({ type, verdict }) => `${types[String(type)]}: ${verdictOf(verdict)}.`,
  'trace-policy': (values) => `${capital(standing(values))}:`,
  'trace-applies': ({ statement, effect }) => `${named(statement)}, ${effect}, applies.`,
  'trace-delegates': ({ statement }) =>
    `${named(statement)}, Allow, names the account as a whole: that leaves the grant to the policies of its users and groups.`,
  'trace-fails': ({ statement, effect }) => `${named(statement)}, ${effect}, does not apply:`,
  'trace-other-actions': ({ statement, effect, element, wanted }) =>
    `${named(statement)}, ${effect}, is not about this action: its \`${element}\` is \`${wanted}\`.`,
  'trace-element': ({ element, compared, wanted }) => `\`${element}\`: \`${compared}\` does not match \`${wanted}\`.`,
  'trace-excluded': ({ element, compared, wanted }) => `\`${element}\`: \`${wanted}\` excludes \`${compared}\`.`,
  'trace-condition': ({ operator, key, compared, wanted }) =>
    `\`Condition\`: \`${operator} ${key}\` of \`${wanted}\` does not hold: \`${key}\` is \`${compared}\`.`,
  'trace-condition-missing': ({ operator, key, wanted }) =>
    `\`Condition\`: \`${operator} ${key}\` of \`${wanted}\` does not hold: the request has no \`${key}\`.`,
  'trace-others': ({ count }) =>
    `${capital(counted(count, 'more statement is', 'more statements are'))} not told here.`,
  'able-some': ({ action, resource, count, of }) =>
    `Of ${counted(of, 'user or role', 'users and roles')}, ${count} may \`${action}\` on \`${resource}\`. Not asked: the root user and roles of AWS.`,
  'able-nobody': ({ action, resource, of }) =>
    `Of ${counted(of, 'user or role', 'users and roles')}, nobody may \`${action}\` on \`${resource}\`. Not asked: the root user and roles of AWS.`,
  able: (values) => `\`${values['who']}\`: ${standing(values)}.`,
  'able-by-rule': ({ who }) => `\`${who}\`: this action needs no permission.`,
  'able-more': ({ count }) => `And ${counted(count, 'other', 'others')}. The Access face of the page lists them all.`,
  'compare-start': () => 'Compared with the start, with one request for each service where something changed:',
  'compare-two': ({ one, other }) =>
    `What only one of \`${one}\` and \`${other}\` may do, with one request for each service:`,
  'compare-same': () => 'Nobody may do more or less than at the start.',
  'compare-two-same': ({ one, other }) => `\`${one}\` and \`${other}\` may do the same.`,
  'compare-gone': ({ who, action, resource }) =>
    `\`${who}\` is not in the account any more and could \`${action}\` on \`${resource}\`.`,
  'compare-also': ({ names, more }) =>
    `The same goes for ${names}${more === 0 ? '' : ` and ${counted(more, 'other', 'others')}`}.`,
  'compare-session': ({ session, mfa }) => `That is ${sessions[String(session)]}${mfa === 'yes' ? ', with MFA' : ''}.`,
  'compare-context': ({ key, values }) =>
    values === '' ? `The request has no \`${key}\`.` : `In the request, \`${key}\` is \`${values}\`.`,
  'compare-more': ({ count }) => `${capital(counted(count, 'more change is', 'more changes are'))} not shown.`,
  'compare-left': ({ count }) =>
    `${capital(counted(count, 'user or role', 'users and roles'))} whose policies changed were not compared: there are too many different ones.`,
  'compare-bounded': () =>
    'The comparison met its bound, so this may not be all. What is named was decided on both sides.',
  meant: ({ line }) => `Did you mean \`${line}\`?`,
};
