import { describe, expect, test } from 'vitest';
import { allow, deny, documentOf, policyText } from '../../../test/support/builders.ts';
import { grantsAction, grantsService } from './granted-services.ts';

const allBut = (...actions: readonly string[]): string =>
  policyText({ Effect: 'Allow', NotAction: actions, Resource: '*' });

describe('what a policy grants', () => {
  test.each<[string, string, string, boolean]>([
    ['everything', allow('*'), 's3', true],
    ['everything, with a colon', allow('*:*'), 's3', true],
    ['an action of the service, in any case', allow('S3:getObject'), 's3', true],
    ['an action of another service', allow('ec2:*'), 's3', false],
    ['a service whose name begins alike', allow('s3-object-lambda:*'), 's3', false],
    ['nothing, by a deny', deny('s3:*'), 's3', false],
    ['all but a part of it', allBut('s3:Get*'), 's3', true],
    ['all but all of it', allBut('s3:*', 'ec2:*'), 's3', false],
    ['all but everything', allBut('*'), 's3', false],
  ])('of services: %s', (_, text, service, granted) => {
    expect(grantsService(documentOf(text), service)).toBe(granted);
  });

  test.each<[string, string, boolean]>([
    ['a pattern that fits', allow('S3:Get*'), true],
    ['one that does not', allow('s3:Put*'), false],
    ['all but others', allBut('s3:Put*'), true],
    ['all but it', allBut('s3:getobject'), false],
    ['nothing, by a deny', deny('*'), false],
  ])('of the action s3:GetObject: %s', (_, text, granted) => {
    expect(grantsAction(documentOf(text), 's3:GetObject')).toBe(granted);
  });
});
