import { describe, expect, it } from 'vitest';
import { accountAfter } from '../../../test/support/account.ts';
import { complete, type CompletionReference } from '../complete.ts';
import type { Place } from '../index.ts';

const statement = '{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}';
const document = `'{"Version": "2012-10-17", "Statement": ${statement}}'`;
const trust = `'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}}'`;
const own = 'arn:aws:iam::123456789012:policy';

const filled = accountAfter([
  'aws iam create-group --group-name Developers',
  'aws iam create-group --group-name Data',
  'aws iam create-user --user-name dana --tags Key=team,Value=data Key=floor,Value=2',
  'aws iam create-user --user-name dev-bob',
  'aws iam create-user --user-name erik',
  'aws iam add-user-to-group --group-name Developers --user-name dana',
  'aws iam add-user-to-group --group-name Data --user-name dana',
  'aws iam add-user-to-group --group-name Developers --user-name erik',
  'aws iam create-access-key --user-name dana',
  'aws iam create-access-key --user-name erik',
  `aws iam create-role --role-name Deploy --assume-role-policy-document ${trust}`,
  `aws iam put-group-policy --group-name Data --policy-name ReadLogs --policy-document ${document}`,
  `aws iam put-user-policy --user-name dana --policy-name Own --policy-document ${document}`,
  `aws iam create-policy --policy-name Logs --policy-document ${document}`,
  `aws iam create-policy --policy-name Payroll --policy-document ${document}`,
  `aws iam create-policy-version --policy-arn ${own}/Logs --policy-document ${document}`,
  `aws iam attach-group-policy --group-name Developers --policy-arn ${own}/Logs`,
  'aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG',
]);
const place: Place = {
  ...filled,
  shell: {
    ...filled.shell,
    files: new Map([
      ['policy.json', '{}'],
      ['trust.json', '{}'],
    ]),
    variables: new Map([['GROUP', 'Developers']]),
  },
};

