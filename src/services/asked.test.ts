import { describe, expect, it } from 'vitest';
import { administrator } from '../iam/index.ts';
import { accountAfter, call } from '../../test/support/account.ts';
import { wrongAuthorisation } from '../../test/support/service-authorisation.ts';
import { registry } from './index.ts';
import { asked } from './asked.ts';

const { world } = accountAfter([]);

describe('an action that no operation stands for', () => {
  it('is found by the registry, the same each time', () => {
    expect(registry.find('dynamodb', 'ListTables')).toBe(asked('dynamodb', 'ListTables'));
    expect(registry.find('iam', 'CreateUser')).not.toBe(asked('iam', 'CreateUser'));
  });

  it.each([
    ['dynamodb', 'listTables'],
    ['dynamodb', 'toString'],
    ['', 'ListTables'],
    ['sandbox', 'Undo'],
    ['a b', 'ListTables'],
    ['dynamodb', 'List*'],
  ])('has no name like %s:%s', (service, name) => {
    expect(asked(service, name)).toBeNull();
    expect(registry.find(service, name)).toBeNull();
  });

  it('answers nothing, changes nothing and is recorded under its own name', () => {
    const { result, world: after, record } = call(world, administrator, ['dynamodb', 'PutItem'], { Resources: ['*'] });
    expect([result, after]).toEqual([{ ok: true, value: null }, world]);
    expect(record).toMatchObject({ service: 'dynamodb', operation: 'PutItem', readOnly: false, error: null });
    expect(call(world, administrator, ['dynamodb', 'GetItem']).record.readOnly).toBe(true);
  });

  it.each([
    ['dynamodb', 'GetItem', 'dynamodb:GetItem', 'AccessDeniedException'],
    ['lambda', 'Invoke', 'lambda:InvokeFunction', 'AccessDeniedException'],
    ['sns', 'Publish', 'sns:Publish', 'AuthorizationError'],
    ['cloudformation', 'DeleteStack', 'cloudformation:DeleteStack', 'AccessDenied'],
    ['ec2', 'CreateVpc', 'ec2:CreateVpc', 'UnauthorizedOperation'],
  ])('%s:%s is allowed as %s alone, on what it names', (service, operation, action, code) => {
    const resources = [`arn:aws:${service}:us-east-1:123456789012:a`, `arn:aws:${service}:us-east-1:123456789012:b`];
    const grants = resources.map((resource) => ({ action, resource }));
    expect(wrongAuthorisation({ service, operation, input: { Resources: resources }, grants, code }, world)).toEqual(
      [],
    );
    expect(
      wrongAuthorisation({ service, operation, input: {}, grants: [{ action, resource: '*' }], code }, world),
    ).toEqual([]);
  });

  it('refuses resources that are no list of texts', () => {
    expect(call(world, administrator, ['dynamodb', 'GetItem'], { Resources: [1] }).result).toMatchObject({
      error: { code: 'ValidationError' },
    });
  });
});
