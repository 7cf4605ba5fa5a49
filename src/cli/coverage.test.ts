import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { reference } from '../../test/support/builders.ts';
import { coverage, type Coverage, type CoveredOperation } from './coverage.ts';

let all: Coverage;
beforeAll(async () => {
  all = await coverage({ ...reference, managedPolicy: () => null, managedPolicyNames: () => [] }, () =>
    Promise.reject(new Error('Nothing is missing here')),
  );
});

function covered(service: string, name: string): CoveredOperation {
  const found = all.operations.find((one) => one.service === service && one.name === name);
  if (found === undefined) throw new Error(`Nothing covers ${service} ${name}`);
  return found;
}

describe('what is simulated', () => {
  test('is told with the action and the resource that AWS asks for', () => {
    expect(covered('iam', 'AddUserToGroup')).toMatchObject({
      family: null,
      permissions: [{ action: 'iam:AddUserToGroup', resource: 'arn:aws:iam::123456789012:group/Developers' }],
    });
    expect(covered('iam', 'CreateRole').family).toBe('iam/roles');
    expect(covered('sts', 'GetCallerIdentity').permissions).toEqual([]);
  });

  test('asks for a permission of its own name, wherever IAM asks for one', () => {
    const others = all.operations.filter(
      ({ service, name, permissions }) =>
        service === 'iam' && !permissions.some(({ action }) => action === `iam:${name}`),
    );
    expect(others.map(({ name }) => name)).toEqual([]);
  });

  test('accounts for every parameter of the service model, taken or not', () => {
    const text = readFileSync(new URL('../../test/conformance/service-model.json', import.meta.url), 'utf8');
    const model: { operations: Record<string, { parameters: Record<string, unknown> }> } = JSON.parse(text);
    for (const { name, parameters } of all.operations.filter(({ service }) => service === 'iam')) {
      const modelled = Object.keys(model.operations[name]?.parameters ?? {});
      expect(parameters.map((one) => one.name).toSorted(), name).toEqual(modelled.toSorted());
    }
  });

  test('names the context keys that requests carry, of an organization, a session and a call', () => {
    expect(all.contextKeys).toEqual(
      expect.arrayContaining([
        'aws:multifactorauthage',
        'aws:principalorgid',
        'aws:principaltag/',
        'aws:resourcetag/',
        'aws:sourceip',
        'aws:username',
        'iam:policyarn',
      ]),
    );
  });

  test('names the options of every command that run nothing here', () => {
    expect(all.optionsNotDone).toEqual(['--endpoint-url', '--no-sign-request', '--cli-auto-prompt']);
  });
});
