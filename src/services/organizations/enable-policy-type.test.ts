import { describe, expect, it } from 'vitest';
import { ACCOUNT, attached, member, ROOT, SANDBOX, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';

const ENABLE = ['organizations', 'EnablePolicyType'] as const;
const input = { RootId: ROOT, PolicyType: 'SERVICE_CONTROL_POLICY' };

describe('EnablePolicyType', () => {
  it('attaches FullAWSAccess everywhere and nothing that was attached before', () => {
    const { world, id } = withControlPolicy(member());
    const limited = serviceOutput(world, ['organizations', 'AttachPolicy'], { PolicyId: id, TargetId: ROOT }).world;
    const off = serviceOutput(limited, ['organizations', 'DisablePolicyType'], input).world;
    const { output, world: on } = serviceOutput(off, ENABLE, input);
    expect(output).toMatchObject({
      Root: { Id: ROOT, PolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }] },
    });
    for (const target of [ROOT, SANDBOX, ACCOUNT]) expect(attached(on, target)).toEqual(['p-FullAWSAccess']);
  });

  it('refuses a type that is enabled, and a root that there is not', () => {
    expect(serviceError(member(), ENABLE, input)).toEqual({
      code: 'PolicyTypeAlreadyEnabledException',
      message: 'The specified policy type is already enabled.',
    });
    expect(serviceError(member(), ENABLE, { ...input, RootId: SANDBOX })).toEqual({
      code: 'RootNotFoundException',
      message: "You specified a root that doesn't exist.",
    });
  });
});
