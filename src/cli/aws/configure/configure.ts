import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { note } from '../../notes.ts';
import { closeMatches } from '../close-matches.ts';
import { invalidChoice, unknownOptionsByHand } from '../failure.ts';
import { readOptions, type Option, type Positional } from '../options.ts';
import { refusedOption } from '../refused-option.ts';
import { listed } from './list.ts';
import { profileExists, profileMissing, profilesIn, settingName, type Globals } from './profiles.ts';

const SUBCOMMANDS = [
  'list',
  'get',
  'set',
  'add-model',
  'import',
  'list-profiles',
  'sso',
  'sso-session',
  'mfa-login',
  'export-credentials',
  'agent-toolkit',
] as const;

interface Settings {
  readonly words: readonly Positional[];
  /** `words` in the order in which they are asked for. */
  run(words: readonly string[], profile: string | null, globals: Globals, scope: CommandScope): Outcome;
}

/** Settings that say who signs. The keys of a profile are those of its user, whatever a file would say. */
const SIGNING =
  /(?:^|\.)(?:aws_(?:access_key_id|secret_access_key|session_token)|role_arn|source_profile|credential_(?:source|process)|mfa_serial|web_identity_token_file|login_session|sso_\w+)$/;

const one = (name: string): Positional => ({ name, takes: 'one' });

/** AWS: options for parts of the file that have names of their own; the sandbox keeps no such parts. */
const SECTIONS: readonly Option[] = [
  { name: '--sso-session', takes: 'text' },
  { name: '--services', takes: 'text' },
];

const commands: Readonly<Partial<Record<(typeof SUBCOMMANDS)[number], Settings>>> = {
  list: { words: [], run: (_, profile, globals, scope) => listed(profile, globals, scope) },
  'list-profiles': {
    words: [],
    run(_words, _profile, _globals, { shell, world }) {
      const names = new Set(['default', ...world().account.users.keys(), ...profilesIn(shell.config)]);
      return outcome({ stdout: [...names].map((name) => `${name}\n`).join('') });
    },
  },
  get: {
    words: [one('varname')],
    run([name = ''], profile, _, { shell }) {
      const value = shell.config.get(settingName(name, profile, profilesIn(shell.config)));
      return value === undefined ? outcome({ exitCode: 1 }) : outcome({ stdout: `${value}\n` });
    },
  },
  set: {
    words: [one('varname'), one('value')],
    run([name = '', value = ''], profile, _, { shell }) {
      if (SIGNING.test(name))
        return outcome({ notes: [note('configure-not-here', { what: `set ${name}` })], exitCode: 2 });
      const config = new Map(shell.config).set(settingName(name, profile), value);
      return outcome({ shell: { ...shell, config } });
    },
  },
};

/** `aws configure …`. Source: aws-cli v2, customizations/configure */
export function configure(args: readonly string[], globals: Globals, scope: CommandScope): Outcome {
  const split = readOptions(args, [], [{ name: 'subcommand', takes: 'at-most-one' }]);
  if (!split.ok) return refusedOption(split);
  const [name] = split.words.get('subcommand') ?? [];
  if (name === undefined) {
    return split.extras.length > 0
      ? unknownOptionsByHand(split.extras)
      : outcome({ notes: [note('configure-asks', {})], exitCode: 2 });
  }
  if (name === 'help' && split.extras.length === 0) return outcome({ notes: [note('configure-asks', {})] });
  const known = SUBCOMMANDS.find((subcommand) => subcommand === name);
  if (known === undefined) return invalidChoice('subcommand', name, closeMatches(name, SUBCOMMANDS));
  const command = commands[known];
  if (command === undefined) return outcome({ notes: [note('configure-not-here', { what: name })], exitCode: 2 });
  const read = readOptions(split.extras, command.words.length > 0 ? SECTIONS : [], command.words);
  if (!read.ok) return refusedOption(read);
  if (read.extras.length > 0) return unknownOptionsByHand(read.extras);
  if (read.values.size > 0) return outcome({ notes: [note('configure-not-here', { what: name })], exitCode: 2 });
  const words = command.words.flatMap((word) => read.words.get(word.name) ?? []);
  const profile = globals.get('--profile') ?? scope.shell.variables.get('AWS_PROFILE') ?? scope.shell.profile;
  const named = profile === '' ? null : profile;
  // AWS: only what reads a profile asks whether it is there; a list prints what it can before.
  if (known === 'get' && !profileExists(named, scope)) return profileMissing(named ?? '');
  return command.run(words, named, globals, scope);
}
