import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAfter } from '../../../test/support/account.ts';
import { administrator } from '../../iam/index.ts';
import { complete, type CompletionReference } from '../complete.ts';
import type { Place } from '../index.ts';

const statement = '"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}';
const filled = accountAfter([
  'aws iam create-group --group-name Developers',
  'aws iam create-group --group-name Data',
  'aws iam create-user --user-name dev-alice',
  'echo a | aws s3 cp - s3://app-logs/2025/a.txt',
  `echo a | aws s3 cp - 's3://app-logs/two words.txt'`,
  `aws iam put-group-policy --group-name Data --policy-name ReadLogs --policy-document '{${statement}}'`,
]);
const place: Place = { ...filled, shell: { ...filled.shell, files: new Map([['policy.json', '{}']]) } };
const AT = '2026-01-01T00:00:00Z';
const managed = (name: string, path = '') => {
  return { name, arn: `arn:aws:iam::aws:policy/${path}${name}`, versionId: 'v1', createDate: AT, updateDate: AT };
};
const action = (name: string) => ({ name, levels: ['Read'], resources: [], conditionKeys: [] });
const names: CompletionReference = {
  managedPolicyNames: () => [
    managed('AmazonS3FullAccess'),
    managed('AmazonS3ReadOnlyAccess'),
    managed('SystemAdministrator', 'job-function/'),
  ],
  serviceNames: () => new Map(['account', 'iam', 's3', 'sns', 'sqs'].map((prefix) => [prefix, `Service ${prefix}`])),
  service: (prefix) =>
    prefix === 's3'
      ? {
          prefix,
          actions: ['DeleteObject', 'GetBucketPolicy', 'GetObject'].map(action),
          resources: [],
          conditionKeys: [],
        }
      : null,
};
const none: CompletionReference = {
  managedPolicyNames: () => undefined,
  serviceNames: () => undefined,
  service: () => undefined,
};

/** Suggestions where `|` stands in the line, and the line that the first one makes. */
function at(marked: string, reference = names) {
  const cursor = marked.indexOf('│');
  const line = marked.replace('│', '');
  const found = complete(line, cursor, place, reference);
  if ('needs' in found) return found;
  const [first] = found.options;
  return {
    options: found.options.map(({ text }) => text),
    line: first === undefined ? null : line.slice(0, found.from) + first.text + line.slice(found.to),
  };
}

