import { expect, test } from 'vitest';
import { emptySession, readSession, writtenSession } from './read-session.ts';

const filled = {
  sourceIp: '198.51.100.7',
  vpcEndpoint: 'vpce-0123456789abcdef0',
  region: 'eu-central-1',
  organizationId: 'o-exampleorg1',
  mfa: false,
};

test('a form becomes context keys, and they become the form again', () => {
  const read = readSession({ ...filled, region: ' eu-central-1 ' });
  expect(read).toEqual({
    ok: true,
    value: {
      SessionContext: [
        { Key: 'aws:SourceIp', Values: ['198.51.100.7'] },
        { Key: 'aws:SourceVpce', Values: ['vpce-0123456789abcdef0'] },
        { Key: 'aws:RequestedRegion', Values: ['eu-central-1'] },
        { Key: 'aws:PrincipalOrgID', Values: ['o-exampleorg1'] },
      ],
      RoleSessionsWithMfa: false,
    },
  });
  expect(read.ok && writtenSession(read.value)).toEqual(filled);
});

test('an empty form says that nothing special comes with a request', () => {
  expect(readSession(emptySession)).toEqual({ ok: true, value: { SessionContext: [] } });
  expect(writtenSession({ SessionContext: [] })).toEqual(emptySession);
});

test('through a VPC endpoint a request has no public address unless one is told', () => {
  const read = readSession({ ...emptySession, vpcEndpoint: filled.vpcEndpoint });
  expect(read.ok && read.value.SessionContext).toContainEqual({ Key: 'aws:SourceIp', Values: [] });
});

test.each([
  ['sourceIp', '10.0.0.0/8', 'badAddress'],
  ['sourceIp', 'office', 'badAddress'],
  ['vpcEndpoint', 'vpc-1', 'badEndpoint'],
  ['region', 'Frankfurt', 'badRegion'],
  ['organizationId', 'r-ex4m', 'badOrganization'],
] as const)('%s cannot be %s', (field, text, id) => {
  const read = readSession({ ...emptySession, [field]: text });
  expect(read).toEqual({ ok: false, error: [{ field, phrase: { id, values: { text } } }] });
});
