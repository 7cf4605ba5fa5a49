import { codesFrom } from '../../src/iam/authenticator.ts';
import type { World } from '../../src/iam/index.ts';
import { accountAfter, runIn } from './account.ts';
import { AT } from './builders.ts';

type Place = ReturnType<typeof accountAfter>;

const own = 'arn:aws:iam::123456789012:policy/ReadLogs';
const s3ReadOnly = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
const statement = '{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::app-logs/*"}';
const document = `'{"Version": "2012-10-17", "Statement": ${statement}}'`;
const trust = `'{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Principal": {"AWS": "123456789012"}, "Action": "sts:AssumeRole"}}'`;
const bucket = `'{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "s3:DeleteObject", "Resource": "arn:aws:s3:::app-logs/*"}}'`;

/** Whom the examples of `help` speak of; what an example makes is not there yet. */
const beginning = [
  'aws iam create-user --user-name dev-bob',
  'aws iam create-user --user-name dev-alice --tags Key=team,Value=web',
  'aws iam create-group --group-name Developers',
];

/** What the other examples read, change and take away. */
const grown = [
  ...beginning,
  'aws iam create-access-key --user-name dev-alice',
  "aws iam create-login-profile --user-name dev-alice --password 'Correct-Horse-7'",
  'aws iam add-user-to-group --group-name Developers --user-name dev-alice',
  `aws iam put-group-policy --group-name Developers --policy-name ReadLogs --policy-document ${document}`,
  `aws iam put-user-policy --user-name dev-alice --policy-name ReadLogs --policy-document ${document}`,
  `aws iam attach-group-policy --group-name Developers --policy-arn ${s3ReadOnly}`,
  `aws iam attach-user-policy --user-name dev-alice --policy-arn ${s3ReadOnly}`,
  `aws iam create-policy --policy-name ReadLogs --policy-document ${document} --tags Key=team,Value=web`,
  `aws iam create-policy-version --policy-arn ${own} --policy-document ${document}`,
  `aws iam create-role --role-name DeployRole --assume-role-policy-document ${trust} --tags Key=team,Value=web`,
  `aws iam put-role-policy --role-name DeployRole --policy-name ReadLogs --policy-document ${document}`,
  `aws iam attach-role-policy --role-name DeployRole --policy-arn ${s3ReadOnly}`,
  'aws iam create-virtual-mfa-device --virtual-mfa-device-name phone --outfile qr.png --bootstrap-method QRCodePNG',
  'aws iam update-account-password-policy --minimum-password-length 8',
  'aws iam create-account-alias --account-alias dojo-example',
  'aws iam generate-credential-report',
  'aws iam generate-service-last-accessed-details --arn arn:aws:iam::123456789012:group/Developers',
  `aws s3api put-bucket-policy --bucket app-logs --policy ${bucket}`,
  'aws ec2 run-instances --image-id ami-0abcdef1234567890 --instance-type t3.micro',
  'aws organizations create-organization',
];

/** What is made of what AWS made up an id for. */
const organized = [
  'aws organizations create-organizational-unit --parent-id r-ex4m --name Sandbox',
  `aws organizations create-policy --name DenyLogs --description Logs --type SERVICE_CONTROL_POLICY --content ${document}`,
];

const emptied = [
  'aws organizations delete-organizational-unit --organizational-unit-id ou-ex4m-sandbox1',
  'aws organizations delete-policy --policy-id p-examplepolicy1',
];

const enable =
  'aws iam enable-mfa-device --user-name dev-alice --serial-number arn:aws:iam::123456789012:mfa/phone --authentication-code1 123456 --authentication-code2 654321';

const asAlice = [
  `aws iam put-user-policy --user-name dev-alice --policy-name All --policy-document '{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "*", "Resource": "*"}}'`,
  'export AWS_PROFILE=dev-alice',
];

