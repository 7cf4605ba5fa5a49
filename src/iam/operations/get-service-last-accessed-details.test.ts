import { describe, expect, test } from 'vitest';
import { authorisationOf, expectedAuthorisation } from '../../../test/support/authorisation.ts';
import { ACCOUNT, Sandbox, allow, asUser, deny, reference } from '../../../test/support/builders.ts';
import { inModelOrder } from '../../../test/support/shapes.ts';
import { Timeline } from '../../../test/support/timeline.ts';
import { later } from '../account/instant.ts';
import type { Json } from '../operation.ts';

const user = (name: string): string => `arn:aws:iam::${ACCOUNT}:user/${name}`;
const DEVELOPERS = `arn:aws:iam::${ACCOUNT}:group/Developers`;

const account = (known = reference): Timeline =>
  new Timeline(
    new Sandbox()
      .user('dana', 'erik', 'fay')
      .group('Developers')
      .member('dana', 'Developers')
      .member('erik', 'Developers')
      .inline('group', 'Developers', 'Read', allow(['iam:Get*', 'iam:List*', 's3:GetObject']))
      .inline('user', 'fay', 'All', allow('*')).world,
    known,
  );

/** The report that is there a second after it was asked for. */
function report(timeline: Timeline, Arn: string, Granularity = 'SERVICE_LEVEL') {
  const JobId = timeline.output('GenerateServiceLastAccessedDetails', { Arn, Granularity })?.['JobId'];
  const output = timeline.output('GetServiceLastAccessedDetails', { JobId });
  return { JobId, output, services: [output?.['ServicesLastAccessed'] ?? []].flat() };
}
const named = (services: readonly Json[], namespace: string): Json | undefined =>
  services.find((service) => typeof service === 'object' && JSON.stringify(service).includes(`"${namespace}"`));

