import { expect, it } from 'vitest';
import { testCatalog } from '../../../test/support/lessons.ts';
import { serviceActions } from './services.ts';

/** Kinds of resource that the comparison tells apart, by the names of the reference data. */
const told: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  s3: { object: 'object', bucket: 'bucket' },
  iam: { user: 'user', group: 'group', role: 'role', policy: 'policy', mfa: 'mfa', 'sms-mfa': 'mfa' },
  sts: { role: 'role' },
};

it.each(Object.entries(serviceActions))('the actions of %s are those of the reference data', async (prefix, kinds) => {
  const catalog = testCatalog();
  await catalog.load([{ kind: 'service', service: prefix }]);
  const expected = (catalog.service(prefix)?.actions ?? []).flatMap(({ name, resources }) => {
    const named = resources.flatMap((resource) => told[prefix]?.[resource.name] ?? []);
    const on = named.length > 0 ? named : [resources.length > 0 ? 'other' : 'none'];
    return [...new Set(on)].map((kind) => `${kind} ${name}`);
  });
  const listed = Object.entries(kinds).flatMap(([kind, names]) => names.map((name) => `${kind} ${name}`));
  expect(expected.length).toBeGreaterThan(0);
  expect(listed.toSorted()).toEqual(expected.toSorted());
});
