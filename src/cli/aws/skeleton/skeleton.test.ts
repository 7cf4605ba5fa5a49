import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter([]);
const printed = (line: string) => {
  const { stdout, stderr, exitCode, executions } = runIn(place, line);
  expect(executions).toEqual([]);
  return [stdout, stderr, exitCode];
};

// Recorded from aws-cli 2.38.1; the comments of YAML are ours.
describe('--generate-cli-skeleton', () => {
  it('prints what an input looks like, and needs no other option', () => {
    expect(printed('aws iam create-role --generate-cli-skeleton')).toEqual([
      `{
    "Path": "",
    "RoleName": "",
    "AssumeRolePolicyDocument": "",
    "Description": "",
    "MaxSessionDuration": 0,
    "PermissionsBoundary": "",
    "Tags": [
        {
            "Key": "",
            "Value": ""
        }
    ]
}
`,
      '',
      0,
    ]);
  });

  it('takes the first of the values that a member may have', () => {
    const [stdout] = printed('aws iam list-policies --generate-cli-skeleton input');
    expect(JSON.parse(String(stdout))).toMatchObject({ Scope: 'All', OnlyAttached: true, MaxItems: 0 });
  });

  it('prints YAML with what is required and what help says', () => {
    expect(printed('aws iam tag-user --generate-cli-skeleton yaml-input')[0]).toMatch(
      /^UserName: '' {2}# \[REQUIRED\] [^\n]+\nTags: # \[REQUIRED\] [^\n]+\n- Key: '' {2}# \[REQUIRED\] [^\n]+\n {2}Value: '' # \[REQUIRED\] [^\n]+\n$/,
    );
    expect(printed('aws iam list-policies --generate-cli-skeleton yaml-input')[0]).toContain(
      ' Valid values are: All, AWS, Local.\n',
    );
    expect(printed('aws sts get-caller-identity --generate-cli-skeleton yaml-input')[0]).toBe('{}\n');
  });

  it('prints what an answer looks like, and asks for the options that the call needs', () => {
    const [stdout, stderr, exitCode] = printed('aws s3api list-buckets --generate-cli-skeleton output');
    expect([JSON.parse(String(stdout)), stderr, exitCode]).toEqual([
      {
        Buckets: [
          {
            Name: 'Name',
            CreationDate: '1970-01-01T00:00:00',
            BucketRegion: 'BucketRegion',
            BucketArn: 'BucketArn',
          },
        ],
        Owner: { DisplayName: 'DisplayName', ID: 'ID' },
        ContinuationToken: 'ContinuationToken',
        Prefix: 'Prefix',
      },
      '',
      0,
    ]);
    expect(printed('aws iam delete-group --group-name A --generate-cli-skeleton output')).toEqual(['', '', 0]);
    expect(printed('aws iam delete-group --generate-cli-skeleton output')[1]).toContain('required: --group-name');
  });

  it('may refuse its own sample of an answer, as the CLI does', () => {
    expect(printed('aws iam list-users --generate-cli-skeleton output')).toEqual([
      '',
      '\naws: [ERROR]: An error occurred (ParamValidation): Parameter validation failed:\nInvalid length for parameter Users[0].UserId, value: 6, valid min length: 16\nInvalid length for parameter Users[0].Arn, value: 3, valid min length: 20\n',
      252,
    ]);
  });

  it('can be read back as an input', () => {
    const before = runIn(place, 'aws iam tag-user --generate-cli-skeleton yaml-input');
    const files = new Map([['input.yaml', before.stdout.replaceAll("''", 'dana')]]);
    const ran = runIn(
      { ...place, shell: { ...place.shell, files } },
      'aws iam tag-user --cli-input-yaml file://input.yaml',
    );
    expect(ran.executions[0]?.call.input).toEqual({ UserName: 'dana', Tags: [{ Key: 'dana', Value: 'dana' }] });
  });
});
