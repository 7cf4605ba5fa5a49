import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import type { Place } from '../run.ts';

const WHO = 'aws sts get-caller-identity';
const TRUST = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { AWS: '123456789012' }, Action: 'sts:AssumeRole' }],
});
const place = accountAfter([
  'aws iam create-user --user-name dev-alice',
  'aws iam create-user --user-name dev-bob',
  `aws iam create-role --role-name DeployRole --assume-role-policy-document '${TRUST}'`,
]);

type Given = Readonly<Record<string, string>>;

/** The place after the credentials that a line gave out were set as people set them. */
function withCredentials(from: Place, { AccessKeyId, SecretAccessKey, SessionToken }: Given): Place {
  const lines = [
    `export AWS_ACCESS_KEY_ID=${AccessKeyId}`,
    `export AWS_SECRET_ACCESS_KEY=${SecretAccessKey}`,
    ...(SessionToken === undefined ? [] : [`export AWS_SESSION_TOKEN=${SessionToken}`]),
  ];
  return lines.reduce<Place>((at, line) => runIn(at, line), from);
}

function assumed(from: Place = place): { readonly after: Place; readonly given: Given } {
  const after = runIn(
    from,
    'aws sts assume-role --role-arn arn:aws:iam::123456789012:role/DeployRole --role-session-name dana',
  );
  return { after, given: JSON.parse(after.stdout).Credentials };
}

function keyOf(from: Place = place): { readonly after: Place; readonly given: Given } {
  const after = runIn(from, 'aws iam create-access-key --user-name dev-alice');
  return { after, given: JSON.parse(after.stdout).AccessKey };
}

const who = (at: Place, options = ''): string => {
  const { stdout, stderr } = runIn(at, `${WHO}${options}`, undefined, 3000);
  return stdout === '' ? stderr : JSON.parse(stdout).Arn;
};

const ROLE = 'arn:aws:sts::123456789012:assumed-role/DeployRole/dana';
const ALICE = 'arn:aws:iam::123456789012:user/dev-alice';
const refused = (code: string, message: string): string =>
  `\naws: [ERROR]: An error occurred (${code}) when calling the GetCallerIdentity operation: ${message}\n`;
const INVALID = refused('InvalidClientTokenId', 'The security token included in the request is invalid.');
const SIGNATURE = refused(
  'SignatureDoesNotMatch',
  'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
);

describe('credentials in the variables of the shell', () => {
  it('of a role sign as its session, until they are taken away', () => {
    const { after, given } = assumed();
    const at = withCredentials(after, given);
    expect(who(at)).toBe(ROLE);
    expect(runIn(at, WHO).executions[0]?.call.caller).toEqual({ kind: 'session', accessKeyId: given['AccessKeyId'] });
    expect(who(runIn(at, 'unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN'))).toMatch(/\/you$/);
  });

  it('may be set on one line, and sign for aws s3 as well', () => {
    const { after, given } = assumed();
    const { AccessKeyId, SecretAccessKey, SessionToken } = given;
    const line = `export AWS_ACCESS_KEY_ID=${AccessKeyId} AWS_SECRET_ACCESS_KEY=${SecretAccessKey} AWS_SESSION_TOKEN=${SessionToken} AWS_DEFAULT_REGION=eu-west-1`;
    expect(runIn(runIn(after, line), 'aws s3 ls').stderr).toContain(`User: ${ROLE} is not authorized`);
  });

  it('of a user sign with that very key', () => {
    const first = keyOf();
    const { after, given } = keyOf(first.after);
    const at = withCredentials(after, given);
    expect(who(at)).toBe(ALICE);
    expect(runIn(at, WHO).executions[0]?.record.signer?.accessKeyId).toBe(given['AccessKeyId']);
    const off = `aws iam update-access-key --user-name dev-alice --access-key-id ${given['AccessKeyId']} --status Inactive --profile default`;
    expect(who(runIn(at, off))).toBe(INVALID);
  });

  it('outweigh AWS_PROFILE, and --profile outweighs them', () => {
    const { after, given } = assumed();
    const at = runIn(withCredentials(after, given), 'export AWS_PROFILE=dev-bob');
    expect(who(at)).toBe(ROLE);
    expect(who(at, ' --profile dev-alice')).toBe(ALICE);
    expect(who(runIn(at, 'unset AWS_ACCESS_KEY_ID'))).toMatch(/user\/dev-bob$/);
  });

  it('without a secret are no credentials', () => {
    const ran = runIn(runIn(place, 'export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE'), WHO);
    expect(ran).toMatchObject({
      exitCode: 255,
      stderr: '\naws: [ERROR]: Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY\n',
      executions: [],
    });
  });

  it('that nobody gave out are refused', () => {
    const at = withCredentials(place, { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE', SecretAccessKey: 'x'.repeat(40) });
    expect(who(at)).toBe(INVALID);
    expect(runIn(at, WHO).executions[0]?.record).toMatchObject({ error: 'InvalidClientTokenId', principal: null });
    expect(runIn(at, 'aws s3 ls').stderr).toContain('InvalidAccessKeyId');
  });

  it('with another secret do not match', () => {
    for (const { after, given } of [assumed(), keyOf()]) {
      expect(who(withCredentials(after, { ...given, SecretAccessKey: 'x'.repeat(40) }))).toBe(SIGNATURE);
    }
  });

  it('of a role need their own token, and a key none', () => {
    const { after, given } = assumed();
    expect(who(withCredentials(after, { ...given, SessionToken: '' }))).toBe(INVALID);
    expect(who(withCredentials(after, { ...given, SessionToken: 'IQoJ' }))).toBe(INVALID);
    const key = keyOf(after);
    const left = runIn(withCredentials(key.after, key.given), `export AWS_SESSION_TOKEN=${given['SessionToken']}`);
    expect(who(left)).toBe(INVALID);
  });
});
