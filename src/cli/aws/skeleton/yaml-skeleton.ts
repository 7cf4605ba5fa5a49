import type { Member, RegisteredOperation, StructureMember } from '../../../iam/index.ts';
import type { OperationShapes, Shape } from './shapes.ts';

/** What our descriptors say of a member, when they have it. */
type Described = Member | StructureMember | undefined;

/**
 * What `--generate-cli-skeleton yaml-input` prints: every member with a value that says little, and a comment that says more. AWS: the comment
 * is the first sentence of its documentation; here it is the sentence of our own help. Source: aws-cli v2, generatecliskeleton.py
 */
export function yamlSkeleton({ members }: RegisteredOperation, shapes: OperationShapes): string {
  if (shapes.input === null) return '{}\n';
  const lines = structure(shapes, shapes.input, { type: 'structure', members }, '', []);
  return lines === null ? '{}\n' : `${lines.join('\n')}\n`;
}

/** The lines of a structure; null when it is empty. */
function structure(
  shapes: OperationShapes,
  name: string,
  described: Described,
  indent: string,
  stack: readonly string[],
): readonly string[] | null {
  const shape = shapes.shape(name);
  if (shape.kind !== 'structure' || shape.members.length === 0 || stack.includes(name)) return null;
  const of = described?.type === 'structure' ? described.members : {};
  // AWS: the first comment of a structure stands one blank further off.
  let first = true;
  return shape.members.flatMap((member) => {
    const known = of[member.name];
    const inner = shapes.shape(member.shape);
    const comment = commentOf(member.required, known, inner);
    const tail = comment === '' ? '' : `${first ? ' ' : ''} # ${comment}`;
    if (comment !== '') first = false;
    const [inline, below] = value(shapes, inner, known, indent, [...stack, name]);
    return [`${indent}${member.name}:${inline === '' ? '' : ` ${inline}`}${tail}`, ...below];
  });
}

function commentOf(required: boolean, known: Described, shape: Shape): string {
  const sentence = known !== undefined && 'documentation' in known ? known.documentation : '';
  const values = shape.kind === 'scalar' ? shape.enum : [];
  const parts = [
    required ? '[REQUIRED]' : '',
    sentence,
    values.length > 0 ? `Valid values are: ${values.join(', ')}.` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** What stands behind the colon, and the lines below it. */
function value(
  shapes: OperationShapes,
  shape: Shape,
  known: Described,
  indent: string,
  stack: readonly string[],
): readonly [string, readonly string[]] {
  switch (shape.kind) {
    case 'structure': {
      const lines = structure(shapes, shape.name, known, `${indent}  `, stack);
      return lines === null ? ['{}', []] : ['', lines];
    }
    case 'list': {
      const part = shapes.shape(shape.of);
      const inner = known?.type === 'list' ? known.of : undefined;
      const [inline, below] = value(shapes, part, inner, indent, [...stack, shape.name]);
      if (inline !== '') return ['', [`${indent}- ${inline}`]];
      const [first = '', ...rest] = below;
      // The first line of what a list holds stands behind its dash.
      return ['', [`${indent}- ${first.slice(indent.length + 2)}`, ...rest]];
    }
    case 'map': {
      const [inline, below] = value(shapes, shapes.shape(shape.value), undefined, `${indent}  `, [
        ...stack,
        shape.name,
      ]);
      return ['', [`${indent}  KeyName:${inline === '' ? '' : ` ${inline}`}`, ...below]];
    }
    case 'scalar':
      return [scalar(shape), []];
  }
}

function scalar({ type, enum: values }: Extract<Shape, { readonly kind: 'scalar' }>): string {
  switch (type) {
    case 'string':
      return values[0] ?? "''";
    case 'integer':
    case 'long':
      return '0';
    case 'float':
    case 'double':
      return '0.0';
    case 'boolean':
      return 'true';
    case 'timestamp':
      return '1970-01-01 00:00:00';
    default:
      return "!!binary ''";
  }
}
