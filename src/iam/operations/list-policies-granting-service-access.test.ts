import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, allow, deny, reference } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';

const NAME = 'ListPoliciesGrantingServiceAccess';
const DANA = `arn:aws:iam::${ACCOUNT}:user/dana`;

const account = (): Sandbox =>
  new Sandbox()
    .user('dana')
    .group('Developers')
    .member('dana', 'Developers')
    .inline('user', 'dana', 'Stop', allow('ec2:StopInstances'))
    .inline('user', 'dana', 'NoS3', deny('s3:*'))
    .inline('group', 'Developers', 'All', allow('*'))
    .attached('Group', 'Developers', S3_READ_ONLY);

describe('ListPoliciesGrantingServiceAccess', () => {
  test('lists the policies of a user and of its groups that allow anything of a service', () => {
    const all = { PolicyName: 'All', PolicyType: 'INLINE', EntityType: 'GROUP', EntityName: 'Developers' };
    const output = account().output(NAME, { Arn: DANA, ServiceNamespaces: ['s3', 'ec2', 's3'] });
    expect(output).toEqual({
      PoliciesGrantingServiceAccess: [
        {
          ServiceNamespace: 's3',
          Policies: [all, { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyType: 'MANAGED', PolicyArn: S3_READ_ONLY }],
        },
        {
          ServiceNamespace: 'ec2',
          Policies: [{ PolicyName: 'Stop', PolicyType: 'INLINE', EntityType: 'USER', EntityName: 'dana' }, all],
        },
      ],
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder(NAME, output));
  });

  test('of a group lists its own alone', () => {
    const Arn = `arn:aws:iam::${ACCOUNT}:group/Developers`;
    expect(account().output(NAME, { Arn, ServiceNamespaces: ['ec2'] })).toMatchObject({
      PoliciesGrantingServiceAccess: [{ Policies: [{ PolicyName: 'All' }] }],
    });
  });

  test('needs the names of services', () => {
    const sandbox = new Sandbox(account().world, { ...reference, serviceNames: () => undefined });
    expect(() => sandbox.output(NAME, { Arn: DANA, ServiceNamespaces: ['s3'] })).toThrow('service-names');
  });

  test.each([
    [{ Arn: `${DANA}x`, ServiceNamespaces: ['s3'] }, 'NoSuchEntity: The user with name danax cannot be found.'],
    [{ Arn: DANA, ServiceNamespaces: ['s3', 's4'] }, 'InvalidInput: Invalid service namespace: s4'],
    [
      { Arn: DANA, ServiceNamespaces: [] },
      "ValidationError: 1 validation error detected: Value at 'serviceNamespaces' failed to satisfy constraint: Member must have length greater than or equal to 1",
    ],
    [{ Arn: DANA, ServiceNamespaces: ['s3'], Marker: 'x' }, 'ValidationError: Invalid Marker.'],
  ])('refuses %j', (input, message) => {
    const error = account().error(NAME, input);
    expect(`${error.code}: ${error.message}`).toBe(message);
  });

  test('is authorised on the user, group or role', () => {
    const call = {
      operation: NAME,
      input: { Arn: DANA, ServiceNamespaces: ['s3'] },
      action: `iam:${NAME}`,
      resource: DANA,
      printed: DANA,
    };
    expect(authorisationOf(call, account)).toEqual(expectedAuthorisation(call));
  });
});
