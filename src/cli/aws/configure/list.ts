import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { profileExists, profileMissing, settingName, type Globals } from './profiles.ts';

/** A setting: its value, where it comes from, and what it is called there. */
type Setting = readonly [value: string, type: string, location: string];

const NOT_SET: Setting = ['<not set>', 'None', 'None'];
const FILE = '~/.aws/config';

const line = (name: string, [value, type, location]: Setting): string =>
  `${name.padEnd(10)} : ${value.padEnd(24)} : ${type.padEnd(16)} : ${location}\n`;

/** AWS: where a variable may have come from is told with both its names, as a list of Python. */
const PROFILE_VARIABLES = "['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']";
const REGION_VARIABLES = "['AWS_REGION', 'AWS_DEFAULT_REGION']";

/** `aws configure list`. Source: aws-cli v2, customizations/configure/list.py */
export function listed(profile: string | null, globals: Globals, scope: CommandScope): Outcome {
  const { variables, config } = scope.shell;
  const variable = (...names: readonly string[]): string | undefined =>
    names.map((name) => variables.get(name) ?? '').find((value) => value !== '');
  const manual = globals.get('--profile');
  const fromVariable = variable('AWS_PROFILE');
  const named: Setting =
    manual !== undefined
      ? [manual, 'manual', '--profile']
      : fromVariable === undefined
        ? NOT_SET
        : [fromVariable, 'env', PROFILE_VARIABLES];
  const head = [line('NAME', ['VALUE', 'TYPE', 'LOCATION']), line('profile', named)];
  if (!profileExists(profile, scope)) {
    // AWS: what needs the profile fails after what does not is printed.
    return { ...profileMissing(profile ?? ''), stdout: head.join('') };
  }
  const [id, secret] = keys(profile, scope);
  const rows = [line('access_key', id), line('secret_key', secret), line('region', region())];
  return outcome({ stdout: [...head, ...rows].join('') });

  function region(): Setting {
    const fromEnvironment = variable('AWS_REGION', 'AWS_DEFAULT_REGION');
    if (fromEnvironment !== undefined) return [fromEnvironment, 'env', REGION_VARIABLES];
    const kept = config.get(settingName('region', profile));
    if (kept !== undefined) return [kept, 'config-file', FILE];
    const given = globals.get('--region');
    // AWS: the command takes a Region from the line for one that the machine told.
    return given === undefined ? NOT_SET : [given, 'imds', ''];
  }
}

const masked = (text: string): string => `${'*'.repeat(16)}${text.slice(-4)}`;

/** AWS: keys are told without a place. The sandbox shows an id of who signs, whose keys are kept nowhere. */
function keys(profile: string | null, { caller, world, shell }: CommandScope): readonly [Setting, Setting] {
  const { variables } = shell;
  const id = variables.get('AWS_ACCESS_KEY_ID') ?? '';
  if (id !== '')
    return [
      [masked(id), 'env', ''],
      [masked(variables.get('AWS_SECRET_ACCESS_KEY') ?? ''), 'env', ''],
    ];
  const signer = profile === null || profile === 'default' ? caller : ({ kind: 'user', userName: profile } as const);
  const { account } = world();
  const user = signer.kind === 'user' ? account.users.get(signer.userName) : undefined;
  if (signer.kind === 'user' && user === undefined) return [NOT_SET, NOT_SET];
  const role = signer.kind === 'role-session' ? account.roles.get(signer.roleName) : undefined;
  const key = user?.accessKeys.find(({ status }) => status === 'Active');
  const type = signer.kind === 'role-session' ? 'sso' : 'shared-credentials-file';
  const setting: Setting = [masked(key?.id ?? user?.id ?? role?.id ?? account.id), type, ''];
  return [setting, setting];
}
