import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import type { Place } from '../run.ts';

const document = '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:*", "Resource": "*"}}';
const opened = accountAfter(['aws iam create-user --user-name dana']);
const place: Place = {
  ...opened,
  shell: {
    ...opened.shell,
    files: new Map([
      ['policy.json', document],
      ['tags.json', '[{"Key": "team", "Value": "data"}]'],
    ]),
  },
};
const inputOf = (line: string): unknown => {
  const { executions, stderr } = runIn(place, line);
  return executions[0]?.call.input ?? stderr;
};
const tag = (Key: string, Value: string) => ({ Key, Value });

describe('the input of a command', () => {
  it.each([
    ['--tags Key=team,Value=data', [tag('team', 'data')]],
    ['--tags Key=team,Value=data Key=owner,Value=', [tag('team', 'data'), tag('owner', '')]],
    [`--tags 'Key=cost center,Value=x'`, [tag('cost center', 'x')]],
    [`--tags '[{"Key": "a", "Value": "b"}, {"Key": "c", "Value": "d"}]'`, [tag('a', 'b'), tag('c', 'd')]],
    [`--tags '{"Key": "a", "Value": "b"}' '{"Key": "c", "Value": "d"}'`, [tag('a', 'b'), tag('c', 'd')]],
    ['--tags file://tags.json', [tag('team', 'data')]],
  ])('takes %s', (options, Tags) => {
    expect(inputOf(`aws iam tag-user --user-name dana ${options}`)).toEqual({ UserName: 'dana', Tags });
  });

  it.each([
    [
      'ContextKeyName=aws:username,ContextKeyValues=alice,bob,ContextKeyType=stringList',
      ['alice', 'bob'],
      'stringList',
    ],
    ['ContextKeyName=aws:username,ContextKeyValues=alice,ContextKeyType=string', ['alice'], 'string'],
    ['ContextKeyName=aws:username,ContextKeyValues=[alice],ContextKeyType=string', ['alice'], 'string'],
    [
      `'{"ContextKeyName": "aws:username", "ContextKeyValues": ["alice"], "ContextKeyType": "string"}'`,
      ['alice'],
      'string',
    ],
  ])('takes a structure that holds a list: %s', (word, ContextKeyValues, ContextKeyType) => {
    const command = `aws iam simulate-custom-policy --policy-input-list '${document}' --action-names s3:GetObject`;
    expect(inputOf(`${command} --context-entries ${word}`)).toMatchObject({
      ContextEntries: [{ ContextKeyName: 'aws:username', ContextKeyValues, ContextKeyType }],
    });
  });

  it('takes a structure inside of a structure', () => {
    const identifier = 'InlinePolicyIdentifier={PolicyName=p,AttachmentType=user,AttachmentName=dana}';
    const command = 'aws iam simulate-principal-policy --policy-source-arn arn:aws:iam::123456789012:user/dana';
    expect(inputOf(`${command} --action-names s3:GetObject --policy-exclusion-list '${identifier}'`)).toMatchObject({
      PolicyExclusionList: [
        { InlinePolicyIdentifier: { PolicyName: 'p', AttachmentType: 'user', AttachmentName: 'dana' } },
      ],
    });
  });

  it('takes a list of texts as words or as JSON', () => {
    const expected = { UserName: 'dana', TagKeys: ['a', 'b c'] };
    expect(inputOf(`aws iam untag-user --user-name dana --tag-keys a 'b c'`)).toEqual(expected);
    expect(inputOf(`aws iam untag-user --tag-keys '["a", "b c"]' --user-name dana`)).toEqual(expected);
  });

  it.each([
    ['--only-attached', true],
    ['--no-only-attached', false],
  ])('takes %s as %s', (option, OnlyAttached) => {
    expect(inputOf(`aws iam list-policies --scope Local ${option}`)).toEqual({ Scope: 'Local', OnlyAttached });
  });

  it('takes a document as text or from a file', () => {
    const PolicyDocument = document;
    const command = 'aws iam create-policy --policy-name p --policy-document';
    for (const value of [`'${document}'`, 'file://policy.json'])
      expect(inputOf(`${command} ${value}`)).toEqual({ PolicyName: 'p', PolicyDocument });
  });

  it('lets the service refuse a value that is none of its own', () => {
    expect(runIn(place, 'aws iam list-policies --scope Mine')).toMatchObject({
      stderr:
        "\naws: [ERROR]: An error occurred (ValidationError) when calling the ListPolicies operation: 1 validation error detected: Value at 'scope' failed to satisfy constraint: Member must satisfy enum value set: [All, AWS, Local]\n",
      exitCode: 254,
    });
  });

  it('takes the last of the two options of a flag', () => {
    expect(inputOf('aws iam list-policies --scope Local --only-attached --no-only-attached')).toEqual({
      Scope: 'Local',
      OnlyAttached: false,
    });
  });

  it('takes the characters of a file for a list of texts, as the CLI does', () => {
    const files = new Map([['keys.txt', 'ab']]);
    const ran = runIn(
      { ...place, shell: { ...place.shell, files } },
      'aws iam untag-user --user-name dana --tag-keys file://keys.txt',
    );
    expect(ran.executions[0]?.call.input).toEqual({ UserName: 'dana', TagKeys: ['a', 'b'] });
  });
});

describe('an input in one piece', () => {
  const files = new Map([
    ['input.json', '{"UserName": "dana", "Tags": [{"Key": "team", "Value": "data"}]}'],
    ['input.yaml', 'UserName: dana\nTags:\n- Key: team\n  Value: data\n'],
  ]);
  const withFiles = { ...place, shell: { ...place.shell, files } };
  const sent = (line: string) => runIn(withFiles, line).executions[0]?.call.input;
  const expected = { UserName: 'dana', Tags: [{ Key: 'team', Value: 'data' }] };

  it.each([
    `--cli-input-json '{"UserName": "dana", "Tags": [{"Key": "team", "Value": "data"}]}'`,
    '--cli-input-json file://input.json',
    '--cli-input-yaml file://input.yaml',
    `--cli-input-yaml '{UserName: dana, Tags: [{Key: team, Value: data}]}'`,
  ])('is read from %s', (options) => {
    expect(sent(`aws iam tag-user ${options}`)).toEqual(expected);
  });

  it('yields to the options beside it', () => {
    expect(sent('aws iam tag-user --cli-input-json file://input.json --user-name erik')).toEqual({
      ...expected,
      UserName: 'erik',
    });
  });

  it('says of a member that is not simulated so', () => {
    const line = `aws s3api put-object --cli-input-json '{"Bucket": "app-logs", "Key": "a", "Metadata": {"team": "data"}}'`;
    const { exitCode, executions, notes } = runIn(place, line);
    expect([exitCode, executions, notes.map(({ id }) => id)]).toEqual([2, [], ['option-not-yet']]);
  });
});
