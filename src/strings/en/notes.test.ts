import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { reference } from '../../../test/support/builders.ts';
import type { Reference } from '../../iam/index.ts';
import { noteWords } from './notes.ts';

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
  'shell-unsupported': 'echo a > b',
  'shell-unexpected': '| a',
  'command-unknown': 'gerp',
  'command-suggestion': 'asw',
  assignment: 'A=b',
  'pipe-unsupported': 'echo a | grep a',
  'word-alone': 'undo; undo',
  'word-takes-nothing': 'undo 1',
  'service-not-simulated': 'aws teleport',
  'operation-not-simulated': 'aws iam create-instance-profile',
  'asked-allowed': 'aws kms list-keys',
  'asked-key': 'aws kms decrypt --key-id abc',
  'option-not-yet': 'aws iam list-users --query Users',
  'output-not-yet': 'aws iam list-users --output text',
  's3-local-files': 'aws s3 cp a s3://b/c',
  's3-copy-not-yet': 'aws s3 cp s3://a/b s3://c/d',
  's3-no-input': 'aws s3 cp - s3://b/c',
  'cat-no-input': 'cat',
  'help-aws': 'help',
  'help-words': 'help',
  waited: 'wait 4h',
  'wait-usage': 'wait',
  replication: 'replication 8s',
  'replication-usage': 'replication on',
  'decided-behind': 'replication 8s; aws iam create-user --user-name erik; aws sts get-caller-identity --profile erik',
  'no-pictures':
    'aws iam create-virtual-mfa-device --virtual-mfa-device-name a --outfile a.png --bootstrap-method QRCodePNG',
};

describe('the words of a note', () => {
  it.each(Object.entries(lines))('%s have every value that they set in', (id, line) => {
    const note = runIn(place, line, known).notes.find((one) => one.id === id);
    expect(note, `${line} does not say ${id}`).toBeDefined();
    if (note === undefined) return;
    const words = noteWords[note.id](note.values);
    expect(words).toMatch(/[.?]$/);
    expect(words).not.toContain('undefined');
    for (const value of Object.values(note.values)) expect(words).toContain(String(value));
  });
});
