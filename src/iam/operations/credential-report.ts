import type { AccessKey, Account, Instant, User } from '../account/account.ts';
import { rootArn, userArn } from '../account/arn.ts';
import { later } from '../account/instant.ts';
import { lastUses, type LastUses } from '../account/last-used.ts';
import { byName } from '../account/paging.ts';
import { passwordExpires } from '../account/password-age.ts';
import { printedTime } from '../account/shapes.ts';
import type { CallRecord } from '../operation.ts';

const HOURS = 60 * 60;

/** AWS: a new report is made when the last one is more than four hours old. id_credentials_getting-report.html */
export const reportExpires = (made: Instant): Instant => later(made, 4 * HOURS);

/** AWS: a report takes a moment. Here it is there a second after it was asked for. */
export const reportReady = (made: Instant): Instant => later(made, 1);

const KEY_COLUMNS = ['active', 'last_rotated', 'last_used_date', 'last_used_region', 'last_used_service'];

/** Source: id_credentials_getting-report.html, and recorded headers, which end here. */
const COLUMNS = [
  'user',
  'arn',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'password_next_rotation',
  'mfa_active',
  ...[1, 2].flatMap((n) => KEY_COLUMNS.map((column) => `access_key_${n}_${column}`)),
  ...[1, 2].flatMap((n) => [`cert_${n}_active`, `cert_${n}_last_rotated`]),
];

/** AWS: what there is not. */
const NONE = 'N/A';
const CERTIFICATES = ['false', NONE, 'false', NONE];

/**
 * The credential report: the root user, then every user by name, in comma-separated lines. AWS: it tells nothing of groups, policies or
 * permissions.
 */
export function credentialReport(account: Account, trail: readonly CallRecord[]): string {
  const uses = lastUses(trail);
  const withDevice = new Set([...account.mfaDevices.values()].map(({ enabled }) => enabled?.userName));
  const users = byName(account.users.values()).map((user) => [
    ...passwordCells(account, user, uses),
    String(withDevice.has(user.name)),
    ...[0, 1].flatMap((place) => keyCells(user.accessKeys[place], uses)),
    ...CERTIFICATES,
  ]);
  return [COLUMNS, rootCells(account), ...users].map((cells) => cells.join(',')).join('\n');
}

function passwordCells(account: Account, user: User, { passwords }: LastUses): readonly string[] {
  const { loginProfile } = user;
  const who = [user.name, userArn(account.id, user), printedTime(user.createDate)];
  if (loginProfile === null) return [...who, 'false', NONE, NONE, NONE];
  const used = passwords.get(user.id);
  const expires = passwordExpires(account, loginProfile);
  return [
    ...who,
    'true',
    used === undefined ? 'no_information' : printedTime(used),
    printedTime(loginProfile.passwordChanged),
    expires === null ? NONE : printedTime(expires),
  ];
}

function keyCells(key: AccessKey | undefined, { keys }: LastUses): readonly string[] {
  if (key === undefined) return ['false', NONE, NONE, NONE, NONE];
  const use = keys.get(key.id);
  const used = use === undefined ? [NONE, NONE, NONE] : [printedTime(use.at), use.region, use.service];
  return [String(key.status === 'Active'), printedTime(key.createDate), ...used];
}

/** AWS: what is told of the root user's password is `not_supported`. This account's root user has signed nothing, and has no device. */
const rootCells = (account: Account): readonly string[] => [
  '<root_account>',
  rootArn(account.id),
  printedTime(opened(account)),
  'not_supported',
  'no_information',
  'not_supported',
  'not_supported',
  'false',
  ...[0, 1].flatMap(() => keyCells(undefined, lastUses([]))),
  ...CERTIFICATES,
];

/** The account keeps no date of its own: it is as old as what is oldest in it. */
function opened({ users, groups, roles }: Account): Instant {
  const dates = [...users.values(), ...groups.values(), ...roles.values()].map(({ createDate }) => createDate);
  return dates.reduce((oldest, date) => (date < oldest ? date : oldest));
}