const action = (name: string) => ({ name, levels: ['Read'], resources: [], conditionKeys: [] });
const reference: CompletionReference = {
  managedPolicyNames: () => [],
  serviceNames: () => new Map(['account', 'iam', 's3', 'sqs'].map((prefix) => [prefix, `Service ${prefix}`])),
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

function options(line: string): readonly string[] {
  const found = complete(line, line.length, place, reference);
  if ('needs' in found) throw new Error(JSON.stringify(found.needs));
  return found.options.map(({ text }) => text);
}

const keyOf = (name: string): string | undefined => place.world.account.users.get(name)?.accessKeys[0]?.id;

describe('complete with what the line says so far', () => {
  it.each<[string, readonly string[]]>([
    ['aws iam remove-user-from-group --group-name Developers --user-name ', ['dana', 'erik']],
    ['aws iam remove-user-from-group --user-name dana --group-name ', ['Developers', 'Data']],
    ['aws iam remove-user-from-group --user-name erik --group-name=', ['Developers']],
    ['aws iam add-user-to-group --group-name Developers --user-name ', ['dev-bob', 'dana', 'erik']],
    ['aws iam add-user-to-group --user-name erik --group-name ', ['Data', 'Developers']],
    ['aws iam add-user-to-group --group-name developers --user-name ', ['dev-bob', 'dana', 'erik']],
    ['aws iam get-user-policy --user-name dana --policy-name ', ['Own']],
    ['aws iam get-group-policy --group-name Data --policy-name ', ['ReadLogs']],
    ['aws iam get-user-policy --user-name erik --policy-name ', []],
    [`aws iam detach-group-policy --group-name Developers --policy-arn `, [`${own}/Logs`]],
    [`aws iam detach-group-policy --group-name Developers --policy-arn pay`, []],
    ['aws iam delete-policy --policy-arn ', [`${own}/Logs`, `${own}/Payroll`]],
    [`aws iam get-policy-version --policy-arn ${own}/Logs --version-id `, ['v2', 'v1']],
    [`aws iam set-default-policy-version --policy-arn ${own}/Logs --version-id `, ['v2']],
    ['aws iam get-policy-version --version-id ', []],
    ['aws iam untag-user --user-name dana --tag-keys ', ['team', 'floor']],
    ['aws iam untag-user --user-name dana --tag-keys team ', ['floor']],
    ['aws iam untag-user --user-name erik --tag-keys ', []],
    ['aws iam tag-user --user-name dana --tags ', ['Key=', 'Value=']],
    ['aws iam tag-user --user-name dana --tags Key=t', ['team']],
    ['aws iam tag-user --user-name dana --tags Key=team,', ['Value=']],
    ['aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventN', ['EventName']],
    ['aws iam enable-mfa-device --user-name dana --serial-number ', ['arn:aws:iam::123456789012:mfa/phone']],
    ['aws iam deactivate-mfa-device --user-name dana --serial-number ', []],
    ['aws iam list-users > po', ['policy.json']],
    ['aws iam create-policy --policy-document fileb://t', ['fileb://trust.json']],
    ['aws iam create-user --cli-input-json file://p', ['file://policy.json']],
    ['aws s3api get-object --bucket app-logs --key 2', ['2026.txt']],
    ['aws sts assume-role --role-arn arn:aws:iam::123456789012:role/De', ['arn:aws:iam::123456789012:role/Deploy']],
    ['aws iam simulate-principal-policy --action-names s3:Get', ['s3:GetBucketPolicy', 's3:GetObject']],
    ['aws iam simulate-principal-policy --action-names s3:GetObject s3:D', ['s3:DeleteObject']],
    ['aws iam create-group --group-name A --cli-input', ['--cli-input-json', '--cli-input-yaml']],
    ['aws iam create-group --group-name $G', ['GROUP']],
    ['echo ${G', ['GROUP}']],
    ["aws iam list-users --query 'Users[].UserN", ['UserName']],
    ['aws iam list-users --query Users[].Us', ['UserName', 'UserId']],
    ['aws s3 ls --query ', []],
    ['unset ', ['GROUP']],
    ['AWS_PROFILE=da', ['AWS_PROFILE=dana']],
    ['export AWS_P', ['AWS_PROFILE=']],
    ['help unse', ['unset']],
    ['can d', ['dana', 'dev-bob']],
    ['can role:D', ['role:Deploy']],
    ['can dana s', ['s3:', 'sqs:']],
    ['can dana s3:G', ['s3:GetBucketPolicy', 's3:GetObject']],
    ['can dana s3:GetObject arn:aws:s3:::app', ['arn:aws:s3:::app-logs', 'arn:aws:s3:::app-logs/']],
    ['can dana s3:GetObject arn:aws:s3:::app-logs/2', ['arn:aws:s3:::app-logs/2026.txt']],
    ['can --mfa dana iam:GetUser arn:aws:iam::123456789012:user/e', ['arn:aws:iam::123456789012:user/erik']],
    ['can dana --session t', ['token']],
    ['can dana --mfa --s', ['--session']],
    ['who-can s3:D', ['s3:DeleteObject']],
    ['compare dana e', ['erik']],
    ['replication ', ['8s', 'off']],
    ['aws iam wa', ['wait']],
    ['aws iam wait u', ['user-exists']],
    ['aws iam wait user-exists --user-name e', ['erik']],
    ['aws conf', ['configure']],
    ['aws configure set ou', ['output']],
  ])('offers after %j %j', (line, expected) => {
    expect(options(line)).toEqual(expected);
  });

  it('offers the keys of the user that the line names, and all of them while it names nobody', () => {
    const line = 'aws iam delete-access-key --access-key-id ';
    expect(options(line)).toEqual([keyOf('dana'), keyOf('erik')]);
    expect(options('aws iam delete-access-key --user-name erik --access-key-id ')).toEqual([keyOf('erik')]);
  });

  it('offers for an attachment what is not attached yet first', () => {
    const line = 'aws iam attach-group-policy --group-name Developers --policy-arn ';
    expect(options(`${line}${own}`)).toEqual([`${own}/Payroll`, `${own}/Logs`]);
  });

  it('keeps the beginning of a quoted word of shorthand', () => {
    const line = "aws iam tag-user --user-name dana --tags 'Key=t";
    expect(options(line)).toEqual(['Key=team']);
  });

  it('needs the services of AWS for an action', () => {
    const nothing: CompletionReference = {
      managedPolicyNames: () => undefined,
      serviceNames: () => undefined,
      service: () => undefined,
    };
    expect(complete('who-can s', 9, place, nothing)).toEqual({ needs: [{ kind: 'service-names' }] });
    expect(complete('who-can s3:G', 12, place, nothing)).toEqual({ needs: [{ kind: 'service', service: 's3' }] });
  });
});
