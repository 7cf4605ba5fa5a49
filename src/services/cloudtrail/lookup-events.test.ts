import { describe, expect, test } from 'vitest';
import { Sandbox, allow, asUser } from '../../../test/support/builders.ts';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { Timeline } from '../../../test/support/timeline.ts';
import { later, type Input, type Json } from '../../iam/index.ts';

const account = (): Timeline =>
  new Timeline(new Sandbox().user('dana', 'erik').group('Developers').inline('user', 'dana', 'All', allow('*')).world);

const isObject = (value: Json): value is { readonly [member: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The events of an answer, with the detail read. */
function events(timeline: Timeline, input: Input = {}): readonly { readonly [member: string]: Json }[] {
  const list: Json = timeline.output('cloudtrail:LookupEvents', input)?.['Events'] ?? [];
  return [list].flat().filter(isObject);
}
const names = (timeline: Timeline, input: Input = {}): readonly Json[] =>
  events(timeline, input).map((event) => event['EventName'] ?? '');
const detailOf = (event: { readonly [member: string]: Json } | undefined): { readonly [member: string]: Json } => {
  const text = event?.['CloudTrailEvent'];
  const detail: Json = typeof text === 'string' ? JSON.parse(text) : null;
  if (!isObject(detail)) throw new Error('No event');
  return detail;
};
/** The newest event after one call. */
const eventOf = (...call: Parameters<Timeline['call']>): { readonly [member: string]: Json } => {
  const timeline = account();
  timeline.call(...call);
  return detailOf(events(timeline)[0]);
};

describe('LookupEvents', () => {
  // Source of the members and their order: the CloudTrail user guide, record contents; facts, section 6.5.
  test('tells a call of a user as CloudTrail keeps it', () => {
    const timeline = account();
    timeline.call('AddUserToGroup', { GroupName: 'Developers', UserName: 'erik' }, asUser('dana'));
    const [event] = events(timeline);
    expect(event).toEqual({
      EventId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      EventName: 'AddUserToGroup',
      ReadOnly: 'false',
      AccessKeyId: expect.stringMatching(/^AKIA[A-Z2-7]{16}$/),
      EventTime: '2026-11-22T10:01:00+00:00',
      EventSource: 'iam.amazonaws.com',
      Username: 'dana',
      Resources: [
        { ResourceType: 'AWS::IAM::Group', ResourceName: 'Developers' },
        { ResourceType: 'AWS::IAM::User', ResourceName: 'erik' },
      ],
      CloudTrailEvent: expect.any(String),
    });
    const detail = detailOf(event);
    expect(detail).toEqual({
      eventVersion: '1.11',
      userIdentity: {
        type: 'IAMUser',
        principalId: timeline.world.account.users.get('dana')?.id,
        arn: 'arn:aws:iam::123456789012:user/dana',
        accountId: '123456789012',
        accessKeyId: event?.['AccessKeyId'],
        userName: 'dana',
      },
      eventTime: '2026-11-22T10:01:00Z',
      eventSource: 'iam.amazonaws.com',
      eventName: 'AddUserToGroup',
      awsRegion: 'us-east-1',
      sourceIPAddress: '203.0.113.10',
      userAgent: 'aws-cli/2.34.0',
      requestParameters: { groupName: 'Developers', userName: 'erik' },
      responseElements: null,
      requestID: expect.stringMatching(/^[0-9a-f-]{36}$/),
      eventID: event?.['EventId'],
      readOnly: false,
      eventType: 'AwsApiCall',
      managementEvent: true,
      recipientAccountId: '123456789012',
      eventCategory: 'Management',
    });
    expect(Object.keys(detail).slice(0, 3)).toEqual(['eventVersion', 'userIdentity', 'eventTime']);
  });

  test('tells a role session by its role', () => {
    expect(eventOf('CreateUser', { UserName: 'gus' })).toMatchObject({
      userIdentity: {
        type: 'AssumedRole',
        principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}:you$/),
        accessKeyId: expect.stringMatching(/^ASIA[A-Z2-7]{16}$/),
        sessionContext: {
          sessionIssuer: {
            type: 'Role',
            principalId: expect.stringMatching(/^AROA[A-Z2-7]{17}$/),
            userName: 'AWSReservedSSO_AdministratorAccess_5a1b0e7c9d2f4e83',
          },
          attributes: { mfaAuthenticated: 'true' },
        },
      },
      responseElements: { user: { userName: 'gus', createDate: 'Nov 22, 2026 10:01:00 AM' } },
    });
  });

  test('tells a console session', () => {
    const timeline = account();
    timeline.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
    timeline.call('ListUsers', {}, { kind: 'user', userName: 'dana', session: 'console', mfa: false });
    expect(detailOf(events(timeline)[0])).toMatchObject({
      userIdentity: {
        type: 'IAMUser',
        accessKeyId: expect.stringMatching(/^ASIA/),
        sessionContext: { attributes: { creationDate: '2026-11-22T09:57:00Z', mfaAuthenticated: 'false' } },
      },
      userAgent: 'console.amazonaws.com',
      requestParameters: null,
      readOnly: true,
      sessionCredentialFromConsole: 'true',
    });
  });

  test.each<[string, Input, string, RegExp]>([
    ['GetUser', { UserName: 'nobody' }, 'NoSuchEntityException', /nobody/],
    ['CreateUser', { UserName: '' }, 'ValidationException', /length/],
    ['CreateGroup', { GroupName: 'Developers' }, 'EntityAlreadyExistsException', /already exists/],
  ])('of a refused %s with %j tells the error by its shape', (operation, input, code, message) => {
    expect(eventOf(operation, input)).toMatchObject({
      errorCode: code,
      errorMessage: expect.stringMatching(message),
      responseElements: null,
    });
  });

  test('of a denied call tells AccessDenied, and who was denied', () => {
    expect(eventOf('CreateUser', { UserName: 'gus' }, asUser('erik'))).toMatchObject({
      errorCode: 'AccessDenied',
      errorMessage: expect.stringContaining('is not authorized to perform: iam:CreateUser'),
      userIdentity: { userName: 'erik' },
    });
  });

  test('hides secrets', () => {
    const timeline = account();
    const key = timeline.output('CreateAccessKey', { UserName: 'dana' });
    timeline.output('CreateLoginProfile', { UserName: 'dana', Password: 'Correct-Horse-7' });
    const all = events(timeline).map(detailOf);
    expect(all[0]).toMatchObject({ requestParameters: { password: 'HIDDEN_DUE_TO_SECURITY_REASONS' } });
    expect(all[1]).toMatchObject({ responseElements: { accessKey: { userName: 'dana', status: 'Active' } } });
    const secret = /"SecretAccessKey":"([^"]+)"/.exec(JSON.stringify(key))?.[1] ?? 'none';
    expect(JSON.stringify(all)).not.toContain('Correct-Horse-7');
    expect(JSON.stringify(all)).not.toContain(secret);
  });

  test('leaves out data, and what the sandbox itself is told; a bucket’s policy is no data', () => {
    const timeline = account();
    timeline.call('s3:GetObject', { Bucket: 'app-logs', Key: 'x' }, asUser('dana'));
    timeline.call('s3:ListBuckets', {}, asUser('dana'));
    timeline.call('s3:PutBucketPolicy', { Bucket: 'app-logs', Policy: '{}' }, asUser('dana'));
    expect(names(timeline)).toEqual(['PutBucketPolicy', 'ListBuckets']);
    expect(detailOf(events(timeline)[1])).toMatchObject({
      requestParameters: {
        bucketPolicy: '{}',
        bucketName: 'app-logs',
        Host: 'app-logs.s3.us-east-1.amazonaws.com',
      },
      errorCode: 'NoSuchBucket',
    });
  });

  test('leaves out calls that nobody could sign', () => {
    const timeline = account();
    timeline.call('ListUsers', {}, asUser('nobody'));
    expect(names(timeline)).toEqual([]);
  });

  test('stands newest first, and tells earlier lookups too', () => {
    const timeline = account();
    timeline.call('ListUsers', {});
    timeline.call('ListGroups', {});
    expect(names(timeline)).toEqual(['ListGroups', 'ListUsers']);
    expect(names(timeline)).toEqual(['LookupEvents', 'ListGroups', 'ListUsers']);
  });

  test('gives an event the same ids in every answer', () => {
    const timeline = account();
    timeline.call('ListUsers', {});
    expect(events(timeline)[0]).toEqual(events(timeline)[1]);
  });

  test.each<[string, string, readonly string[]]>([
    ['EventName', 'ListGroups', ['ListGroups']],
    ['EventName', 'listgroups', []],
    ['ReadOnly', 'false', ['AddUserToGroup']],
    ['Username', 'dana', ['ListGroups', 'AddUserToGroup']],
    ['Username', 'you', ['ListUsers']],
    ['ResourceType', 'AWS::IAM::Group', ['AddUserToGroup']],
    ['ResourceName', 'erik', ['AddUserToGroup']],
    ['EventSource', 'iam.amazonaws.com', ['ListGroups', 'AddUserToGroup', 'ListUsers']],
    ['EventSource', 's3.amazonaws.com', []],
  ])('looks up by %s %s', (AttributeKey, AttributeValue, found) => {
    const timeline = account();
    timeline.call('ListUsers', {});
    timeline.call('AddUserToGroup', { GroupName: 'Developers', UserName: 'erik' }, asUser('dana'));
    timeline.call('ListGroups', {}, asUser('dana'));
    expect(names(timeline, { LookupAttributes: [{ AttributeKey, AttributeValue }] })).toEqual(found);
  });

  test('looks up by the id of an event and of a key', () => {
    const timeline = account();
    timeline.call('ListUsers', {}, asUser('dana'));
    timeline.call('ListGroups', {});
    const event = events(timeline)[1];
    const by = (AttributeKey: string, AttributeValue: Json | undefined): readonly Json[] =>
      names(timeline, { LookupAttributes: [{ AttributeKey, AttributeValue }] });
    expect([by('EventId', event?.['EventId']), by('AccessKeyId', event?.['AccessKeyId'])]).toEqual([
      ['ListUsers'],
      ['ListUsers'],
    ]);
  });

  test('looks up by time, in either form, and forgets after 90 days', () => {
    const timeline = account();
    timeline.call('ListUsers', {});
    timeline.call('ListGroups', {});
    expect(names(timeline, { EndTime: '2026-11-22T10:01:00Z' })).toEqual(['ListUsers']);
    expect(names(timeline, { StartTime: String(Date.parse('2026-11-22T10:02:00Z') / 1000) })).toContain('ListGroups');
    expect(names(timeline, { StartTime: '2026-11-22T10:01:30Z' })).not.toContain('ListUsers');
    timeline.at = later(timeline.at, 91 * 24 * 60 * 60);
    expect(names(timeline)).toEqual([]);
  });

  test('answers in pages, which the CLI collects', () => {
    const timeline = account();
    for (let n = 0; n < 3; n++) timeline.call('ListUsers', {});
    const page = timeline.output('cloudtrail:LookupEvents', { MaxResults: 2 });
    expect([page?.['Events']].flat()).toHaveLength(2);
    const next = { MaxResults: 2, NextToken: page?.['NextToken'] };
    const rest = timeline.output('cloudtrail:LookupEvents', next);
    expect([rest?.['Events']].flat()).toHaveLength(1);
    expect(rest).not.toHaveProperty('NextToken');
    const { stdout } = runIn(accountAfter([]), 'aws cloudtrail lookup-events');
    expect(JSON.parse(stdout)).toEqual({ Events: [] });
  });

  test('has no insight events', () => {
    const timeline = account();
    timeline.call('ListUsers', {});
    expect(names(timeline, { EventCategory: 'insight' })).toEqual([]);
  });

  test.each<[Input, string]>([
    [
      {
        LookupAttributes: [
          { AttributeKey: 'Username', AttributeValue: 'dana' },
          { AttributeKey: 'ReadOnly', AttributeValue: 'true' },
        ],
      },
      'InvalidLookupAttributesException',
    ],
    [{ MaxResults: 51 }, 'InvalidMaxResultsException'],
    [{ NextToken: 'x' }, 'InvalidNextTokenException'],
    [{ StartTime: '2026-11-23', EndTime: '2026-11-22' }, 'InvalidTimeRangeException'],
    [{ StartTime: 'yesterday' }, 'InvalidTimeRangeException'],
    [{ LookupAttributes: [{ AttributeKey: 'Colour', AttributeValue: 'x' }] }, 'ValidationException'],
  ])('refuses %j', (input, code) => {
    expect(account().error('cloudtrail:LookupEvents', input).code).toBe(code);
  });

  test('is authorised on everything, and a denial names no resource', () => {
    const timeline = new Timeline(
      new Sandbox().user('dana', 'erik').inline('user', 'dana', 'Trail', allow('cloudtrail:LookupEvents')).world,
    );
    expect(timeline.call('cloudtrail:LookupEvents', {}, asUser('dana')).result.ok).toBe(true);
    expect(timeline.error('cloudtrail:LookupEvents', {}, asUser('erik'))).toEqual({
      code: 'AccessDeniedException',
      message:
        'User: arn:aws:iam::123456789012:user/erik is not authorized to perform: cloudtrail:LookupEvents because no identity-based policy allows the cloudtrail:LookupEvents action',
    });
    expect(timeline.error('cloudtrail:LookupEvents', {}, asUser('nobody')).code).toBe('UnrecognizedClientException');
  });
});
