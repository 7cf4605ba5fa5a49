import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { services } from './services.ts';

const place = accountAfter([]);
const help = (line: string): string => {
  const { stdout, stderr, exitCode } = runIn(place, line);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout;
};

describe('help', () => {
  it('of aws names every service and its commands', () => {
    const text = help('aws help');
    for (const { name, commands } of services) {
      expect(text).toContain(`\n       ${name}\n`);
      for (const command of commands) expect(text).toContain(command.name);
    }
  });

  it.each(services.map(({ name }) => name))('of aws %s tells what each command does', (name) => {
    expect(help(`aws ${name} help`)).toContain('AVAILABLE COMMANDS');
  });

  it.each(services.flatMap(({ name, commands }) => commands.map((command) => `aws ${name} ${command.name} help`)))(
    '%s has its parts and no line wider than a terminal',
    (line) => {
      const text = help(line);
      expect(text).toMatch(/^NAME\n {7}\S+\n\nDESCRIPTION\n[\s\S]+\nSYNOPSIS\n[\s\S]+\nEXAMPLES?\n/);
      expect(
        text
          .split('\n')
          .filter(
            (one) => one.length > 80 && !one.includes('aws ') && !one.includes('arn:') && !one.includes(' | --no-'),
          ),
      ).toEqual([]);
    },
  );

  it.each(['aws help', ...services.map(({ name }) => `aws ${name} help`)])(
    '%s has no line wider than a terminal',
    (line) => {
      expect(
        help(line)
          .split('\n')
          .filter((one) => one.length > 80),
      ).toEqual([]);
    },
  );

  it.each(['aws help', 'aws s3 ls help', 'aws iam create-user help'])(
    '%s leaves one line between its parts',
    (line) => {
      expect(help(line)).not.toContain('\n\n\n');
    },
  );

  it('of a list does not tell to grant it on an ARN', () => {
    expect(help('aws iam list-users help')).toContain('PERMISSION\n       iam:ListUsers\n');
  });

  it('of an operation tells its options with their limits, and the permission that the example needs', () => {
    const text = help('aws iam create-group help');
    expect(text).toContain('       --group-name (string) [required]\n');
    expect(text).toContain('          Length: 1 to 128.\n');
    expect(text).toContain('PERMISSION\n       iam:CreateGroup on arn:aws:iam::123456789012:group/Developers\n');
    expect(text).toContain('EXAMPLE\n          aws iam create-group --group-name Developers\n');
  });

  it('of a flag, a value of a few and a list tells what may stand there', () => {
    const policies = help('aws iam list-policies help');
    expect(policies).toContain('\n          [--only-attached | --no-only-attached]\n');
    expect(policies).toContain('\n       --only-attached | --no-only-attached (boolean)\n');
    expect(policies).toContain('          One of: All, AWS, Local.\n');
    expect(policies).toContain('PERMISSION\n       iam:ListPolicies\n');
    const tagging = help('aws iam tag-user help');
    expect(tagging).toContain('       --tags (list) [required]\n');
    expect(tagging).toContain('          One word for each: Key=string,Value=string; or JSON.\n');
  });

  it('of an operation on a bucket names the bucket in the permission', () => {
    expect(help('aws s3api put-bucket-policy help')).toContain('s3:PutBucketPolicy on arn:aws:s3:::app-logs\n');
  });

  it('of an operation that needs no permission says so', () => {
    expect(help('aws sts get-caller-identity help')).toContain(
      'None: AWS answers this to anyone with valid credentials.',
    );
  });

  it('of a command that does not exist is a usage error', () => {
    expect(runIn(place, 'aws iam frobnicate help').exitCode).toBe(252);
  });
});
