import { describe, expect, test } from 'vitest';
import { rulesIn } from '../../../../test/support/lint-cases/findings.ts';
import { BUCKET, OBJECTS, on, one } from '../../../../test/support/lint-cases/write.ts';

describe('a resource of another type', () => {
  test.each<[string, boolean, string, readonly string[]]>([
    ['an object action on a bucket', true, 's3:PutObject', [BUCKET]],
    ['an object action on a bucket whose name has a star', false, 's3:PutObject', ['arn:aws:s3:::app-*']],
    ['a bucket action on objects', true, 's3:ListBucket', [OBJECTS]],
    ['a bucket action on both', false, 's3:ListBucket', [OBJECTS, BUCKET]],
    ['a variable may be anything', false, 's3:GetObject', ['arn:aws:s3:::home/${aws:username}']],
    ['a group action on any group', false, 'iam:AddUserToGroup', ['arn:aws:iam::*:group/*']],
    ['a group action on a user', true, 'iam:AddUserToGroup', ['arn:aws:iam::123456789012:user/*']],
    ['a service that is not known is not judged', false, 'ec2:RunInstances', [BUCKET]],
  ])('%s', (_, expected, Action, Resource) => {
    expect(rulesIn(one({ Action, Resource })).includes('other-resource-type')).toBe(expected);
  });

  test('an ARN of no resource at all is reported once, by what is wrong with it', () => {
    expect(rulesIn(on('arn:aws:iam:us-east-1:123456789012:user/dana', 'iam:GetUser'))).toEqual(['arn-region-given']);
    expect(rulesIn(on('arn:aws:s3:eu-west-1:123456789012:app-logs/*'))).toEqual([
      'arn-account-given',
      'arn-region-given',
    ]);
  });
});
