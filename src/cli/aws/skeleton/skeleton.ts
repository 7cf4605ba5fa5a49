import type { Json, Output, RegisteredOperation } from '../../../iam/index.ts';
import { outcome, type Outcome } from '../../command.ts';
import { parameterError } from '../failure.ts';
import { isList, isMap, printed, typeName } from '../python.ts';
import { shapesOf, type OperationShapes, type Shape } from './shapes.ts';
import { yamlSkeleton } from './yaml-skeleton.ts';

function shapesFor({ service, name }: RegisteredOperation): OperationShapes {
  const shapes = shapesOf(service, name);
  if (shapes === null) throw new Error(`No shapes of ${service}:${name}`);
  return shapes;
}

/** The members of an input, in the order of the service model. */
export function inputMembers(operation: RegisteredOperation): readonly string[] {
  const shapes = shapesFor(operation);
  const shape = shapes.input === null ? null : shapes.shape(shapes.input);
  return shape?.kind === 'structure' ? shape.members.map(({ name }) => name) : [];
}

/** What `--generate-cli-skeleton` prints of an input. Source: aws-cli v2, generatecliskeleton.py; botocore, utils.py */
export function inputSkeleton(operation: RegisteredOperation, asYaml: boolean): Outcome {
  const shapes = shapesFor(operation);
  if (asYaml) return outcome({ stdout: yamlSkeleton(operation, shapes) });
  const skeleton = shapes.input === null ? {} : sample(shapes, shapes.input, '', false);
  return outcome({ stdout: `${JSON.stringify(skeleton, null, 4)}\n` });
}

/**
 * A sample of an answer, or what the CLI says of it. AWS: the CLI puts the name of each member for its value, and then checks the lengths of
 * its own sample: short names of long values fail. Source: aws-cli v2, generatecliskeleton.py; botocore, stub.py
 */
export function outputSample(
  operation: RegisteredOperation,
): { readonly output: Output } | { readonly refusal: Outcome } {
  const shapes = shapesFor(operation);
  if (shapes.output === null) return { output: {} };
  const output = sample(shapes, shapes.output, '', true);
  if (!isMap(output)) throw new Error(`The answer of ${operation.name} is no structure`);
  const broken = brokenSample(shapes, shapes.output, output, '');
  return broken.length === 0
    ? { output }
    : { refusal: parameterError(`Parameter validation failed:\n${broken.join('\n')}`) };
}

/** A value of a shape: nothing much of an input, and the names of the members for an answer. */
export function sample(
  shapes: OperationShapes,
  name: string,
  member: string,
  named: boolean,
  stack: readonly string[] = [],
): Json {
  const shape = shapes.shape(name);
  const within = [...stack, name];
  switch (shape.kind) {
    case 'structure': {
      // AWS: a structure that holds itself is left empty inside of itself.
      if (stack.includes(name)) return {};
      return Object.fromEntries(
        shape.members.map((one) => [one.name, sample(shapes, one.shape, one.name, named, within)]),
      );
    }
    case 'list':
      return [sample(shapes, shape.of, named ? shape.of : '', named, within)];
    case 'map':
      return { KeyName: sample(shapes, shape.value, '', named, within) };
    case 'scalar':
      return scalar(shape, member, named);
  }
}

function scalar(
  { type, enum: values }: Extract<Shape, { readonly kind: 'scalar' }>,
  member: string,
  named: boolean,
): Json {
  switch (type) {
    case 'string':
      return named ? member : (values[0] ?? '');
    case 'integer':
    case 'long':
    case 'float':
    case 'double':
      return 0;
    case 'boolean':
      return true;
    case 'timestamp':
      return '1970-01-01T00:00:00';
    default:
      return null;
  }
}

function brokenSample(shapes: OperationShapes, name: string, value: Json, place: string): readonly string[] {
  const shape = shapes.shape(name);
  switch (shape.kind) {
    case 'structure': {
      if (!isMap(value)) return [];
      const missing = shape.members.filter((one) => one.required && value[one.name] === undefined);
      const where = place === '' ? 'input' : place;
      return [
        ...(shape.union && Object.keys(value).length > 1
          ? [
              tooMany(
                where,
                shape.members.map((one) => one.name),
              ),
            ]
          : []),
        ...missing.map((one) => `Missing required parameter in ${where}: "${one.name}"`),
        ...shape.members.flatMap((one) => {
          const part = value[one.name];
          return part === undefined
            ? []
            : brokenSample(shapes, one.shape, part, place === '' ? one.name : `${place}.${one.name}`);
        }),
      ];
    }
    case 'list':
      return isList(value)
        ? value.flatMap((part, index) => brokenSample(shapes, shape.of, part, `${place}[${index}]`))
        : [];
    case 'map':
      return [];
    case 'scalar':
      return brokenScalar(shape, value, place);
  }
}

const tooMany = (place: string, members: readonly string[]): string =>
  `Invalid number of parameters set for tagged union structure ${place}. Can only set one of the following keys: ${members.join('. ')}.`;

function brokenScalar(
  { type, min }: Extract<Shape, { readonly kind: 'scalar' }>,
  value: Json,
  place: string,
): readonly string[] {
  if (type === 'blob' && value === null) {
    const valid = "<class 'bytes'>, <class 'bytearray'>, file-like object";
    return [
      `Invalid type for parameter ${place}, value: ${printed(value)}, type: <class '${typeName(value)}'>, valid types: ${valid}`,
    ];
  }
  if (min === null) return [];
  if (type === 'string' && typeof value === 'string' && value.length < min) {
    return [`Invalid length for parameter ${place}, value: ${value.length}, valid min length: ${min}`];
  }
  if (typeof value === 'number' && value < min) {
    return [`Invalid value for parameter ${place}, value: ${value}, valid min value: ${min}`];
  }
  return [];
}