describe('GetServiceLastAccessedDetails', () => {
  test('lists the services that the policies grant, with the last try of any member', () => {
    const timeline = account();
    timeline.call('GetUser', { UserName: 'dana' }, asUser('dana'));
    timeline.call('GetUser', { UserName: 'erik' }, asUser('erik'));
    const last = timeline.at;
    timeline.call('GetUser', { UserName: 'fay' }, asUser('fay'));
    const { output } = report(timeline, DEVELOPERS);
    expect(output).toEqual({
      JobStatus: 'COMPLETED',
      JobType: 'SERVICE_LEVEL',
      JobCreationDate: later(last, 120).replace('Z', '+00:00'),
      ServicesLastAccessed: [
        {
          ServiceName: 'AWS Identity and Access Management (IAM)',
          LastAuthenticated: last.replace('Z', '+00:00'),
          ServiceNamespace: 'iam',
          LastAuthenticatedEntity: user('erik'),
          LastAuthenticatedRegion: 'us-east-1',
          TotalAuthenticatedEntities: 2,
        },
        { ServiceName: 'Amazon S3', ServiceNamespace: 's3', TotalAuthenticatedEntities: 0 },
      ],
      JobCompletionDate: later(last, 121).replace('Z', '+00:00'),
      IsTruncated: false,
    });
    expect(Object.keys(output ?? {})).toEqual(inModelOrder('GetServiceLastAccessedDetails', output));
  });

  test('counts a try that was refused', () => {
    const timeline = account();
    timeline.error('CreateUser', { UserName: 'x' }, asUser('dana'));
    expect(named(report(timeline, user('dana')).services, 'iam')).toMatchObject({
      LastAuthenticatedEntity: user('dana'),
      TotalAuthenticatedEntities: 1,
    });
  });

  test('is in progress in the second in which it was asked for', () => {
    const timeline = account();
    const JobId = timeline.output('GenerateServiceLastAccessedDetails', { Arn: DEVELOPERS })?.['JobId'];
    const output = timeline.output('GetServiceLastAccessedDetails', { JobId }, undefined, timeline.at);
    expect(output).toMatchObject({ JobStatus: 'IN_PROGRESS', ServicesLastAccessed: [] });
    expect(output).not.toHaveProperty('JobCompletionDate');
  });

  test('knows nothing of what came after it was asked for', () => {
    const timeline = account();
    const { JobId } = report(timeline, DEVELOPERS);
    timeline.call('GetUser', { UserName: 'dana' }, asUser('dana'));
    const output = timeline.output('GetServiceLastAccessedDetails', { JobId });
    expect(JSON.stringify(output)).not.toContain('LastAuthenticated"');
  });

  test.each([
    ['everything', allow('*'), ['ec2', 'iam', 's3']],
    [
      'all but a part',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: { Effect: 'Allow', NotAction: ['iam:*', 's3:Get*'], Resource: '*' },
      }),
      ['ec2', 's3'],
    ],
    ['nothing, when it only denies', deny('s3:*'), []],
  ])('of a policy that allows %s lists what it grants', (_, text, namespaces) => {
    const timeline = new Timeline(new Sandbox().user('gus').inline('user', 'gus', 'P', text).world);
    const { services } = report(timeline, user('gus'));
    expect(JSON.stringify(services).match(/(?<="ServiceNamespace":")[^"]*/g) ?? []).toEqual(namespaces);
  });

  test('goes down to actions when it was asked to, but not to those on data', () => {
    const timeline = account();
    timeline.call('GetUser', { UserName: 'dana' }, asUser('dana'));
    const at = timeline.at.replace('Z', '+00:00');
    timeline.call('s3:GetObject', { Bucket: 'app-logs', Key: 'x' }, asUser('dana'));
    const { services } = report(timeline, user('dana'), 'ACTION_LEVEL');
    expect(named(services, 'iam')).toMatchObject({
      TrackedActionsLastAccessed: [
        {
          ActionName: 'GetUser',
          LastAccessedEntity: user('dana'),
          LastAccessedTime: at,
          LastAccessedRegion: 'us-east-1',
        },
        { ActionName: 'ListUsers' },
      ],
    });
    expect(named(services, 's3')).toMatchObject({ TotalAuthenticatedEntities: 1 });
    expect(named(services, 's3')).not.toHaveProperty('TrackedActionsLastAccessed');
  });

  test('needs the names of services, and the actions of those that were tried', () => {
    const namesMissing = account({ ...reference, serviceNames: () => undefined });
    expect(() => report(namesMissing, DEVELOPERS)).toThrow('[{"kind":"service-names"}]');
    const actionsMissing = account({ ...reference, service: () => undefined });
    actionsMissing.call('GetUser', { UserName: 'dana' }, asUser('dana'));
    expect(() => report(actionsMissing, DEVELOPERS, 'ACTION_LEVEL')).toThrow('[{"kind":"service","service":"iam"}]');
  });

  test('answers in pages', () => {
    const timeline = account();
    const { JobId } = report(timeline, user('fay'));
    const page = timeline.output('GetServiceLastAccessedDetails', { JobId, MaxItems: 2 });
    expect(page).toMatchObject({ ServicesLastAccessed: [{}, {}], IsTruncated: true });
    expect(timeline.output('GetServiceLastAccessedDetails', { JobId, Marker: page?.['Marker'] })).toMatchObject({
      ServicesLastAccessed: [{ ServiceNamespace: 's3' }],
      IsTruncated: false,
    });
  });

  test('of an unknown job is NoSuchEntity', () => {
    const JobId = '2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f';
    expect(account().error('GetServiceLastAccessedDetails', { JobId })).toEqual({
      code: 'NoSuchEntity',
      message: `The job with id ${JobId} cannot be found.`,
    });
  });

  test('is authorised on everything, because it is about no resource', () => {
    const call = {
      operation: 'GetServiceLastAccessedDetails',
      input: { JobId: '2eb6c2e2-5f6c-4d2e-8c4f-0a1b2c3d4e5f' },
      action: 'iam:GetServiceLastAccessedDetails',
      resource: '*',
      printed: '*',
    };
    expect(authorisationOf(call, () => new Sandbox())).toEqual(expectedAuthorisation(call));
  });
});
