import type { Note, NoteId } from '../../cli/index.ts';
import type { SessionPhrase, SessionPhraseId } from '../../session/index.ts';

type Values = Readonly<Record<string, string | number>>;

/** What the sandbox says in its own voice beside AWS's output. Backticks mark code. */
export const noteWords: Readonly<Record<NoteId, (values: Values) => string>> = {
  'borrowed-key': ({ user }) =>
    `\`${user}\` has no access key yet, so the sandbox lends one to \`--profile ${user}\`. In AWS, create a key first.`,
  'quote-open': ({ what, position }) =>
    `The quote ${what} at position ${position} is never closed, so nothing was run. Add the closing ${what}.`,
  'shell-unsupported': ({ what, position }) =>
    `This shell does not do \`${what}\` (position ${position}) yet, so nothing was run. To use it as plain text, put it in single quotes.`,
  'shell-unexpected': ({ what, position }) =>
    `There is no command before or after \`${what}\` (position ${position}), so nothing was run.`,
  'command-unknown': ({ command }) =>
    `There is no command \`${command}\` in this shell. Type \`help\` to see what there is.`,
  'command-suggestion': ({ command, suggestion }) =>
    `There is no command \`${command}\` in this shell. Did you mean \`${suggestion}\`?`,
  assignment: ({ what }) =>
    `This shell sets variables by \`export\` alone, so nothing was run. Write \`export ${what}\` on a line of its own.`,
  'pipe-unsupported': ({ command }) =>
    `This shell cannot pipe into \`${command}\` yet, so nothing was run. It can pipe text into \`aws s3 cp - s3://…\`.`,
  'word-alone': ({ word }) => `\`${word}\` is a word of the sandbox and stands alone on its line, so nothing was run.`,
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
  'output-not-yet': ({ format }) =>
    `The sandbox prints \`json\` only so far, not \`${format}\`, so nothing was run. Leave \`--output\` out.`,
  's3-local-files': () =>
    'There are no local files here. Read an object with `aws s3 cp s3://bucket/key -`; write one with `echo text | aws s3 cp - s3://bucket/key`.',
  's3-copy-not-yet': () =>
    'Copying from bucket to bucket is real, but the sandbox does not simulate it yet, so nothing was run. Read an object with `aws s3 cp s3://bucket/key -`.',
  's3-no-input': ({ uri }) => `\`-\` reads what is piped in, and nothing is. Try \`echo text | aws s3 cp - ${uri}\`.`,
  'cat-no-input': () =>
    '`cat` shows a file, and none was named. `ls` lists the files of this shell; the policy editor writes them.',
  'help-aws': ({ services }) =>
    `\`aws\` works as the AWS CLI does: ${services}. \`aws help\`, \`aws iam help\` and \`aws iam create-group help\` tell more. ` +
    'Add `--profile NAME` to act as an IAM user.',
  'help-words': () =>
    'Words of the sandbox: `why` explains the last denial, `undo` and `redo` step through your changes, `reset` starts over, ' +
    '`whoami` tells who signs, `history` lists your commands, `clear` empties the screen; `ls`, `cat` and `rm` are for the files of this shell, `export` and `unset` for its variables. `wait 4h` lets time pass in the account; ' +
    '`replication 8s` makes changes take as long as they do in AWS, `replication off` ends that.',
  waited: ({ duration, now }) => `${duration} went by. In this account it is now ${now} UTC.`,
  'wait-usage': () => '`wait` takes one number with `s`, `m`, `h` or `d`, up to `366d`: `wait 90m`. Nothing was done.',
  replication: ({ seconds }) =>
    seconds === 0
      ? 'Decisions know of a change after 0 seconds: at once. In AWS it usually takes some seconds.'
      : `Decisions know of a change after ${seconds} seconds. Lists show it at once. \`replication off\` ends this.`,
  'replication-usage': () => '`replication` takes a time of up to `60s`, or `off`: `replication 8s`. Nothing was done.',
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

/** What the sandbox says in the terminal, in words. */
export const notes = {
  sentence: ({ id, values }: Note): string => noteWords[id](values),
  session: ({ id }: SessionPhrase): string => said[id],
};