/** What has to be done right before an example, by operation. */
const before: Readonly<Record<string, readonly string[]>> = {
  'iam:DeleteGroup': [
    'aws iam remove-user-from-group --group-name Developers --user-name dev-alice',
    'aws iam delete-group-policy --group-name Developers --policy-name ReadLogs',
    `aws iam detach-group-policy --group-name Developers --policy-arn ${s3ReadOnly}`,
  ],
  'iam:DeleteRole': [
    'aws iam delete-role-policy --role-name DeployRole --policy-name ReadLogs',
    `aws iam detach-role-policy --role-name DeployRole --policy-arn ${s3ReadOnly}`,
  ],
  'iam:DeletePolicy': [`aws iam delete-policy-version --policy-arn ${own} --version-id v2`],
  'iam:SetDefaultPolicyVersion': [`aws iam set-default-policy-version --policy-arn ${own} --version-id v2`],
  'iam:DeletePolicyVersion': [`aws iam set-default-policy-version --policy-arn ${own} --version-id v2`],
  'iam:DeactivateMFADevice': [enable],
  'iam:ResyncMFADevice': [enable],
  'iam:ListMFADevices': [enable],
  'iam:GetCredentialReport': ['wait 1m', 'aws iam generate-credential-report'],
  's3:DeleteBucket': [
    'aws s3api delete-bucket-policy --bucket app-logs',
    ...['2026.txt', 'build-41.txt', 'build-42.txt'].map(
      (key) => `aws s3api delete-object --bucket app-logs --key ${key}`,
    ),
  ],
  // AWS: these are for users, and the session that the account opens with is a role's.
  'iam:ChangePassword': asAlice,
  'sts:GetSessionToken': asAlice,
  'sts:AssumeRole': asAlice,
  'organizations:DeleteOrganization': emptied,
  'organizations:LeaveOrganization': [
    ...emptied,
    'aws organizations delete-organization',
    'aws organizations accept-handshake --handshake-id h-exampleinvitation1',
  ],
  'organizations:DetachPolicy': ['aws organizations attach-policy --policy-id p-examplepolicy1 --target-id r-ex4m'],
  'organizations:EnablePolicyType': [
    'aws organizations disable-policy-type --root-id r-ex4m --policy-type SERVICE_CONTROL_POLICY',
  ],
};

/** The account after some lines, with the ids that it made up written into them. Throws when one of them fails. */
export function after(place: Place, lines: readonly string[]): Place {
  return lines.reduce((at, line) => {
    const { world, shell, exitCode, stderr } = runIn(at, withIds(line, at.world));
    if (exitCode !== 0) throw new Error(`${line}\n${stderr}`);
    return { world, shell };
  }, place);
}

let made: readonly [Place, Place, Place] | null = null;

/** The accounts in which examples run: one with nothing in it, one at its beginning, and one that has gone on. */
export const exampleAccounts = (): readonly [Place, Place, Place] =>
  (made ??= [accountAfter([]), accountAfter(beginning), after(accountAfter(grown), organized)]);

/** What an example needs first. */
export const linesBefore = (operation: string): readonly string[] => before[operation] ?? [];

/** The example with the ids that AWS made up for this account, which nobody can write down before. */
export function withIds(example: string, { account, services, organization }: World): string {
  const key = account.users.get('dev-alice')?.accessKeys[0]?.id;
  const device = [...account.mfaDevices.values()][0];
  const codes = device === undefined ? [] : codesFrom(device.seed, AT, 2);
  const ids: readonly (readonly [string, string | undefined])[] = [
    ['AKIAIOSFODNN7EXAMPLE', key],
    ['code1 123456', codes[0] && `code1 ${codes[0]}`],
    ['code2 654321', codes[1] && `code2 ${codes[1]}`],
    ['i-0123456789abcdef0', [...services.ec2.instances.keys()][0]],
    ['2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f', [...account.accessJobs.keys()][0]],
    ...organizationIds(organization),
  ];
  return ids.reduce((line, [written, id]) => (id === undefined ? line : line.replaceAll(written, id)), example);
}

function organizationIds(organization: World['organization']): readonly (readonly [string, string | undefined])[] {
  if (organization.kind === 'standalone') return [];
  const own = [...organization.policies.values()].find(({ awsManaged }) => !awsManaged)?.id;
  return [
    ['r-ex4m', organization.rootId],
    ['ou-ex4m-sandbox1', [...organization.targets.keys()].find((id) => id.startsWith('ou-'))],
    ['p-examplepolicy1', own],
  ];
}
