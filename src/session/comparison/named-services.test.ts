import { expect, test } from 'vitest';
import { allow, Sandbox } from '../../../test/support/builders.ts';
import { namedServices } from './named-services.ts';

test('the services are those that policies of any kind name, and the three of every account', () => {
  const one = new Sandbox()
    .user('dana')
    .group('Developers')
    .inline('user', 'dana', 'Keys', allow('KMS:Decrypt'))
    .inline('group', 'Developers', 'All', allow(['*', 'ec2:*']));
  const other = new Sandbox().user('dana').inline('user', 'dana', 'Write', allow('dynamodb:PutItem'));
  expect(namedServices([one.world, other.world])).toEqual(['dynamodb', 'ec2', 'iam', 'kms', 's3', 'sts']);
});

test('what has a wildcard before the colon names no service', () => {
  const world = new Sandbox().user('dana').inline('user', 'dana', 'Odd', allow('s*:Get*')).world;
  expect(namedServices([world])).toEqual(['iam', 's3', 'sts']);
});
