import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, S3_READ_ONLY, Sandbox, asUser } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { Timeline } from '../../../test/support/timeline.ts';

const NAME = 'GetServiceLastAccessedDetailsWithEntities';
const JobId = '2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f';

const account = (): Timeline =>
  new Timeline(
    new Sandbox()
      .user('dana', 'erik', 'fay')
      .group('Developers')
      .member('dana', 'Developers')
      .member('erik', 'Developers')
      .attached('Group', 'Developers', S3_READ_ONLY)
      .attached('User', 'fay', S3_READ_ONLY).world,
  );

function entities(timeline: Timeline, Arn: string, ServiceNamespace: string): unknown {
  const job = timeline.output('GenerateServiceLastAccessedDetails', { Arn })?.['JobId'];
  return timeline.output(NAME, { JobId: job, ServiceNamespace })?.['EntityDetailsList'];
}

describe('GetServiceLastAccessedDetailsWithEntities', () => {
  test('lists the members of a group, who tried last first, and those who never did', () => {
    const timeline = account();
    timeline.call('s3:ListBuckets', {}, asUser('erik'));
    const at = timeline.at.replace('Z', '+00:00');
    const id = (name: string): string | undefined => timeline.world.account.users.get(name)?.id;
    const info = (name: string) => ({
      Arn: `arn:aws:iam::${ACCOUNT}:user/${name}`,
      Name: name,
      Type: 'USER',
      Id: id(name),
      Path: '/',
    });
    expect(entities(timeline, `arn:aws:iam::${ACCOUNT}:group/Developers`, 's3')).toEqual([
      { EntityInfo: info('erik'), LastAuthenticated: at },
      { EntityInfo: info('dana') },
    ]);
  });

  test('lists whom a policy reaches, directly or through a group', () => {
    const found = JSON.stringify(entities(account(), S3_READ_ONLY, 's3'));
    expect(found.match(/(?<="Name":")[^"]*/g)).toEqual(['dana', 'erik', 'fay']);
  });

  test('lists roles too', () => {
    const found = entities(account(), 'arn:aws:iam::aws:policy/AdministratorAccess', 'ec2');
    expect(found).toMatchObject([{ EntityInfo: { Type: 'ROLE', Path: '/aws-reserved/sso.amazonaws.com/' } }]);
  });

  test('lists nobody for a service that is not granted', () => {
    expect(entities(account(), S3_READ_ONLY, 'iam')).toEqual([]);
  });

  test('answers in pages, members in the order of the service model', () => {
    const timeline = account();
    const job = timeline.output('GenerateServiceLastAccessedDetails', { Arn: S3_READ_ONLY })?.['JobId'];
    const input = { JobId: job, ServiceNamespace: 's3' };
    const page = timeline.output(NAME, { ...input, MaxItems: 2 });
    expect(Object.keys(page ?? {})).toEqual(inModelOrder(NAME, page));
    expect(page).toMatchObject({ JobStatus: 'COMPLETED', EntityDetailsList: [{}, {}], IsTruncated: true });
    const rest = timeline.output(NAME, { ...input, Marker: page?.['Marker'] });
    expect(rest).toMatchObject({ EntityDetailsList: [{ EntityInfo: { Name: 'fay' } }], IsTruncated: false });
    expect(timeline.error(NAME, { ...input, Marker: 'x' }).message).toBe('Invalid Marker.');
  });

  test('of an unknown job is NoSuchEntity', () => {
    expect(account().error(NAME, { JobId, ServiceNamespace: 's3' }).code).toBe('NoSuchEntity');
  });

  test('is authorised on everything, because it is about no resource', () => {
    const call = {
      operation: NAME,
      input: { JobId, ServiceNamespace: 's3' },
      action: `iam:${NAME}`,
      resource: '*',
      printed: '*',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
