import type { OperationShapes, Shape } from '../skeleton/shapes.ts';
import { TEXT } from './layout.ts';

/** How far down members are listed: what EC2 tells of an instance goes on for pages. */
const DEEPEST = 3;

/** The members of an answer, in the order of the service model, with what each is. Nothing where AWS answers nothing. */
export function outputLines(shapes: OperationShapes): readonly string[] {
  if (shapes.output === null) return [];
  return members(shapes.shape(shapes.output), shapes, TEXT, 1);
}

function members(shape: Shape, shapes: OperationShapes, indent: number, depth: number): readonly string[] {
  if (shape.kind !== 'structure') return [];
  return shape.members.flatMap(({ name, shape: of, required }) => {
    const member = shapes.shape(of);
    return [
      `${' '.repeat(indent)}${name} -> (${typeOf(member)})${required ? ' [required]' : ''}`,
      ...inside(member, shapes, indent + 3, depth),
    ];
  });
}

/** What a list, a map or a structure holds. */
function inside(shape: Shape, shapes: OperationShapes, indent: number, depth: number): readonly string[] {
  const margin = ' '.repeat(indent);
  if (depth === DEEPEST) return shape.kind === 'scalar' ? [] : [`${margin}...`];
  switch (shape.kind) {
    case 'scalar':
      return [];
    case 'structure':
      return members(shape, shapes, indent, depth + 1);
    case 'list': {
      const part = shapes.shape(shape.of);
      return [`${margin}(${typeOf(part)})`, ...inside(part, shapes, indent + 4, depth)];
    }
    case 'map': {
      const value = shapes.shape(shape.value);
      return [
        `${margin}key -> (string)`,
        `${margin}value -> (${typeOf(value)})`,
        ...inside(value, shapes, indent + 3, depth),
      ];
    }
  }
}

const typeOf = (shape: Shape): string => (shape.kind === 'scalar' ? shape.type : shape.kind);
