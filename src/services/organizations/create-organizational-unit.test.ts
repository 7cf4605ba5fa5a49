import { describe, expect, it } from 'vitest';
import { attached, member, organizationArn, ROOT, SANDBOX } from '../../../test/support/organizations.ts';
import { serviceError, serviceOutput } from '../../../test/support/service-authorisation.ts';
import { joined, withTargets } from './organization.ts';

const CREATE = ['organizations', 'CreateOrganizationalUnit'] as const;

describe('CreateOrganizationalUnit', () => {
  it('makes a unit with FullAWSAccess below another', () => {
    const { output, world } = serviceOutput(member(), CREATE, { ParentId: SANDBOX, Name: 'Data' });
    const unit = Object(output?.['OrganizationalUnit']);
    expect(unit.Id).toMatch(/^ou-ex4m-[a-z\d]{8}$/);
    expect(unit).toEqual({
      Id: unit.Id,
      Arn: organizationArn(`ou/o-exampleorg1/${unit.Id}`),
      Name: 'Data',
      Path: `o-exampleorg1/${ROOT}/${SANDBOX}/${unit.Id}/`,
    });
    expect(attached(world, unit.Id)).toEqual(['p-FullAWSAccess']);
  });

  it('refuses a name that stands beside it, and takes it elsewhere', () => {
    expect(serviceError(member(), CREATE, { ParentId: ROOT, Name: 'Sandbox' })).toEqual({
      code: 'DuplicateOrganizationalUnitException',
      message: 'An OU with the same name already exists.',
    });
    expect(serviceOutput(member(), CREATE, { ParentId: SANDBOX, Name: 'Sandbox' }).output).not.toBeNull();
  });

  it.each(['ou-ex4m-nothing1', '123456789012'])('refuses %s for a parent', (ParentId) => {
    expect(serviceError(member(), CREATE, { ParentId, Name: 'Data' })).toEqual({
      code: 'ParentNotFoundException',
      message: "You specified a parent that doesn't exist.",
    });
  });

  const crowded = (places: readonly (readonly [id: string, parent: string])[]) => {
    const world = member();
    const organization = joined(world);
    if (!organization.ok) throw new Error('No organization');
    return withTargets(
      world,
      organization.value,
      places.map(([id, parent]) => ({ id, name: id, parent, attached: [] })),
    );
  };

  it('lets units stand five deep', () => {
    const deep = crowded(
      [2, 3, 4, 5].map((n) => [`ou-ex4m-level000${n}`, n === 2 ? SANDBOX : `ou-ex4m-level000${n - 1}`]),
    );
    const below = (ParentId: string) => ({ ParentId, Name: 'Deeper' });
    expect(serviceOutput(deep, CREATE, below('ou-ex4m-level0004')).output).not.toBeNull();
    expect(serviceError(deep, CREATE, below('ou-ex4m-level0005')).code).toBe('ConstraintViolationException');
  });

  it('refuses the 1001st unit', () => {
    const units = Array.from({ length: 997 }, (_, n): [string, string] => [
      `ou-ex4m-${String(n).padStart(8, '0')}`,
      ROOT,
    ]);
    const full = serviceOutput(crowded(units), CREATE, { ParentId: ROOT, Name: 'Last' }).world;
    expect(serviceError(full, CREATE, { ParentId: ROOT, Name: 'More' }).code).toBe('ConstraintViolationException');
  });
});
