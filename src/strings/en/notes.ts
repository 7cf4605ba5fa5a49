import type { Note, NoteId } from '../../cli/index.ts';
import type { SessionPhrase, SessionPhraseId } from '../../session/index.ts';
import { answerWords, marks } from './answers.ts';
import { retiredNotes } from './retired-notes.ts';
import { explainWords } from './sentences.ts';

type Values = Readonly<Record<string, string | number>>;

/** What the sandbox says in its own voice beside AWS's output. Backticks mark code. */
export const noteWords: Readonly<Record<NoteId, (values: Values) => string>> = {
  'borrowed-key': ({ user }) =>
    `\`${user}\` has no access key yet, so the sandbox lends one to \`--profile ${user}\`. In AWS, create a key first.`,
  'quote-open': ({ what, position }) =>
    `The quote ${what} at position ${position} is never closed, so nothing was run. Add the closing ${what}.`,
  'shell-open': ({ what, closing, position }) =>
    `\`${what}\` at position ${position} is never closed, so nothing was run. Add the closing \`${closing}\`.`,
  'shell-keyword': ({ what, position }) =>
    `This shell does not do \`${what}\` (position ${position}), so nothing was run. Join commands with \`&&\` and \`||\`; repeat one with \`for name in alice bob; do aws iam get-user --user-name $name; done\`.`,
  'shell-too-many': ({ commands }) =>
    `One line runs at most ${commands} commands here, and this one has run them. What was done stays done; \`undo\` takes it back.`,
  'shell-too-long': ({ characters }) =>
    `A text of this shell has at most ${characters} characters, and this line made a longer one, or too many long ones. The rest of the line was not run.`,
  'not-exported': ({ name }) =>
    `\`${name}\` is set for this shell alone, and \`aws\` does not see it. \`export ${name}\` hands it on; \`${name}=value aws …\` sets it for one command.`,
  'file-name': ({ file }) =>
    `\`${file}\` is no name for a file here: up to 64 letters, digits and \`_ . + = , @ -\`, no folder, beginning with a letter, a digit or \`_\`. It was not written.`,
  'file-size': ({ file }) => `A file holds at most 100,000 characters, so \`${file}\` was not written.`,
  'file-count': ({ file }) => `There are 50 files already, so \`${file}\` was not written. Delete one first.`,
  'no-input': ({ command }) =>
    `\`${command}\` reads what is piped in or a file, and there is neither. Try \`aws iam list-users | ${command} …\`, or name a file: \`ls\` lists them.`,
  'no-jq': () =>
    "`jq` is not in this shell, so nothing was run. `--query` picks from the answer and comes with the AWS CLI: `aws iam list-users --query 'Users[].UserName' --output text`.",
  'no-xargs': () =>
    "`xargs` is not in this shell, so nothing was run. A loop does it: `for name in $(aws iam list-users --query 'Users[].UserName' --output text); do echo $name; done`.",
  'no-exit': ({ command }) =>
    `\`${command}\` would end a real shell; this one ends when you leave the page. Nothing was run. \`reset\` starts the account over.`,
  'no-editor': ({ command }) =>
    `\`${command}\` is not in this shell, so nothing was run. The editor in the page writes files, and so does \`cat > policy.json <<'EOF'\` with the text and a line \`EOF\` below it.`,
  'no-program': ({ command }) =>
    `\`${command}\` is not in this shell, so nothing was run. \`grep\`, \`cut\`, \`tr\`, \`sort\`, \`uniq\`, \`head\`, \`tail\` and \`wc\` are, and \`--query\` picks from AWS’s answers.`,
  'no-folders': ({ command }) =>
    `This shell has one folder, so \`${command}\` is not there and nothing was run. \`ls\` lists its files.`,
  'no-scripting': ({ command }) =>
    `\`${command}\` is for scripts and is not in this shell, so nothing was run. \`NAME=value\`, \`export\`, \`$(…)\` and \`for … do … done\` are.`,
  'pattern-too-hard': ({ command }) =>
    `\`${command}\` would take too long with this pattern on this much text, so it was not run. A shorter pattern or less text will do.`,
  slept: () => 'Sleeping lets no time pass in the account. `wait 10s` does.',
  'shell-unsupported': ({ what, position }) =>
    `This shell does not do \`${what}\` (position ${position}) yet, so nothing was run. To use it as plain text, put it in single quotes.`,
  'shell-unexpected': ({ what, position }) =>
    `There is no command before or after \`${what}\` (position ${position}), so nothing was run.`,
  'command-unknown': ({ command }) =>
    `There is no command \`${command}\` in this shell. Type \`help\` to see what there is.`,
  'command-suggestion': ({ command, suggestion }) =>
    `There is no command \`${command}\` in this shell. Did you mean \`${suggestion}\`?`,
  'word-alone': ({ word }) =>
    `\`${word}\` is a word of the sandbox and stands alone on its line, so nothing more was run.`,
  'word-takes-nothing': ({ word }) => `\`${word}\` takes nothing after it, so nothing was run.`,
  'service-not-simulated': ({ services }) =>
    `If this is a real AWS service: the sandbox does not simulate it. It knows ${services}.`,
  'operation-not-simulated': ({ service }) =>
    `If this is a real AWS command: the sandbox does not simulate it. \`aws ${service} help\` lists what it knows.`,
  'asked-allowed': ({ action, resource, command }) =>
    `AWS would allow this: \`${action}\` on \`${resource}\`. The sandbox keeps no data for \`${command}\`, so nothing is shown and nothing changes.`,
  'asked-key': () =>
    'The policy of a KMS key has to allow as well, and the sandbox keeps none. In AWS, the policy that a key has by default leaves it to the policies of the account.',
  'option-not-yet': ({ option }) =>
    `\`${option}\` is real, but the sandbox does not simulate it yet, so nothing was run. Leave it out.`,
  'typographic-dash': ({ word, meant }) =>
    `\`${word}\` begins with a typographic dash, as text in articles often does. The command line wants hyphens: \`${meant}\`.`,
  'typographic-quote': ({ word }) =>
    `\`${word}\` has typographic quotes, as text in articles often does. The shell knows the straight ones only: \`'\` and \`"\`.`,
  'help-is-a-word': () =>
    'The AWS CLI takes `help` as a word, not as an option: `aws help`, `aws iam help`, `aws iam create-group help`.',
  'configure-asks': () =>
    '`aws configure` asks for keys, a Region and a format one by one. Here you are signed in already. Set a value with `aws configure set output text`, read it with `aws configure get output`.',
  'configure-not-here': ({ what }) =>
    `\`aws configure ${what}\` is real, but the sandbox keeps no files of configuration for it, so nothing was done.`,
  'wait-stands-still': ({ operation }) =>
    `The AWS CLI asks \`${operation}\` again every few seconds, for some minutes at most. Here no time goes by while a command runs, so it asked once.`,
  'query-limit': () =>
    'The query asks for more than the sandbox can hold, so it was stopped. The call itself was made. Try a query that picks less.',
  'endpoint-elsewhere': () =>
    'There is no other endpoint here: every call goes to the account in this sandbox, so nothing was run. Leave `--endpoint-url` out.',
  'no-auto-prompt': () =>
    'The CLI would ask for parameters one by one now. This terminal cannot, so nothing was run. Press Tab for suggestions, or add `help` to a command.',
  'debug-elsewhere': () =>
    'The real CLI would print its log here. This sandbox has none; Access shows how the call was decided.',
  's3-local-files': ({ file }) =>
    `The shell here has one folder, so there is no place for a file \`${file}\` and nothing was done. Copy objects one by one, each to a name without a slash: \`aws s3 cp s3://bucket/key name.txt\`.`,
  's3-no-input': ({ uri }) => `\`-\` reads what is piped in, and nothing is. Try \`echo text | aws s3 cp - ${uri}\`.`,
  'help-aws': ({ services }) =>
    `\`aws\` works as the AWS CLI does: ${services}. \`aws help\`, \`aws iam help\` and \`aws iam create-group help\` tell more. ` +
    'Add `--profile NAME` to act as an IAM user.',
  waited: ({ duration, now }) => `${duration} went by. In this account it is now ${now} UTC.`,
  'wait-usage': () => '`wait` takes one number with `s`, `m`, `h` or `d`, up to `366d`: `wait 90m`. Nothing was done.',
  replication: ({ seconds }) =>
    seconds === 0
      ? 'Decisions know of a change after 0 seconds: at once. In AWS it usually takes some seconds.'
      : `Decisions know of a change after ${seconds} seconds. Lists show it at once. \`replication off\` ends this.`,
  'replication-usage': () => '`replication` takes a time of up to `60s`, or `off`: `replication 8s`. Nothing was done.',
  applies: ({ policies, buckets }) =>
    `Told of what else decides here: control policies: ${policies}, bucket policies: ${buckets}. \`undo\` takes it back.`,
  'applies-usage': () =>
    '`applies` takes a file of this shell that says in JSON what else decides in the account, or `nothing`. Nothing was done.',
  'applies-refused': ({ says }) => `This cannot apply (${says}). Nothing was done.`,
  'decided-behind': ({ seconds }) =>
    `AWS decided this on the account as it was ${seconds} seconds ago; as the account is now, the call is allowed. \`wait ${seconds}s\`, then try again.`,
  'no-pictures': ({ file }) =>
    `This shell keeps text files only, so \`${file}\` was not written. The page shows the QR code of the device.`,
};

