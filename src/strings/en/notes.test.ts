import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { reference } from '../../../test/support/builders.ts';
import type { Reference } from '../../iam/index.ts';
import { notes, type noteWords } from './notes.ts';

const place = accountAfter(['aws iam create-user --user-name alice']);

/** A service that the sandbox has no operations for. */
const kms: NonNullable<ReturnType<Reference['service']>> = {
  prefix: 'kms',
  actions: [
    { name: 'ListKeys', levels: ['List'], resources: [], conditionKeys: [] },
    { name: 'Decrypt', levels: ['Write'], resources: [{ name: 'key', required: true }], conditionKeys: [] },
  ],
  resources: [{ name: 'key', arn: 'arn:${Partition}:kms:${Region}:${Account}:key/${KeyId}', conditionKeys: [] }],
  conditionKeys: [],
};
const known: Reference = {
  ...reference,
  serviceNames: () => new Map([['kms', 'AWS KMS']]),
  service: (prefix) => (prefix === 'kms' ? kms : null),
};

/** A line for each note; a note without one fails the test below. */
const lines: Readonly<Record<keyof typeof noteWords, string>> = {
  'borrowed-key': 'aws sts get-caller-identity --profile alice',
  'quote-open': "echo 'a",
  'shell-unsupported': 'echo a &',
  'shell-open': 'echo $(a',
  'shell-keyword': 'while a; do b; done',
  'shell-too-many': 'for x in {1..1001}; do true; done',
  'shell-too-long': 'echo {1..200}{1..200}',
  'not-exported': 'AWS_PROFILE=alice',
  'file-name': 'echo a > "a b"',
  'file-size': 'A=0123456789; for x in {1..14}; do A+=$A; done; echo $A > f',
  'file-count': 'for x in {1..51}; do true > $x; done',
  'no-input': 'grep a',
  'no-jq': 'jq .',
  'no-xargs': 'xargs',
  'no-exit': 'exit',
  'no-editor': 'vim',
  'no-program': 'awk',
  'no-folders': 'cd',
  'no-scripting': 'source x',
  'pattern-too-hard': String.raw`echo a | grep '\(a\)\1'`,
  slept: 'sleep 1',
  'shell-unexpected': '| a',
  'command-unknown': 'blub',
  'command-suggestion': 'asw',
  'word-alone': 'undo; undo',
  'word-takes-nothing': 'undo 1',
  'service-not-simulated': 'aws dynamodb list-tables',
  'operation-not-simulated': 'aws iam create-instance-profile',
  'asked-allowed': 'aws kms list-keys',
  'asked-key': 'aws kms decrypt --key-id abc',
  'option-not-yet': 'aws s3 ls s3://app-logs --request-payer',
  'query-limit': `aws iam list-users --query '@${'|[@,@]'.repeat(40)}'`,
  'endpoint-elsewhere': 'aws iam list-users --endpoint-url https://localhost',
  'no-auto-prompt': 'aws iam list-users --cli-auto-prompt',
  'debug-elsewhere': 'aws iam list-users --debug',
  's3-local-files': 'aws s3 cp s3://app-logs/2026.txt logs/a.txt',
  'typographic-dash': 'aws iam create-group —group-name A',
  'typographic-quote': 'aws iam create-group “--group-name” A',
  'help-is-a-word': 'aws --help',
  'configure-asks': 'aws configure',
  'configure-not-here': 'aws configure sso',
  'wait-stands-still': 'aws iam wait user-exists --user-name nobody',
  's3-no-input': 'aws s3 cp - s3://b/c',
  'help-aws': 'help',
  waited: 'wait 4h',
  'wait-usage': 'wait',
  replication: 'replication 8s',
  'replication-usage': 'replication on',
  applies: 'applies nothing',
  'applies-usage': 'applies',
  'applies-refused': `echo '{"BucketPolicies":[{"Bucket":"app-logs","Policy":"{"}]}' > w.json; applies w.json`,
  'decided-behind': 'replication 8s; aws iam create-user --user-name erik; aws sts get-caller-identity --profile erik',
  'no-pictures':
    'aws iam create-virtual-mfa-device --virtual-mfa-device-name a --outfile a.png --bootstrap-method QRCodePNG',
};

describe('the words of a note', () => {
  it.each(Object.entries(lines))('%s have every value that they set in', (id, line) => {
    const note = runIn(place, line, known).notes.find((one) => one.id === id);
    expect(note, `${line} does not say ${id}`).toBeDefined();
    if (note === undefined) return;
    const words = notes.sentence(note);
    expect(words).toMatch(/[.?]$/);
    expect(words).not.toContain('undefined');
    for (const value of Object.values(note.values)) expect(words).toContain(String(value));
  });
});
