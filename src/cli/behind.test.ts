import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../test/support/account.ts';

const place = accountAfter(['aws iam create-user --user-name dana', 'replication 8s']);
const policy = (Effect: string): string =>
  `--policy-document '${JSON.stringify({ Version: '2012-10-17', Statement: { Effect, Action: '*', Resource: '*' } })}'`;
const grant = `aws iam put-user-policy --user-name dana --policy-name p ${policy('Allow')}`;
const list = 'aws iam list-users --profile dana';
const ids = (line: string) =>
  runIn(place, line)
    .notes.map(({ id }) => id)
    .filter((id) => id !== 'waited');

describe('a call that is decided before the last change is known', () => {
  it('is refused, and told to have come too early', () => {
    const ran = runIn(place, `${grant}; ${list}`);
    expect(ran.stderr).toContain('AccessDenied');
    expect(ran.notes).toContainEqual({ id: 'decided-behind', values: { seconds: 8 } });
  });

  it('is allowed, and nothing is told of it, as soon as the change is known', () => {
    expect(runIn(place, `${grant}; wait 7s; ${list}`).exitCode).toBe(254);
    expect(runIn(place, `${grant}; wait 8s; ${list}`)).toMatchObject({ exitCode: 0 });
    expect(ids(`${grant}; wait 8s; ${list}`)).toEqual(['borrowed-key']);
  });

  it('is told so too when the user was not there yet', () => {
    const late = 'aws iam create-user --user-name erik';
    const whoami = 'aws sts get-caller-identity --profile erik';
    expect(runIn(place, `${late}; ${whoami}`).stderr).toContain('InvalidClientTokenId');
    expect(ids(`${late}; ${whoami}`)).toContain('decided-behind');
  });

  it('is not told so when the account as it is would refuse it as well', () => {
    expect(ids(`aws iam create-group --group-name Developers; ${list}`)).toEqual(['borrowed-key']);
    expect(ids(`${grant}; aws iam delete-user-policy --user-name dana --policy-name p; ${list}`)).toEqual([
      'borrowed-key',
    ]);
  });

  it('still goes by what was allowed before', () => {
    const denied = `aws iam put-user-policy --user-name dana --policy-name p ${policy('Deny')}`;
    expect(runIn(place, `${grant}; wait 8s; ${denied}; ${list}`).exitCode).toBe(0);
  });
});
