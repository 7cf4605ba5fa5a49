import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const account = (): Sandbox => {
  const sandbox = new Sandbox().user('dana').inline('user', 'dana', 'own', allow('iam:ListUsers'));
  sandbox.output('CreateAccessKey', { UserName: 'dana' });
  return sandbox;
};
const keyOf = (sandbox: Sandbox): string => sandbox.world.account.users.get('dana')?.accessKeys[0]?.id ?? '';
const lastUsed = (sandbox: Sandbox) => sandbox.output('GetAccessKeyLastUsed', { AccessKeyId: keyOf(sandbox) });

describe('GetAccessKeyLastUsed', () => {
  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('of a key that was never used has no date', () => {
    expect(lastUsed(account())).toEqual({
      UserName: 'dana',
      AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' },
    });
  });

  test('tells the last call, a refused one too, members in the order of the service model', () => {
    const sandbox = account();
    sandbox.call('ListUsers', {}, asUser('dana'));
    sandbox.later(90).call('ListGroups', {}, asUser('dana'));
    const told = lastUsed(sandbox.later(60));
    expect(told?.['AccessKeyLastUsed']).toEqual({
      LastUsedDate: '2026-11-22T10:01:30+00:00',
      ServiceName: 'iam',
      Region: 'us-east-1',
    });
    expect(Object.keys(Object(told?.['AccessKeyLastUsed']))).toEqual(
      inModelOrder('AccessKeyLastUsed', told?.['AccessKeyLastUsed']),
    );
  });

  // Source: recorded in 2026, iam-facts.md section 6.2.
  test('of an unknown key is AccessDenied, whatever one may', () => {
    expect(account().error('GetAccessKeyLastUsed', { AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' }).message).toMatch(
      /^User: arn:aws:sts::\d+:assumed-role\/\S+ is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key AKIAIOSFODNN7EXAMPLE$/,
    );
  });

  test('is authorised on the user who has the key', () => {
    const call = {
      operation: 'GetAccessKeyLastUsed',
      input: { AccessKeyId: keyOf(account()) },
      action: 'iam:GetAccessKeyLastUsed',
      resource: `arn:aws:iam::${ACCOUNT}:user/dana`,
      printed: `access key ${keyOf(account())}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