describe('complete', () => {
  it.each<[string, string[]]>([
    ['exp│', ['export']],
    ['whoa│', ['whoami']],
    ['echo │', []],
    ['whoami; uns│', ['unset']],
    ['aws s│', ['s3', 's3api', 'sts']],
    ['aws s3 r│', ['rm', 'rb']],
    ['aws iam create-p│', ['create-policy', 'create-policy-version']],
    ['aws iam get-role --role-name │', [administrator.roleName]],
    ['aws iam list-gr│', ['list-group-policies', 'list-groups', 'list-groups-for-user']],
    ['aws s3api delete│', ['delete-bucket', 'delete-bucket-policy', 'delete-object']],
    ['aws iam list-policies --scope │', ['All', 'AWS', 'Local']],
    ['aws iam list-policies --only│', ['--only-attached']],
    ['aws iam list-policies --only-attached --no-only│', []],
    ['aws iam list-policies --only-attached --scope L│', ['Local']],
    ['aws iam get-group-policy --group-name Data --policy-name │', ['ReadLogs']],
    ['aws iam create-policy-version --policy-document │', ['file://policy.json']],
    ['aws iam create-policy-version --policy-document fi│', ['file://policy.json']],
    ['aws iam tag-user --tags Key=a,Value=b --us│', ['--user-name']],
    ['cat │', ['policy.json']],
    ['rm po│', ['policy.json']],
    ['aws iam create-group │', ['--group-name', '--path']],
    ['aws iam create-group --group-name A │', ['--path']],
    ['aws iam create-group --path=/a/ --gr│', ['--group-name']],
    ['aws iam create-group --group-name A --pro│', ['--profile']],
    ['aws iam get-group --group-name │', ['Developers', 'Data']],
    ['aws iam get-group --group-name da│', ['Data']],
    ['aws iam get-group --group-name=De│', ['Developers']],
    ['aws iam get-group --group-name "De│', ['Developers']],
    ['aws --profile d│', ['dev-alice']],
    ['aws iam list-users --output ya│', ['yaml', 'yaml-stream']],
    ['aws iam list-users --color of│', ['off']],
    ['aws iam list-users # a│', []],
    ['aws iam nothing │', []],
    ['aws s3 ls --rec│', ['--recursive']],
    ['aws s3 rm s3://p│', ['s3://payroll/']],
    ['aws s3 ls s3://app-logs/2│', ['s3://app-logs/2025/', 's3://app-logs/2026.txt']],
    ['aws s3 ls s3://app-logs/t│', ["'s3://app-logs/two words.txt'"]],
    ['aws s3 cp s3://nope/│', []],
  ])('offers in %j %j', (marked, expected) => {
    expect(at(marked)).toMatchObject({ options: expected });
  });

  it.each([
    ['aws ia│', 'aws iam'],
    ['aws i│am list-users', 'aws iam list-users'],
    ['aws iam get-group --group-name=De│', 'aws iam get-group --group-name=Developers'],
    ['aws iam get-group --group-name "De│', 'aws iam get-group --group-name Developers'],
    [
      'aws iam attach-group-policy --policy-arn S3Read│',
      'aws iam attach-group-policy --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess',
    ],
  ])('turns %j into %j', (marked, expected) => {
    expect(at(marked)).toMatchObject({ line: expected });
  });

  it('offers the policies of the account first, then the beginning of AWS’s ARNs', () => {
    expect(at('aws iam attach-group-policy --policy-arn │', none)).toMatchObject({
      options: ['arn:aws:iam::aws:policy/AdministratorAccess', 'arn:aws:iam::aws:policy/'],
    });
  });

  it('offers the policies and the keys of the account', () => {
    const own = accountAfter([
      `aws iam create-policy --policy-name ReadLogs --policy-document '{${statement}}'`,
      'aws iam create-user --user-name dana',
      'aws iam create-access-key --user-name dana',
    ]);
    const id = own.world.account.users.get('dana')?.accessKeys[0]?.id;
    const texts = (line: string) => {
      const found = complete(line, line.length, own, none);
      return 'needs' in found ? found : found.options.map(({ text }) => text);
    };
    expect(texts('aws iam get-policy --policy-arn ')).toContain('arn:aws:iam::123456789012:policy/ReadLogs');
    expect(texts('aws iam update-access-key --access-key-id ')).toEqual([id]);
  });

  it('needs the names of AWS managed policies once a part of one is typed', () => {
    expect(at('aws iam attach-group-policy --policy-arn Amaz│', none)).toEqual({
      needs: [{ kind: 'managed-policy-names' }],
    });
    expect(at('aws iam attach-group-policy --policy-arn sys│')).toMatchObject({
      options: ['arn:aws:iam::aws:policy/job-function/SystemAdministrator'],
    });
  });

  it('offers commands where one begins, and behind a pipe those that read', () => {
    expect(at('│')).toMatchObject({ options: expect.arrayContaining(['aws', 'help', 'can', 'undo', 'ls']) });
    for (const place of ['true && │', 'whoami; │', 'echo "$(│', 'for u in dana erik; do │', 'AWS_PROFILE=dana │'])
      expect(at(place)).toMatchObject({ options: expect.arrayContaining(['aws', 'whoami']) });
    const piped = at('ls | │');
    expect(piped).toMatchObject({ options: expect.arrayContaining(['aws', 'cat']) });
    expect(piped).not.toMatchObject({ options: expect.arrayContaining(['whoami']) });
  });

  it('never throws, stays inside the line and offers at most fifty', () => {
    const word = fc.constantFrom(
      'aws',
      'iam',
      's3',
      'ls',
      'get-group',
      '--group-name',
      '--profile',
      '=',
      "'",
      '"',
      '\\',
      '|',
      ';',
      '#',
      ' ',
      's3://',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(word).map((words) => words.join(' ')),
        ),
        fc.nat(100),
        (line, n) => {
          const cursor = Math.min(n, line.length);
          const found = complete(line, cursor, place, names);
          if ('needs' in found) return;
          expect(found.from).toBeLessThanOrEqual(cursor);
          expect(found.to).toBeGreaterThanOrEqual(cursor);
          expect(found.to).toBeLessThanOrEqual(line.length);
          expect(found.options.length).toBeLessThanOrEqual(50);
        },
      ),
    );
  });
});
