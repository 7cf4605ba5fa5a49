import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const USAGE =
  'usage: aws [options] <command> <subcommand> [<subcommand> ...] [parameters]\n' +
  'To see help text, you can run:\n\n  aws help\n  aws <command> help\n  aws <command> <subcommand> help\n';
const PARAMETERS = '\naws: [ERROR]: An error occurred (ParamValidation): ';

const place = accountAfter([
  'aws iam create-group --group-name Developers',
  'aws iam create-user --user-name dev-alice',
  'aws iam add-user-to-group --user-name dev-alice --group-name Developers',
]);
const failure = (line: string) => {
  const { stdout, stderr, exitCode } = runIn(place, line);
  expect(stdout).toBe('');
  return [stderr, exitCode];
};

describe('usage errors', () => {
  // Source: AWS CLI v2 (≥ 2.34) as measured by the tests of the public project boto3-s3, and argparse of AWS CLI 1.45 for the sentences.
  it.each([
    ['aws', `the following arguments are required: command\n\n${USAGE}`],
    ['aws iam', `the following arguments are required: operation\n\n${USAGE}`],
    ['aws iam create-group', `the following arguments are required: --group-name\n\n${USAGE}`],
    ['aws iam add-user-to-group', `the following arguments are required: --group-name, --user-name\n\n${USAGE}`],
    ['aws iam create-group --foo', `the following arguments are required: --group-name\n\n${USAGE}`],
    ['aws iam create-group --group-name', `argument --group-name: expected one argument\n\n${USAGE}`],
    [
      'aws iam create-grup --group-name A',
      `argument operation: Found invalid choice 'create-grup'\n\nMaybe you meant:\n\n  * create-group\n\n${USAGE}`,
    ],
    ['aws iam frobnicate', `argument operation: Found invalid choice 'frobnicate'\n\n\n${USAGE}`],
    ['aws ls', `argument command: Found invalid choice 'ls'\n\n\n${USAGE}`],
    ['aws s3 lss', `argument subcommand: Found invalid choice 'lss'\n\nMaybe you meant:\n\n  * ls\n\n${USAGE}`],
    ['aws iam list-users --output bad', `argument --output: Found invalid choice 'bad'\n\n\n${USAGE}`],
    ['aws s3', 'usage: aws [options] s3 <subcommand> [parameters]\naws: [ERROR]: too few arguments\n'],
    ['aws s3 rm', `the following arguments are required: paths\n\n${USAGE}`],
    ['aws s3 rm s3://a/b c d', 'Unknown options: c,d\n'],
    ['aws s3 rm app-logs/x', 'usage: aws s3 rm <S3Uri>\nError: Invalid argument type\n'],
    [
      'aws s3 cp a b',
      'usage: aws s3 cp <LocalPath> <S3Uri> or <S3Uri> <LocalPath> or <S3Uri> <S3Uri>\nError: Invalid argument type\n',
    ],
    [
      'aws iam create-group --group-name ""',
      'Parameter validation failed:\nInvalid length for parameter GroupName, value: 0, valid min length: 1\n',
    ],
    [
      'aws iam create-group --group-name file://x.txt',
      "Error parsing parameter '--group-name': Unable to load paramfile file://x.txt: [Errno 2] No such file or directory: 'x.txt'\n",
    ],
  ])('%s', (line, message) => {
    expect(failure(line)).toEqual([PARAMETERS + message, 252]);
  });

  it('calls no name wrong that AWS knows, and says in its own voice that it is not simulated', () => {
    const of = (line: string) => {
      const { stderr, exitCode, notes } = runIn(place, line);
      return [stderr, exitCode, notes.map(({ id }) => id)];
    };
    expect(of('aws dynamodb list-tables')).toEqual(['', 2, ['service-not-simulated']]);
    expect(of('aws iam create-instance-profile')).toEqual(['', 2, ['operation-not-simulated']]);
    expect(of('aws s3 presign s3://app-logs/2026.txt')).toEqual(['', 2, ['operation-not-simulated']]);
    expect(of('aws dynamodb')).toEqual([expect.stringContaining('arguments are required: operation'), 252, []]);
    expect(of('aws teleport describe-beams')).toEqual([expect.stringContaining("invalid choice 'teleport'"), 252, []]);
  });

  it('shows its help for the word `help` behind a command that is whole', () => {
    const ran = runIn(place, 'aws iam create-group --group-name A help');
    expect([ran.stdout, ran.exitCode]).toEqual([runIn(place, 'aws iam create-group help').stdout, 0]);
  });

  it('offers names of commands that are not simulated as well', () => {
    expect(failure('aws dynamodbb list-tables')[0]).toContain('  * dynamodb\n');
  });
});

describe('what is real in AWS and not simulated', () => {
  it.each([
    [
      'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/A --role-session-name s --provided-contexts ProviderArn=a,ContextAssertion=b',
      'option-not-yet',
      '--provided-contexts',
    ],
    ['aws s3api put-object --bucket app-logs --key a --metadata team=data', 'option-not-yet', '--metadata'],
    ['aws s3 ls s3://app-logs --request-payer', 'option-not-yet', '--request-payer'],
    [
      'aws s3 cp s3://app-logs/2026.txt s3://app-logs/copy.txt --storage-class GLACIER',
      'option-not-yet',
      '--storage-class',
    ],
  ])('%s says so, does nothing and is not called unknown', (line, id, option) => {
    const { notes, stderr, executions, exitCode } = runIn(place, line);
    expect([notes[0]?.id, notes[0]?.values['option'] ?? '', notes.length]).toEqual([id, option, 1]);
    expect([stderr, executions.length, exitCode]).toEqual(['', 0, 2]);
  });
});

