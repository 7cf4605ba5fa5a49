import { describe, expect, it } from 'vitest';
import { readGoldens } from '../../../../test/support/goldens.ts';
import { runGoldens } from '../../../../test/support/run-goldens.ts';
import type { Execution, Json } from '../../../iam/index.ts';
import { registry } from '../../../services/index.ts';
import { shapesOf, type OperationShapes } from './shapes.ts';

/** Every call of the recorded lines that was answered well, by operation. */
function answered(): ReadonlyMap<string, readonly Execution[]> {
  const all = [...readGoldens().values()].flatMap((script) => runGoldens(script).flatMap((ran) => ran.executions));
  return Map.groupBy(
    all.filter(({ result }) => result.ok),
    ({ call }) => `${call.service}:${call.operation}`,
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Where a value is not as its shape has it: another kind of value, a member that is unknown or missing, another order. */
function faults(place: string, value: Json, name: string, shapes: OperationShapes): readonly string[] {
  const shape = shapes.shape(name);
  if (shape.kind === 'scalar') {
    // AWS: documents come as text, which the CLI prints as the JSON that it is. aws-cli v2, clidriver.py; botocore, handlers.py
    const isDocument = /policydocument/i.test(name) && typeof value === 'object';
    return isDocument || typeof value !== 'object' ? [] : [`${place} is no ${shape.type}`];
  }
  if (shape.kind === 'list') {
    if (!isList(value)) return [`${place} is no list`];
    return value.flatMap((part, index) => faults(`${place}[${index}]`, part, shape.of, shapes));
  }
  if (typeof value !== 'object' || value === null || isList(value)) return [`${place} is no structure`];
  const entries = Object.entries(value).flatMap(([member, part]) =>
    part === undefined ? [] : [[member, part] as const],
  );
  if (shape.kind === 'map')
    return entries.flatMap(([key, part]) => faults(`${place}.${key}`, part, shape.value, shapes));
  const names = entries.map(([member]) => member);
  const ordered = shape.members.filter((member) => names.includes(member.name)).map((member) => member.name);
  const missing = shape.members.filter((member) => member.required && !names.includes(member.name));
  return [
    ...names.filter((member) => !ordered.includes(member)).map((member) => `${place} has no member ${member}`),
    ...missing.map((member) => `${place} lacks ${member.name}`),
    ...(names.filter((member) => ordered.includes(member)).join() === ordered.join()
      ? []
      : [`${place} has ${names.join(', ')}, not ${ordered.join(', ')}`]),
    ...entries.flatMap(([member, part]) => {
      const known = shape.members.find((one) => one.name === member);
      return known === undefined ? [] : faults(`${place}.${member}`, part, known.shape, shapes);
    }),
  ];
}

/** Codes of a device, which no recorded line can know. */
const NOT_RECORDED = ['iam:EnableMFADevice', 'iam:ResyncMFADevice', 'iam:DeactivateMFADevice'];

describe('the answers of the recorded lines', () => {
  const answers = answered();
  const operations = registry.operations.filter(({ service }) => service !== 'sandbox');

  it.each(operations.map(({ service, name }) => [`${service}:${name}`, service, name] as const))(
    'of %s have the members, the order and the nesting of the service model',
    (key, service, name) => {
      const shapes = shapesOf(service, name);
      if (shapes === null) throw new Error(`There is no model of ${key}`);
      const seen = answers.get(key) ?? [];
      expect(seen.length > 0 || NOT_RECORDED.includes(key), 'a recorded line that calls it').toBe(true);
      const found = seen.flatMap(({ result }) => {
        if (!result.ok || result.value === null) return [];
        return shapes.output === null
          ? ['an answer where there is none']
          : faults(name, result.value, shapes.output, shapes);
      });
      expect([...new Set(found)]).toEqual([]);
    },
  );
});

describe('an answer that is not as the model has it', () => {
  it('is told by its place', () => {
    const shapes = shapesOf('iam', 'GetUser');
    if (shapes === null) throw new Error('There is no model of GetUser');
    const user = {
      UserName: 'dana',
      Path: '/',
      UserId: 'AIDA',
      Arn: 'arn',
      CreateDate: '2026',
      Colour: 'red',
      Tags: {},
    };
    expect(faults('GetUser', { User: user }, 'GetUserResponse', shapes)).toEqual([
      'GetUser.User has no member Colour',
      'GetUser.User has UserName, Path, UserId, Arn, CreateDate, Colour, Tags, not Path, UserName, UserId, Arn, CreateDate, Tags',
      'GetUser.User.Tags is no list',
    ]);
    expect(faults('GetUser', {}, 'GetUserResponse', shapes)).toEqual(['GetUser lacks User']);
  });
});
