import { expect, test } from 'vitest';
import { MANAGEMENT, member } from '../../../test/support/organizations.ts';
import { serviceOutput } from '../../../test/support/service-authorisation.ts';

test('DescribeOrganization tells a member who manages it', () => {
  expect(serviceOutput(member(), ['organizations', 'DescribeOrganization']).output).toMatchObject({
    Organization: { Id: 'o-exampleorg1', MasterAccountId: MANAGEMENT },
  });
});
