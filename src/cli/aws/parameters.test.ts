import { describe, expect, it } from 'vitest';
import '../../../test/support/loaded.ts';
import type { Input } from '../../iam/index.ts';
import { registry } from '../../services/index.ts';
import { brokenParameters } from './parameters.ts';

const broken = (operation: string, input: Input): readonly string[] => {
  const found = registry.find('iam', operation);
  if (found === null || 'needs' in found) throw new Error(`No operation ${operation}`);
  return brokenParameters(found, input);
};

// Source: the reports of botocore, validate.py.
describe('what botocore checks before it sends anything', () => {
  it.each<[string, Input, readonly string[]]>([
    ['TagUser', { UserName: 'dana', Tags: [{ Key: 'team', Value: '' }] }, []],
    ['TagUser', { UserName: 'dana', Tags: [{ Key: 'team' }] }, ['Missing required parameter in Tags[0]: "Value"']],
    [
      'TagUser',
      { UserName: '', Tags: [{ Key: '', Value: 'x', Foo: 'y' }] },
      [
        'Invalid length for parameter UserName, value: 0, valid min length: 1',
        'Unknown parameter in Tags[0]: "Foo", must be one of: Key, Value',
        'Invalid length for parameter Tags[0].Key, value: 0, valid min length: 1',
      ],
    ],
    [
      'TagUser',
      { UserName: 'dana', Tags: [{ Key: 1, Value: true }, 'team', null] },
      [
        "Invalid type for parameter Tags[0].Key, value: 1, type: <class 'int'>, valid types: <class 'str'>",
        "Invalid type for parameter Tags[0].Value, value: True, type: <class 'bool'>, valid types: <class 'str'>",
        "Invalid type for parameter Tags[1], value: team, type: <class 'str'>, valid types: <class 'dict'>",
        "Invalid type for parameter Tags[2], value: None, type: <class 'NoneType'>, valid types: <class 'dict'>",
      ],
    ],
    [
      'UntagUser',
      { UserName: 'dana', TagKeys: ['team', [1.5, 'a', [false]]] },
      [
        "Invalid type for parameter TagKeys[1], value: [1.5, 'a', [False]], type: <class 'list'>, valid types: <class 'str'>",
      ],
    ],
    [
      'TagUser',
      { UserName: 'dana', Tags: { Key: 'a' } },
      [
        "Invalid type for parameter Tags, value: {'Key': 'a'}, type: <class 'dict'>, valid types: <class 'list'>, <class 'tuple'>",
      ],
    ],
    [
      'SimulateCustomPolicy',
      { ContextEntries: [{ ContextKeyName: 'x', ContextKeyValues: 'a' }, { Colour: 'x' }] },
      [
        'Missing required parameter in input: "PolicyInputList"',
        'Missing required parameter in input: "ActionNames"',
        'Invalid length for parameter ContextEntries[0].ContextKeyName, value: 1, valid min length: 5',
        "Invalid type for parameter ContextEntries[0].ContextKeyValues, value: a, type: <class 'str'>, valid types: <class 'list'>, <class 'tuple'>",
        'Unknown parameter in ContextEntries[1]: "Colour", must be one of: ContextKeyName, ContextKeyValues, ContextKeyType',
      ],
    ],
    [
      'ListPoliciesGrantingServiceAccess',
      { ServiceNamespaces: [] },
      [
        'Missing required parameter in input: "Arn"',
        'Invalid length for parameter ServiceNamespaces, value: 0, valid min length: 1',
      ],
    ],
    ['CreateGroup', { Zed: 1, GroupName: 'A' }, ['Unknown parameter in input: "Zed", must be one of: Path, GroupName']],
    [
      'UpdateAccountPasswordPolicy',
      { MinimumPasswordLength: true },
      ['Invalid value for parameter MinimumPasswordLength, value: True, valid min value: 6'],
    ],
    ['ListPolicies', { MaxItems: 0 }, ['Invalid value for parameter MaxItems, value: 0, valid min value: 1']],
    ['ListPolicies', { Scope: 'Mine', PathPrefix: 'x'.repeat(600) }, []],
  ])('of %s with %j', (operation, input, messages) => {
    expect(broken(operation, input)).toEqual(messages);
  });
});
