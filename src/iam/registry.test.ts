import { describe, expect, test } from 'vitest';
import { iamOperations } from './operations/registry.ts';
import { createRegistry } from './registry.ts';

describe('a registry', () => {
  test('finds an operation by service and name, in its exact words', () => {
    const registry = createRegistry(iamOperations);
    expect(registry.find('iam', 'CreateGroup')?.name).toBe('CreateGroup');
    expect(registry.find('iam', 'createGroup')).toBeNull();
    expect(registry.find('s3', 'CreateGroup')).toBeNull();
    expect(registry.find('iam', 'toString')).toBeNull();
    expect(registry.operations).toEqual(iamOperations);
  });

  test('refuses two operations of one name', () => {
    expect(() => createRegistry([...iamOperations, iamOperations[0]])).toThrow('iam:CreateUser is registered twice');
  });
});
