import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { ACCOUNT, PRINTED_AT } from './builders.ts';

interface Model {
  readonly structures: Readonly<Record<string, readonly string[]>>;
  readonly operations: Readonly<Record<string, { readonly output: readonly string[] | null }>>;
}

const model = JSON.parse(readFileSync(new URL('../conformance/service-model.json', import.meta.url), 'utf8')) as Model;

/** The members that stand in the value, in the order of the service model; members that the model lacks come last. */
export function inModelOrder(structure: string, value: unknown): readonly string[] {
  const order = model.structures[structure] ?? model.operations[structure]?.output ?? [];
  const names = value === null || typeof value !== 'object' ? [] : Object.keys(value);
  return [...order.filter((name) => names.includes(name)), ...names.filter((name) => !order.includes(name))];
}

/** What AWS tells of a user made in these tests; the id is checked by its form. */
export const userShape = (name: string, path = '/') => ({
  Path: path,
  UserName: name,
  UserId: expect.stringMatching(/^AIDA[A-Z2-7]{17}$/),
  Arn: `arn:aws:iam::${ACCOUNT}:user${path}${name}`,
  CreateDate: PRINTED_AT,
});

export const groupShape = (name: string, path = '/') => ({
  Path: path,
  GroupName: name,
  GroupId: expect.stringMatching(/^AGPA[A-Z2-7]{17}$/),
  Arn: `arn:aws:iam::${ACCOUNT}:group${path}${name}`,
  CreateDate: PRINTED_AT,
});
