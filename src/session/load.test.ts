import { expect, test, vi } from 'vitest';
import type { Need } from '../iam/index.ts';
import type { Catalog } from '../catalog/index.ts';

// Modules are shared with the tests that ran before, and some of those have loaded what is to be loaded here.
vi.resetModules();
const { createShell, run } = await import('../cli/index.ts');
const { complete } = await import('../cli/complete.ts');
const { administrator, createWorld, execute } = await import('../iam/index.ts');
const { operationNames } = await import('../services/families.ts');
const { registry, sampleServices } = await import('../services/index.ts');
const { load } = await import('./load.ts');

const AT = '2026-11-22T10:00:00Z';
const catalog: Catalog = {
  managedPolicy: () => null,
  managedPolicyNames: () => [],
  service: () => null,
  serviceNames: () => new Map(),
  load: () => Promise.resolve(),
};
const place = {
  world: createWorld({ at: AT, services: sampleServices(AT) }),
  shell: createShell(),
};
const ambient = { at: AT, seed: 's', n: 1, reference: catalog };
const typed = (line: string) => run(line, place, administrator, ambient);

test('what there is to be called is needed first, by a command and without one', async () => {
  const needs: Need[] = [{ kind: 'operations', family: 'index' }];
  const call = { caller: administrator, service: 'iam', operation: 'TagUser', input: {} };
  expect(typed('aws iam list-policies')).toEqual({ needs });
  expect(execute(place.world, call, registry, ambient)).toEqual({ needs });
  await load(needs, catalog);
});

test('a command whose operation is not loaded needs its family, and runs once that is there', async () => {
  const line = 'aws iam list-policies --scope Local';
  const needed = typed(line);
  expect(needed).toEqual({ needs: [{ kind: 'operations', family: 'iam/managed-policies' }] });
  if ('needs' in needed) await load(needed.needs, catalog);
  expect(typed(line)).toMatchObject({ exitCode: 0 });
});

test('a call made without a command line needs the family too', () => {
  const call = { caller: administrator, service: 'iam', operation: 'TagUser', input: {} };
  expect(execute(place.world, call, registry, ambient)).toEqual({
    needs: [{ kind: 'operations', family: 'iam/names-and-tags' }],
  });
});

test('completion of an operation that is not loaded needs its family', () => {
  const needs = [{ kind: 'operations', family: 'iam/credentials' }];
  const line = 'aws iam create-access-key --';
  expect(complete(line, line.length, place, catalog)).toEqual({ needs });
});

test('help needs the operation of the command, its pages, and the shapes of what it answers', async () => {
  const wanted: readonly Need[] = [
    { kind: 'operations', family: 'iam/credentials' },
    { kind: 'commands', part: 'help' },
    { kind: 'commands', part: 'shapes' },
  ];
  for (const need of wanted) {
    expect(typed('aws iam create-access-key help')).toEqual({ needs: [need] });
    await load([need], catalog);
  }
  expect(typed('aws iam create-access-key help')).toMatchObject({ exitCode: 0 });
});

test('a command of aws s3 needs the commands, and then the operations that they call', async () => {
  expect(typed('aws s3 ls')).toEqual({ needs: [{ kind: 'commands', part: 's3' }] });
  await load([{ kind: 'commands', part: 's3' }], catalog);
  expect(typed('aws s3 ls')).toEqual({ needs: [{ kind: 'operations', family: 's3/objects' }] });
});

test('a part that there is not cannot be loaded', async () => {
  await expect(load([{ kind: 'commands', part: 'ec2' }], catalog)).rejects.toThrow('no part ec2');
});

test('the commands of a service are known before anything is loaded, and the same after all is', async () => {
  const wrong = (): unknown => typed('aws iam create-grup');
  const page = (): unknown => typed('aws help');
  const before = [wrong(), page()];
  await registry.loadAll();
  expect([wrong(), page()]).toEqual(before);
  expect(registry.operations).toHaveLength(operationNames.length);
});

test('reference data is asked for when there is a need of it, and only then', async () => {
  const asked: unknown[] = [];
  const listening: Catalog = {
    ...catalog,
    load(needs) {
      asked.push(...needs);
      return Promise.resolve();
    },
  };
  await load([{ kind: 'operations', family: 'iam/reading' }, { kind: 'service-names' }], listening);
  await load([{ kind: 'operations', family: 'iam/reading' }], {
    ...listening,
    load: () => Promise.reject(new Error('asked')),
  });
  expect(asked).toEqual([{ kind: 'service-names' }]);
});
