import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dev-alice']);
const WHO = 'aws sts get-caller-identity';

describe('--profile', () => {
  it('signs as the user of that name', () => {
    const ran = runIn(place, `${WHO} --profile dev-alice`);
    expect(JSON.parse(ran.stdout).Arn).toBe('arn:aws:iam::123456789012:user/dev-alice');
    expect(ran.executions[0]?.call.caller).toEqual({ kind: 'user', userName: 'dev-alice' });
  });

  it('says once that the sandbox lends the key', () => {
    const first = runIn(place, `${WHO} --profile dev-alice`);
    expect(first.notes).toEqual([{ id: 'borrowed-key', values: { user: 'dev-alice' } }]);
    expect(runIn(first, `${WHO} --profile dev-alice`).notes).toEqual([]);
  });

  it('says so once for two commands on a line', () => {
    const ran = runIn(place, `${WHO} --profile dev-alice; aws s3 ls --profile dev-alice`);
    expect(ran.notes).toHaveLength(1);
  });

  it('default is the session that the account opened with', () => {
    expect(JSON.parse(runIn(place, `${WHO} --profile default`).stdout).Arn).toMatch(/\/you$/);
  });

  // Source: transcripts of CLI ≥ 2.34; ProfileNotFound falls to the general handler of aws-cli v2, errorhandler.py.
  it('cannot be found when there never was such a user', () => {
    expect(runIn(place, `${WHO} --profile bob`)).toMatchObject({
      stderr: '\naws: [ERROR]: The config profile (bob) could not be found\n',
      exitCode: 255,
      executions: [],
    });
  });

  // Recorded from aws-cli 2.38.1.
  it('has no credentials when settings made it and no user has its name', () => {
    const set = runIn(place, 'aws configure set region eu-west-1 --profile bob');
    expect(runIn(set, `${WHO} --profile bob`)).toMatchObject({
      stderr:
        '\naws: [ERROR]: An error occurred (NoCredentials): Unable to locate credentials. You can configure credentials by running "aws login".\n',
      exitCode: 253,
      executions: [],
    });
  });

  it('signs with a key of the user once there is one, and does not speak of lending', () => {
    const own = runIn(place, 'aws iam create-access-key --user-name dev-alice');
    const ran = runIn(own, `${WHO} --profile dev-alice`);
    expect(ran).toMatchObject({ exitCode: 0, notes: [] });
    expect(ran.shell.announced).toContain('dev-alice');
  });

  it('is refused when the only key of the user is turned off', () => {
    const own = runIn(place, 'aws iam create-access-key --user-name dev-alice');
    const id = own.world.account.users.get('dev-alice')?.accessKeys[0]?.id;
    const off = runIn(own, `aws iam update-access-key --user-name dev-alice --access-key-id ${id} --status Inactive`);
    expect(runIn(off, `${WHO} --profile dev-alice`)).toMatchObject({
      stderr: expect.stringContaining('An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity'),
      exitCode: 254,
    });
  });

  it('has a dead key when its user is gone', () => {
    const used = runIn(place, `${WHO} --profile dev-alice; aws iam delete-user --user-name dev-alice`);
    expect(runIn(used, `${WHO} --profile dev-alice`)).toMatchObject({
      stderr:
        '\naws: [ERROR]: An error occurred (InvalidClientTokenId) when calling the GetCallerIdentity operation: The security token included in the request is invalid.\n',
      exitCode: 254,
    });
  });

  it('may be set for the lines to come, in AWS_PROFILE', () => {
    const set = runIn(place, 'export AWS_PROFILE=dev-alice');
    expect(JSON.parse(runIn(set, WHO).stdout).Arn).toBe('arn:aws:iam::123456789012:user/dev-alice');
    expect(JSON.parse(runIn(set, `${WHO} --profile default`).stdout).Arn).toMatch(/\/you$/);
    expect(JSON.parse(runIn(runIn(set, 'export AWS_PROFILE='), WHO).stdout).Arn).toMatch(/\/you$/);
    expect(runIn(runIn(place, 'export AWS_PROFILE=bob'), WHO)).toMatchObject({ exitCode: 255, executions: [] });
  });

  it('is looked for after the command is understood', () => {
    expect(runIn(place, 'aws iam create-group --profile bob').stderr).toContain('arguments are required: --group-name');
  });

  it('works for aws s3 as well, with the denial that AWS gives', () => {
    expect(runIn(place, 'aws s3 ls --profile dev-alice')).toMatchObject({
      stderr:
        '\naws: [ERROR]: An error occurred (AccessDenied) when calling the ListBuckets operation: User: arn:aws:iam::123456789012:user/dev-alice is not authorized to perform: s3:ListAllMyBuckets because no identity-based policy allows the s3:ListAllMyBuckets action\n',
      exitCode: 254,
      notes: [{ id: 'borrowed-key' }],
    });
  });
});
