import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dana']);
const HEAD = 'NAME       : VALUE                    : TYPE             : LOCATION\n';
const after = (...lines: readonly string[]) => {
  let ran = runIn(place, 'ls');
  for (const line of lines) ran = runIn(ran, line);
  return ran;
};

// Recorded from aws-cli 2.38.1.
describe('aws configure', () => {
  it('set is silent, and get tells what was set', () => {
    expect(after('aws configure set output table')).toMatchObject({ stdout: '', stderr: '', exitCode: 0 });
    expect(after('aws configure set output table', 'aws configure get output').stdout).toBe('table\n');
  });

  it.each([
    ['aws configure get region --profile dana', 'eu-west-1\n'],
    ['aws configure get profile.dana.region', 'eu-west-1\n'],
    ['aws configure get dana.region', 'eu-west-1\n'],
    ['aws configure get default.region', ''],
    ['aws configure get region', ''],
  ])('%s finds the setting of its profile', (line, stdout) => {
    const ran = after('aws configure set region eu-west-1 --profile dana', line);
    expect([ran.stdout, ran.stderr, ran.exitCode]).toEqual([stdout, '', stdout === '' ? 1 : 0]);
  });

  it('list-profiles names the default one, every user, and those that settings made', () => {
    const ran = after('aws configure set region eu-west-1 --profile erik', 'aws configure list-profiles');
    expect(ran.stdout).toBe('default\ndana\nerik\n');
  });

  it('list tells where each value comes from', () => {
    const lines = ['aws configure set region eu-west-1', 'export AWS_PROFILE=dana'];
    expect(after('aws configure set region eu-west-1', 'aws configure list').stdout).toContain(
      'region     : eu-west-1                : config-file      : ~/.aws/config\n',
    );
    expect(after(...lines, 'aws configure list').stdout).toContain(
      "profile    : dana                     : env              : ['AWS_PROFILE', 'AWS_DEFAULT_PROFILE']\n",
    );
    expect(after('export AWS_DEFAULT_REGION=eu-central-1', 'aws configure list').stdout).toContain(
      "region     : eu-central-1             : env              : ['AWS_REGION', 'AWS_DEFAULT_REGION']\n",
    );
    expect(after('aws configure list --profile dana').stdout).toContain(
      'profile    : dana                     : manual           : --profile\n',
    );
  });

  it('list shows the last four characters of a key alone', () => {
    const key = after('aws iam create-access-key --user-name dana');
    const id = key.world.account.users.get('dana')?.accessKeys[0]?.id ?? '';
    const { stdout } = runIn(key, 'aws configure list --profile dana');
    expect(stdout).toContain(`access_key : ${'*'.repeat(16)}${id.slice(-4)}     : shared-credentials-file : \n`);
    expect(stdout).not.toContain(id);
  });

  it('list prints what it can before it misses a profile', () => {
    expect(after('aws configure list --profile nobody')).toMatchObject({
      stdout: `${HEAD}profile    : nobody                   : manual           : --profile\n`,
      stderr: '\naws: [ERROR]: The config profile (nobody) could not be found\n',
      exitCode: 255,
    });
  });

  it.each([
    ['aws configure', 'configure-asks'],
    ['aws configure import --csv file://a', 'configure-not-here'],
    ['aws configure set aws_secret_access_key x', 'configure-not-here'],
    ['aws configure set role_arn arn:aws:iam::123456789012:role/Auditor --profile audit', 'configure-not-here'],
    ['aws configure set profile.audit.source_profile default', 'configure-not-here'],
  ])('%s is not done here, and says so', (line, id) => {
    const ran = after(line);
    expect([ran.notes.map((one) => one.id), ran.exitCode, ran.stderr]).toEqual([[id], 2, '']);
  });
});
