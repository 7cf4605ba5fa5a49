import { describe, expect, test } from 'vitest';
import { iamOperations } from './operations/registry.ts';
import { createRegistry, type OperationFamily } from './registry.ts';

describe('a registry', () => {
  test('finds an operation by service and name, in its exact words', async () => {
    const registry = createRegistry(iamOperations);
    expect(registry.find('iam', 'CreateGroup')).toMatchObject({ name: 'CreateGroup' });
    expect(registry.find('iam', 'createGroup')).toEqual({ needs: [{ kind: 'operations', family: 'index' }] });
    await registry.load('index');
    expect(registry.find('iam', 'createGroup')).toBeNull();
    expect(registry.find('s3', 'CreateGroup')).toBeNull();
    expect(registry.find('iam', 'toString')).toBeNull();
    expect(registry.operations).toEqual(iamOperations);
  });

  test('refuses two operations of one name', async () => {
    const twice = createRegistry([...iamOperations, iamOperations[0]]);
    await expect(twice.loadAll()).rejects.toThrow('iam:CreateUser is registered twice');
  });
});

const first = iamOperations[0];
const family = (names: readonly string[]): OperationFamily => ({
  id: 'iam/users',
  service: 'iam',
  names,
  load: () => Promise.resolve([first]),
});

const brings = (one: OperationFamily) => () => Promise.resolve({ families: [one] });

describe('a family of operations', () => {
  test('is known by name, needed when it is called for, and there once it is loaded', async () => {
    const registry = createRegistry([], brings(family(['CreateUser'])));
    expect(registry.operations).toEqual([]);
    expect(registry.find('iam', 'CreateUser')).toEqual({ needs: [{ kind: 'operations', family: 'index' }] });
    await registry.load('index');
    expect(registry.operations).toEqual([]);
    expect(registry.find('iam', 'CreateUser')).toEqual({ needs: [{ kind: 'operations', family: 'iam/users' }] });
    await registry.load('iam/users');
    expect(registry.find('iam', 'CreateUser')).toBe(first);
    expect(registry.operations).toEqual([first]);
  });

  test('that names what it does not bring is refused', async () => {
    await expect(createRegistry([], brings(family(['DeleteUser']))).load('iam/users')).rejects.toThrow('iam/users');
    await expect(createRegistry([], brings(family(['CreateUser', 'GetUser']))).load('iam/users')).rejects.toThrow(
      'iam/users',
    );
  });

  test('that there is not cannot be loaded', async () => {
    await expect(createRegistry([]).load('iam/users')).rejects.toThrow('There is no family iam/users');
  });

  test('cannot name what is registered already', async () => {
    const registry = createRegistry(iamOperations, brings(family(['CreateUser'])));
    await expect(registry.load('index')).rejects.toThrow('iam:CreateUser is registered twice');
  });
});

test('an operation that no family names may be asked of the index', async () => {
  const asked = (service: string, name: string) => (service === 'sns' ? { ...first, service, name } : null);
  const registry = createRegistry([], () => Promise.resolve({ families: [family(['CreateUser'])], asked }));
  expect(registry.find('sns', 'Publish')).toEqual({ needs: [{ kind: 'operations', family: 'index' }] });
  await registry.load('index');
  expect(registry.find('sns', 'Publish')).toMatchObject({ name: 'Publish' });
  expect(registry.find('sqs', 'SendMessage')).toBeNull();
  expect(registry.find('iam', 'CreateUser')).toEqual({ needs: [{ kind: 'operations', family: 'iam/users' }] });
});
