import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name bob']);
const rm = (rest: string) => {
  const { stdout, stderr, exitCode } = runIn(place, `aws s3 rm ${rest}`);
  return [stdout, stderr, exitCode];
};

describe('aws s3 rm', () => {
  // Source: AWS CLI 1.45 against a server that answers 204 and 403; iam-facts.md section 7.
  it.each(['s3://app-logs/2026.txt', 's3://app-logs/missing.txt'])('%s says that it is deleted', (uri) => {
    expect(rm(uri)).toEqual([`delete: ${uri}\n`, '', 0]);
  });

  it('tells a denial in full', () => {
    expect(rm('s3://app-logs/2026.txt --profile bob')).toEqual([
      '',
      'delete failed: s3://app-logs/2026.txt An error occurred (AccessDenied) when calling the DeleteObject operation: User: arn:aws:iam::123456789012:user/bob is not authorized to perform: s3:DeleteObject on resource: "arn:aws:s3:::app-logs/2026.txt" because no identity-based policy allows the s3:DeleteObject action\n',
      1,
    ]);
  });

  it('deletes nothing when it is given a bucket alone', () => {
    expect(rm('s3://app-logs')).toEqual(['', '', 0]);
    expect(runIn(place, 'aws s3 rm s3://app-logs').world).toBe(place.world);
  });
});
