import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { errorText, exitCodes } from '../failure.ts';

/** What was given for the whole of `aws`, by option. */
export type Globals = ReadonlyMap<string, string>;

/** A setting by its name in full: those of the default profile by their own, others behind their profile's. aws-cli v2, configure/get.py */
export function settingName(name: string, profile: string | null, profiles: readonly string[] = []): string {
  const [first = '', ...rest] = name.split('.');
  if (first === 'profile') return name;
  if (first === 'default' && rest.length > 0) return rest.join('.');
  if (rest.length > 0 && profiles.includes(first)) return `profile.${name}`;
  return profile === null || profile === 'default' ? name : `profile.${profile}.${name}`;
}

/** The profiles that settings were written for. */
export const profilesIn = (config: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set([...config.keys()].flatMap((name) => /^profile\.([^.]+)\./.exec(name)?.[1] ?? [])),
];

/** Whether there is a profile: each user is one, and one that settings were written for. */
export const profileExists = (profile: string | null, { shell, world }: CommandScope): boolean =>
  profile === null ||
  profile === 'default' ||
  world().account.users.has(profile) ||
  profilesIn(shell.config).includes(profile);

export const profileMissing = (profile: string): Outcome =>
  outcome({ stderr: errorText(`The config profile (${profile}) could not be found`), exitCode: exitCodes.general });
