import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import {
  ACCOUNT,
  AT,
  BILLING,
  PRINTED_AT,
  S3_READ_ONLY,
  Sandbox,
  allow,
  reference,
} from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { administrator } from '../account/create.ts';
import { execute } from '../execute.ts';
import { registry } from '../../services/index.ts';

const arn = `arn:aws:iam::${ACCOUNT}:policy/ReadLogs`;
const account = (Description?: string): Sandbox => {
  const sandbox = new Sandbox().user('dana').group('Developers');
  sandbox.output('CreatePolicy', { PolicyName: 'ReadLogs', PolicyDocument: allow('s3:Get*'), Description });
  return sandbox;
};

describe('GetPolicy', () => {
  test('counts what the policy is attached to, and tells its description', () => {
    const sandbox = account('Reads logs').attached('User', 'dana', arn).attached('Group', 'Developers', arn);
    const output = sandbox.output('GetPolicy', { PolicyArn: arn });
    expect(output).toMatchObject({
      Policy: {
        AttachmentCount: 2,
        Description: 'Reads logs',
        DefaultVersionId: 'v1',
        Tags: [],
        UpdateDate: PRINTED_AT,
      },
    });
    expect(Object.keys(Object(output?.['Policy']))).toEqual(inModelOrder('Policy', output?.['Policy']));
    sandbox.output('DetachUserPolicy', { UserName: 'dana', PolicyArn: arn });
    expect(sandbox.output('GetPolicy', { PolicyArn: arn })).toMatchObject({ Policy: { AttachmentCount: 1 } });
  });

  test('leaves out a description that was never given', () => {
    expect(Object.keys(Object(account().output('GetPolicy', { PolicyArn: arn })?.['Policy']))).not.toContain(
      'Description',
    );
  });

  test('tells about an AWS managed policy as the list of them has it, and does not bring it into the account', () => {
    const sandbox = new Sandbox();
    expect(sandbox.output('GetPolicy', { PolicyArn: BILLING })).toMatchObject({
      Policy: { PolicyName: 'Billing', Path: '/job-function/', DefaultVersionId: 'v3', AttachmentCount: 0 },
    });
    expect(sandbox.world.account.policies.has(BILLING)).toBe(false);
  });

  test('needs the names of AWS managed policies for one of them, and nothing for one of the account', () => {
    const { world } = account();
    const unloaded = { ...reference, managedPolicyNames: () => undefined, managedPolicy: () => undefined };
    const ask = (PolicyArn: string) =>
      execute(
        world,
        { caller: administrator, service: 'iam', operation: 'GetPolicy', input: { PolicyArn } },
        registry,
        {
          at: AT,
          seed: 's',
          n: 1,
          reference: unloaded,
        },
      );
    expect(ask(S3_READ_ONLY)).toEqual({ needs: [{ kind: 'managed-policy-names' }] });
    expect(ask(arn)).toMatchObject({ result: { ok: true } });
  });

  test.each([
    [`arn:aws:iam::${ACCOUNT}:policy/Nowhere`],
    ['arn:aws:iam::aws:policy/Nowhere'],
    ['arn:aws:iam::111122223333:policy/ReadLogs'],
  ])('of %s is NoSuchEntity', (PolicyArn) => {
    expect(account().error('GetPolicy', { PolicyArn })).toEqual({
      code: 'NoSuchEntity',
      message: `Policy ${PolicyArn} was not found.`,
    });
  });

  test('of something that is no policy ARN is a ValidationError', () => {
    expect(account().error('GetPolicy', { PolicyArn: 'ReadLogs'.padEnd(20, 's') })).toEqual({
      code: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
    });
  });

  test('is authorised on the policy', () => {
    const call = {
      operation: 'GetPolicy',
      input: { PolicyArn: arn },
      action: 'iam:GetPolicy',
      resource: arn,
      printed: `policy ${arn}`,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