describe('service errors', () => {
  it('are printed with their code and operation and exit 254', () => {
    expect(failure('aws iam delete-group --group-name Developers')).toEqual([
      '\naws: [ERROR]: An error occurred (DeleteConflict) when calling the DeleteGroup operation: Cannot delete entity, must remove users from group first.\n',
      254,
    ]);
  });
});

describe('output', () => {
  it('is nothing for an operation that answers nothing', () => {
    const ran = runIn(place, 'aws iam remove-user-from-group --user-name dev-alice --group-name Developers');
    expect([ran.stdout, ran.stderr, ran.exitCode]).toEqual(['', '', 0]);
  });

  // Source: AWS CLI 1.45 against a recorded answer: botocore collects `Users` and puts what is left behind it.
  it('of a paged operation has the collected member first and no paging members', () => {
    const { stdout } = runIn(place, 'aws iam get-group --group-name Developers');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['Users', 'Group']);
  });

  it('of a paged operation holds every page', () => {
    const many = accountAfter(
      Array.from({ length: 230 }, (_, i) => `aws iam create-user --user-name u${String(i).padStart(3, '0')}`),
    );
    const ran = runIn(many, 'aws iam list-users');
    expect(JSON.parse(ran.stdout).Users).toHaveLength(230);
    expect(ran.executions).toHaveLength(3);
  });

  it('of an operation that pages through several lists has them all, each in full', () => {
    const arn = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
    const attached = accountAfter([
      ...Array.from({ length: 101 }, (_, i) => [
        `aws iam create-user --user-name u${i}`,
        `aws iam attach-user-policy --user-name u${i} --policy-arn ${arn}`,
      ]).flat(),
      'aws iam create-group --group-name Developers',
      `aws iam attach-group-policy --group-name Developers --policy-arn ${arn}`,
    ]);
    const { stdout, executions } = runIn(attached, `aws iam list-entities-for-policy --policy-arn ${arn}`);
    const shown: Record<string, unknown[]> = JSON.parse(stdout);
    expect(Object.entries(shown).map(([name, list]) => [name, list.length])).toEqual([
      ['PolicyGroups', 1],
      ['PolicyUsers', 101],
      ['PolicyRoles', 0],
    ]);
    expect(executions).toHaveLength(2);
  });

  // Source: botocore, handlers.py (json_decode_policies): documents of IAM come decoded; the one of a bucket is a text.
  it('shows a policy document of IAM as JSON in the order of its text, and that of a bucket as text', () => {
    const statement = '{"Resource":"arn:aws:s3:::app-logs/*","Action":["s3:GetObject"],"Effect":"Deny"';
    const group = `{"Version":"2012-10-17","Statement":${statement}}}`;
    const bucket = `{"Version":"2012-10-17","Statement":${statement},"Principal":"*"}}`;
    const ran = runIn(
      place,
      [
        `aws iam put-group-policy --group-name Developers --policy-name p --policy-document '${group}'`,
        'aws iam get-group-policy --group-name Developers --policy-name p',
        `aws s3api put-bucket-policy --bucket app-logs --policy '${bucket}'`,
        'aws s3api get-bucket-policy --bucket app-logs',
      ].join(' && '),
    );
    expect(ran.stderr).toBe('');
    expect(ran.stdout).toBe(`{
    "GroupName": "Developers",
    "PolicyName": "p",
    "PolicyDocument": {
        "Version": "2012-10-17",
        "Statement": {
            "Resource": "arn:aws:s3:::app-logs/*",
            "Action": [
                "s3:GetObject"
            ],
            "Effect": "Deny"
        }
    }
}
{
    "Policy": ${JSON.stringify(bucket)}
}
`);
  });

  it('has times with an offset', () => {
    expect(JSON.parse(runIn(place, 'aws iam get-user --user-name dev-alice').stdout).User.CreateDate).toBe(
      '2026-11-22T10:00:00+00:00',
    );
  });
});

describe('options', () => {
  it.each([
    'aws iam get-user --user-name=dev-alice',
    'aws --output json iam get-user --user-name dev-alice --region eu-west-1 --no-cli-pager',
    'aws iam --no-cli-pager get-user --user-name dev-alice',
    'aws iam get-user --user-n dev-alice',
    'aws iam get-user --user-name dev-bob --user-name dev-alice',
  ])('%s finds alice', (line) => {
    expect(JSON.parse(runIn(place, line).stdout).User.UserName).toBe('dev-alice');
  });

  it('--version names the version that is simulated', () => {
    expect(runIn(place, 'aws --version').stdout).toMatch(/^aws-cli\/2\./);
  });

  it('a value may come from a file of the shell', () => {
    const withFile = { ...place, shell: { ...place.shell, files: new Map([['name.txt', 'dev-alice']]) } };
    expect(runIn(withFile, 'aws iam get-user --user-name file://name.txt').exitCode).toBe(0);
  });
});
