import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(
  ['a/1', 'a/2', 'b', 'c/1', 'd'].map((key) => `aws s3api put-object --bucket payroll --key many/${key}`),
);
const LIST = 'aws s3api list-objects-v2 --bucket payroll --prefix many/';

describe('the lists of S3', () => {
  it.each(['1', '2', '3', '1000'])('show the same keys and folders in pages of %s as in one', (size) => {
    const query = "--delimiter / --query '[Contents[].Key, CommonPrefixes[].Prefix]'";
    const whole = runIn(place, `${LIST} ${query}`).stdout;
    expect(JSON.parse(whole)).toEqual([
      ['many/b', 'many/d'],
      ['many/a/', 'many/c/'],
    ]);
    expect(runIn(place, `${LIST} ${query} --page-size ${size}`).stdout).toBe(whole);
  });

  it('count a folder as one, and go on behind it', () => {
    const [first] = runIn(place, `${LIST} --delimiter / --max-keys 1`).executions;
    expect(first?.result).toMatchObject({
      value: { IsTruncated: true, CommonPrefixes: [{ Prefix: 'many/a/' }], KeyCount: 1, MaxKeys: 1 },
    });
  });

  it('take the key after which they begin, and no token that they did not give', () => {
    expect(runIn(place, `${LIST} --start-after many/c --query 'Contents[].Key' --output text`).stdout).toBe(
      'many/c/1\tmany/d\n',
    );
    expect(runIn(place, `${LIST} --starting-token nonsense`).stderr).toContain('(InvalidArgument)');
    expect(runIn(place, `${LIST} --max-keys -1`).stderr).toContain('Argument maxKeys must be an integer');
  });

  it('of buckets come in pages too', () => {
    const ran = runIn(place, "aws s3api list-buckets --page-size 1 --query 'Buckets[].Name' --output text");
    expect([ran.executions.length, ran.stdout]).toEqual([2, 'app-logs\npayroll\n']);
  });
});
