import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import '../../../test/support/loaded.ts';
import { registry } from '../../services/index.ts';
import type { Member, StructureMember } from '../operation.ts';

interface Parameter {
  readonly type: string;
  readonly required?: boolean;
  readonly min?: number;
  readonly max?: number;
  readonly pattern?: string;
  readonly enum?: readonly string[];
  readonly member?: Parameter;
  readonly members?: Readonly<Record<string, Parameter>>;
}

interface Model {
  readonly operations: Readonly<
    Record<
      string,
      {
        readonly parameters: Readonly<Record<string, Parameter>>;
        readonly errors: readonly string[];
        readonly output: readonly string[] | null;
      }
    >
  >;
}

const model = JSON.parse(
  readFileSync(new URL('../../../test/conformance/service-model.json', import.meta.url), 'utf8'),
) as Model;

/** Words that tell the patterns of names and paths apart. */
const SAMPLES = [
  'dana',
  'a b',
  'dana!',
  'é',
  'dana\n',
  'a+=,.@-_9',
  '/',
  '/eng/',
  '/a//b/',
  'eng',
  '/eng',
  '/é/',
  '/a b/',
  '//',
  '',
];

const modelled = (name: string) => {
  const operation = model.operations[name];
  if (operation === undefined) throw new Error(`The service model lacks ${name}`);
  return operation;
};

/** Everything that the model says of a parameter and that is compared as it stands; patterns are tried out instead. */
function modelledBounds({ type, required, min, max, enum: values, member, members }: Parameter): unknown {
  return {
    type,
    required: required === true,
    min: min ?? null,
    max: max ?? null,
    values: values ?? null,
    member: member === undefined ? null : modelledBounds(member),
    members: members === undefined ? null : Object.entries(members).map(([name, one]) => [name, modelledBounds(one)]),
  };
}

/** The same of a member of ours. */
function bounds(member: Member | StructureMember): unknown {
  const plain = { type: member.type, required: member.required === true, min: null, max: null, values: null };
  const none = { member: null, members: null };
  switch (member.type) {
    case 'string':
      return { ...plain, min: member.min ?? null, max: member.max ?? null, values: member.enum ?? null, ...none };
    case 'integer':
      return { ...plain, min: member.min ?? null, max: member.max ?? null, ...none };
    case 'boolean':
      return { ...plain, ...none };
    case 'list':
      return { ...plain, min: member.min ?? null, max: member.max ?? null, member: bounds(member.of), members: null };
    case 'structure': {
      const members = Object.entries(member.members).map(([name, inner]) => [name, bounds(inner)]);
      return { ...plain, member: null, members };
    }
  }
}

/** AWS: they answer in pages, and the CLI leaves asking for the next one to whoever types. botocore, iam/2010-05-08/paginators-1.json */
const UNPAGED: readonly string[] = [
  'GetServiceLastAccessedDetails',
  'GetServiceLastAccessedDetailsWithEntities',
  'ListPoliciesGrantingServiceAccess',
];

const iamOperations = registry.operations.filter(({ service }) => service === 'iam');

describe.each(iamOperations)('$name, beside the service model,', (operation) => {
  const { parameters, errors, output } = modelled(operation.name);
  const members: readonly (readonly [string, Member])[] = Object.entries(operation.members);

  test('has parameters with the types, bounds and order of the model, and all that are required', () => {
    for (const [name, member] of members) {
      const parameter = parameters[name];
      expect(parameter, name).toBeDefined();
      if (parameter !== undefined) expect(bounds(member), name).toEqual(modelledBounds(parameter));
    }
    const names = members.map(([name]) => name);
    expect(names).toEqual(Object.keys(parameters).filter((name) => names.includes(name)));
    const required = Object.entries(parameters).filter(([, { required: needed }]) => needed);
    expect(names).toEqual(expect.arrayContaining(required.map(([name]) => name)));
  });

  test('takes and refuses the characters that the model takes and refuses', () => {
    for (const [name, member] of members) {
      const pattern = parameters[name]?.pattern;
      if (member.type !== 'string') continue;
      if (member.expression !== undefined) expect(member.expression, name).toBe(pattern);
      if (member.pattern === undefined) continue;
      const whole = new RegExp(`^(?:${pattern})$`);
      const { test: own } = member.pattern;
      // AWS: in lists of attached policies the model asks a prefix to end with a slash; elsewhere a prefix may stop anywhere.
      const samples =
        name === 'PathPrefix' ? SAMPLES.filter((sample) => sample === '/' || !sample.startsWith('/')) : SAMPLES;
      expect(
        samples.filter((sample) => own.test(sample)),
        name,
      ).toEqual(samples.filter((sample) => whole.test(sample)));
    }
  });

  test('declares errors of the model, and documents itself with a sentence and a command', () => {
    expect(errors).toEqual(expect.arrayContaining([...operation.errors]));
    expect(operation.documentation).toMatch(/^[A-Z][^]*\.$/);
    expect(operation.example).toMatch(/^aws iam [a-z-]+( |$)/);
    expect(operation.service).toBe('iam');
  });

  test('collects the lists of its output over the pages exactly when it answers in pages', () => {
    const pages = (output ?? []).includes('IsTruncated') && !UNPAGED.includes(operation.name);
    expect(operation.collects === undefined).toBe(!pages);
    expect(output ?? []).toEqual(expect.arrayContaining([...(operation.collects ?? [])]));
  });
});