/** What the session says beside the shell. */
const said: Readonly<Record<SessionPhraseId, string>> = {
  undone: 'The last change is taken back. `redo` does it again.',
  redone: 'The change is done again.',
  nothingToUndo: 'There is nothing to take back: the account is as it was at the start.',
  nothingToRedo: 'There is nothing to do again.',
  reset: 'The account is as it was at the start.',
  dataMissing: 'A file of reference data could not be loaded, so nothing was run. Check the connection and try again.',
  meanwhile:
    'Meanwhile somebody else has changed the account, with the commands above. `undo` leaves them as they are.',
  fileName:
    'That is no name for a file here: up to 64 letters, digits and `_ . + = , @ -`, no folder, beginning with a letter, a digit or `_`.',
  fileSize: 'A file holds at most 100,000 characters, so this one was not written.',
  fileCount: 'There are 50 files already, so no other was written. Delete one first.',
  nothingDenied: 'Nothing has been denied yet. Try something as a user with `--profile NAME`, then ask `why`.',
};

const words: Readonly<Record<Note['id'], (values: Values) => string>> = {
  ...retiredNotes,
  ...noteWords,
  ...answerWords,
  ...explainWords,
};

/** What the sandbox says in the terminal, in words. */
export const notes = {
  sentence: ({ id, values }: Note): string => words[id](values),
  session: ({ id }: SessionPhrase): string => said[id],
  marks,
  /** The way to the reasons of a denial. */
  why: { text: 'why?', label: 'Explain why this was denied', command: 'why' },
  /** Takes a line over into the prompt. */
  take: 'Write it',
};
