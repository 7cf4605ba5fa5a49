import { expect, test } from 'vitest';
import type { Catalog } from '../catalog/index.ts';
import { createShell, run } from '../cli/index.ts';
import { complete } from '../cli/complete.ts';
import { administrator, createWorld, execute } from '../iam/index.ts';
import { registry, sampleServices } from '../services/index.ts';
import { load } from './load.ts';

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

test('help needs its pages, and then the operation of the command', async () => {
  const line = 'aws iam create-access-key help';
  expect(typed(line)).toEqual({ needs: [{ kind: 'commands', part: 'help' }] });
  await load([{ kind: 'commands', part: 'help' }], catalog);
  expect(typed(line)).toEqual({ needs: [{ kind: 'operations', family: 'iam/credentials' }] });
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
  await Promise.all(registry.families.map((family) => registry.load(family)));
  expect([wrong(), page()]).toEqual(before);
  expect(registry.operations).toHaveLength(registry.names.length);
});
