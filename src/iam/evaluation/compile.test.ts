import { describe, expect, test } from 'vitest';
import { documentOf, policyText } from '../../../test/support/builders.ts';
import { compile } from './compile.ts';

describe('a compiled document', () => {
  test('is made once for a document', () => {
    const document = documentOf(policyText({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
    expect(compile(document)).toBe(compile(document));
  });

  test('gives a service the statements that can concern it, in order, and no others', () => {
    const document = documentOf(
      policyText(
        { Sid: 'S3', Effect: 'Allow', Action: 'S3:Get*', Resource: '*' },
        { Sid: 'Iam', Effect: 'Allow', Action: 'iam:*', Resource: '*' },
        { Sid: 'AllButEc2', Effect: 'Deny', NotAction: 'ec2:*', Resource: '*' },
        { Sid: 'All', Effect: 'Allow', Action: '*', Resource: '*' },
        { Sid: 'Both', Effect: 'Allow', Action: ['ec2:*', 's3:PutObject'], Resource: '*' },
        { Sid: 'Everything', Effect: 'Allow', Action: '*:*', Resource: '*' },
      ),
    );
    const sids = (service: string) =>
      compile(document)
        .forService(service)
        .map(({ statement }) => statement.sid);
    expect(sids('s3')).toEqual(['S3', 'AllButEc2', 'All', 'Both', 'Everything']);
    expect(sids('ec2')).toEqual(['AllButEc2', 'All', 'Both', 'Everything']);
    expect(sids('sqs')).toEqual(['AllButEc2', 'All', 'Everything']);
  });
});
