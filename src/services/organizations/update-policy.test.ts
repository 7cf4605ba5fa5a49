import { describe, expect, it } from 'vitest';
import { administrator } from '../../iam/index.ts';
import { call } from '../../../test/support/account.ts';
import { deny } from '../../../test/support/builders.ts';
import { ACCOUNT, member, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const UPDATE = ['organizations', 'UpdatePolicy'] as const;
const { world, id: PolicyId } = withControlPolicy(member());

describe('UpdatePolicy', () => {
  it('changes what is given and nothing else', () => {
    expect(serviceOutput(world, UPDATE, { PolicyId, Name: 'Renamed' }).output).toMatchObject({
      Policy: {
        PolicySummary: { Id: PolicyId, Name: 'Renamed', Description: 'for a test' },
        Content: deny('s3:DeleteObject'),
      },
    });
    expect(serviceOutput(world, UPDATE, { PolicyId, Description: '' }).output).toMatchObject({
      Policy: { PolicySummary: { Name: 'NoDeletes', Description: '' } },
    });
  });

  it('takes effect wherever it is attached', () => {
    const attached = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId, TargetId: ACCOUNT }).world;
    const after = serviceOutput(attached, UPDATE, { PolicyId, Content: deny('s3:GetObject') }).world;
    const object = { Bucket: 'app-logs', Key: '2026.txt' };
    expect(call(after, administrator, ['s3', 'GetObject'], object).result.ok).toBe(false);
    expect(call(after, administrator, ['s3', 'DeleteObject'], object).result.ok).toBe(true);
  });

  it.each([
    [{ PolicyId: 'p-none12345' }, 'PolicyNotFoundException'],
    [{ PolicyId: 'p-FullAWSAccess', Name: 'x' }, 'InvalidInputException'],
    [{ PolicyId, Name: 'FullAWSAccess' }, 'DuplicatePolicyException'],
    [{ PolicyId, Content: '{}' }, 'MalformedPolicyDocumentException'],
    [{ PolicyId, Content: deny('*').padEnd(10_241) }, 'ConstraintViolationException'],
  ])('refuses %j with %s', (input, code) => {
    expect(serviceError(world, UPDATE, input).code).toBe(code);
  });

  it('takes the name that the policy has', () => {
    expect(serviceOutput(world, UPDATE, { PolicyId, Name: 'NoDeletes' }).output).not.toBeNull();
  });
});
