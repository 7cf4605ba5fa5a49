import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Member, StructureMember } from '../src/iam/index.ts';
import { registry } from '../src/services/index.ts';
import './support/loaded.ts';

/** The shapes of all operations, from the models in the AWS CLI; the file says how it is written. */
const models = JSON.parse(readFileSync(new URL('../src/cli/aws/skeleton/shapes.json', import.meta.url), 'utf8')) as {
  readonly services: Readonly<
    Record<
      string,
      { readonly operations: Readonly<Record<string, string>>; readonly shapes: Readonly<Record<string, string>> }
    >
  >;
};

const operations = registry.operations.filter(({ service }) => service !== 'sandbox');

function modelOf(service: string, name: string) {
  const model = models.services[service];
  const [input = '-', output = '-'] = model?.operations[name]?.split(' ') ?? [];
  const shape = (one: string): string => model?.shapes[one] ?? '';
  return { known: model?.operations[name] !== undefined, input, output, shape };
}

/** The members of a structure with their shapes and whether they are required. */
const membersIn = (shape: string): readonly (readonly [name: string, shape: string, required: boolean])[] =>
  [.../([A-Za-z\d_-]+)(!?):([^,}]+)/g[Symbol.matchAll](shape)].map(([, name = '', mark, of = '']) => [
    name,
    of,
    mark === '!',
  ]);

/** How a shape is, as far as ours can be compared with it. */
function form(shape: (name: string) => string, name: string, ours: Member | StructureMember): unknown {
  const text = shape(name);
  if (ours.type === 'structure') {
    return membersIn(text).map(([member, of, required]) => {
      const inner = ours.members[member];
      return [member, required, inner === undefined ? of : form(shape, of, inner)];
    });
  }
  if (ours.type === 'list') return { list: form(shape, text.slice(1, text.indexOf(']')), ours.of), min: least(text) };
  const [type = ''] = text.split(/[ =]/);
  return {
    type: type === 'timestamp' || type === 'blob' ? 'string' : type === 'long' ? 'integer' : type,
    min: least(text),
  };
}

const least = (text: string): number => Number(/ (\d+)$/.exec(text)?.[1] ?? 0);

/** Required though the model leaves it open: EC2 takes no tag without a key. */
const EC2_TAG = JSON.stringify([
  ['Key', false, { type: 'string', min: 0 }],
  ['Value', false, { type: 'string', min: 0 }],
]);
const withKey = (modelled: unknown): unknown =>
  JSON.parse(JSON.stringify(modelled).replaceAll(EC2_TAG, EC2_TAG.replace('"Key",false', '"Key",true')));

function ownForm(ours: Member | StructureMember): unknown {
  if (ours.type === 'structure') {
    return Object.entries(ours.members).map(([member, inner]) => [member, inner.required === true, ownForm(inner)]);
  }
  if (ours.type === 'list') return { list: ownForm(ours.of), min: ours.min ?? 0 };
  return { type: ours.type, min: ours.type === 'boolean' ? 0 : (ours.min ?? 0) };
}

describe.each(operations)('$service $name, beside the model in the AWS CLI,', ({ service, name, members }) => {
  const model = modelOf(service, name);

  it('is one of its operations', () => {
    expect(model.known).toBe(true);
  });

  it('takes members in the order of the model, with their types, lower bounds, and requires the same', () => {
    const modelled = membersIn(model.shape(model.input));
    const names = Object.keys(members);
    expect(names).toEqual(modelled.map(([one]) => one).filter((one) => names.includes(one)));
    for (const [member, shape, required] of modelled) {
      const ours = members[member];
      if (ours === undefined) {
        // What is required has to be taken.
        expect(required, member).toBe(false);
        continue;
      }
      expect(ours.required === true, member).toBe(required);
      expect(ownForm(ours), member).toEqual(withKey(form(model.shape, shape, ours)));
    }
  });
});
