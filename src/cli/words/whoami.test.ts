import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dev-alice']);

describe('whoami', () => {
  it('tells the session that the account opened with, and whoever the variables name', () => {
    expect(runIn(place, 'whoami').stdout).toMatch(/\/you\n$/);
    const alice = runIn(place, 'export AWS_PROFILE=dev-alice');
    expect(runIn(alice, 'whoami')).toMatchObject({
      stdout: 'arn:aws:iam::123456789012:user/dev-alice\n',
      notes: [{ id: 'borrowed-key' }],
      executions: [],
    });
  });

  it('says why nobody signs', () => {
    const nobody = runIn(place, 'export AWS_PROFILE=bob');
    expect(runIn(nobody, 'whoami')).toMatchObject({ exitCode: 255, stdout: '' });
    const wrong = runIn(place, 'export AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE AWS_SECRET_ACCESS_KEY=x');
    expect(runIn(wrong, 'whoami')).toMatchObject({
      exitCode: 1,
      stderr: 'The security token included in the request is invalid.\n',
    });
  });
});
