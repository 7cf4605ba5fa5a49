import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const document =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:ListAllMyBuckets","Resource":"*"}]}';
const place = accountAfter([
  'aws iam create-user --user-name dana',
  `aws iam create-policy --policy-name p --policy-document '${document}'`,
]);
const outcomeOf = (line: string) => {
  const { stdout, stderr, exitCode, notes } = runIn(place, line);
  return [stdout, stderr, exitCode, notes.map(({ id }) => id)];
};

// Source: botocore, waiter.py and waiters-2.json of each service.
describe('aws wait', () => {
  it.each([
    'aws iam wait user-exists --user-name dana',
    'aws iam wait policy-exists --policy-arn arn:aws:iam::123456789012:policy/p',
    'aws s3api wait bucket-exists --bucket app-logs',
    'aws s3api wait object-exists --bucket app-logs --key 2026.txt',
    'aws s3api wait object-not-exists --bucket app-logs --key nothing',
    'aws s3api wait bucket-not-exists --bucket nowhere',
  ])('%s prints nothing when it is so', (line) => {
    expect(outcomeOf(line)).toEqual(['', '', 0, []]);
  });

  it('fails when it is not so, after one call, and says that no time went by', () => {
    const line = 'aws iam wait user-exists --user-name erik';
    expect(outcomeOf(line)).toEqual([
      '',
      '\naws: [ERROR]: Waiter UserExists failed: Max attempts exceeded. Previously accepted state: Matched expected service error code: NoSuchEntity\n',
      255,
      ['wait-stands-still'],
    ]);
    expect(runIn(place, line).executions).toHaveLength(1);
  });

  it('ends where it can never be so', () => {
    const [stdout, stderr, exitCode] = outcomeOf('aws s3api wait bucket-not-exists --bucket app-logs');
    expect([stdout, exitCode]).toEqual(['', 255]);
    expect(stderr).toContain('Waiter BucketNotExists failed: Max attempts exceeded\n');
  });

  it('tells a denial by its code', () => {
    const ran = runIn(place, 'aws iam wait user-exists --user-name dana --profile dana');
    expect(ran.stderr).toMatch(
      /^\naws: \[ERROR\]: Waiter UserExists failed: An error occurred \(AccessDenied\): User: /,
    );
    expect(ran.exitCode).toBe(255);
  });

  it('knows the state of an instance', () => {
    const running = runIn(place, 'aws ec2 run-instances --image-id ami-0abcdef1234567890 --instance-type t3.micro');
    const [id] = [...running.world.services.ec2.instances.keys()];
    expect(runIn(running, `aws ec2 wait instance-stopped --instance-ids ${id}`).exitCode).toBe(255);
    expect(runIn(running, `aws ec2 wait instance-exists --instance-ids ${id}`).exitCode).toBe(0);
  });

  it('says of a waiter without its operation that it is not simulated', () => {
    expect(runIn(place, 'aws iam wait instance-profile-exists --instance-profile-name a')).toMatchObject({
      exitCode: 2,
      stderr: '',
      notes: [{ id: 'operation-not-simulated' }],
    });
  });
});
