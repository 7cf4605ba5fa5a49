import { describe, expect, it } from 'vitest';
import { deny } from '../../../test/support/builders.ts';
import { member, organizationArn, withControlPolicy } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';
import { joined, withOrganization } from './organization.ts';

const CREATE = ['organizations', 'CreatePolicy'] as const;
const policy = { Name: 'NoLogs', Description: 'x', Type: 'SERVICE_CONTROL_POLICY', Content: deny('s3:DeleteObject') };

/** A policy of so many characters. */
const long = (length: number): string => policy.Content.padEnd(length, ' ');

describe('CreatePolicy', () => {
  it('makes a policy that is attached nowhere', () => {
    const { output, world } = serviceOutput(member(), CREATE, policy);
    const { PolicySummary, Content } = Object(output?.['Policy']);
    expect(PolicySummary.Id).toMatch(/^p-[a-z\d]{8}$/);
    expect(PolicySummary).toEqual({
      Id: PolicySummary.Id,
      Arn: organizationArn(`policy/o-exampleorg1/service_control_policy/${PolicySummary.Id}`),
      Name: 'NoLogs',
      Description: 'x',
      Type: 'SERVICE_CONTROL_POLICY',
      AwsManaged: false,
    });
    expect(Content).toBe(policy.Content);
    expect(
      serviceOutput(world, ['organizations', 'ListTargetsForPolicy'], { PolicyId: PolicySummary.Id }).output,
    ).toEqual({ Targets: [] });
  });

  it('refuses a name that there is', () => {
    expect(serviceError(withControlPolicy(member(), 'NoLogs').world, CREATE, policy)).toEqual({
      code: 'DuplicatePolicyException',
      message: 'A policy with the same name already exists.',
    });
  });

  it.each([
    '{',
    '{"Version": "2012-10-17", "Statement": {"Effect": "Deny", "Principal": "*", "Action": "*", "Resource": "*"}}',
  ])('refuses the document %s', (Content) => {
    expect(serviceError(member(), CREATE, { ...policy, Content })).toEqual({
      code: 'MalformedPolicyDocumentException',
      message: 'The provided policy document does not meet the requirements of the specified policy type.',
    });
  });

  it('takes 10,240 characters, whitespace counted', () => {
    expect(serviceOutput(member(), CREATE, { ...policy, Content: long(10_240) }).output).not.toBeNull();
    expect(serviceError(member(), CREATE, { ...policy, Content: long(10_241) })).toEqual({
      code: 'ConstraintViolationException',
      message: 'You have exceeded the maximum policy size.',
    });
  });

  it('refuses the 1001st policy', () => {
    const { world, id } = withControlPolicy(member());
    const organization = joined(world);
    const one = organization.ok ? organization.value.policies.get(id) : undefined;
    if (!organization.ok || one === undefined) throw new Error('No policy');
    const many = Array.from(
      { length: 998 },
      (_, n) => [`p-number${n}`, { ...one, id: `p-number${n}`, name: `n${n}` }] as const,
    );
    const policies = new Map([...organization.value.policies, ...many]);
    const crowded = withOrganization(world, { ...organization.value, policies });
    const full = serviceOutput(crowded, CREATE, policy).world;
    expect(serviceError(full, CREATE, { ...policy, Name: 'More' }).code).toBe('ConstraintViolationException');
  });
});
