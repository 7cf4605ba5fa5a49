import type { Member, StringMember, StructureMember } from '../../../iam/index.ts';
import { BODY, WIDTH, wrap } from './layout.ts';

type Shape = Member | StructureMember;

/** How far what belongs to a part stands in. */
const STEP = 4;

/** What may stand in a member, as AWS's pages list it: its limits, its values, and how lists are typed. */
export function constraints(shape: Member): readonly string[] {
  const own = [...limits(shape, BODY), ...values(shape, BODY)];
  if (shape.type !== 'list') return own;
  return [...own, ...parts(shape.of, BODY), ...syntax(shape.of)];
}

function limits(shape: Shape, indent: number): readonly string[] {
  const found = bounds(shape);
  return found.length === 0 ? [] : bulleted('Constraints:', found, indent);
}

function bounds(shape: Shape): readonly string[] {
  if (shape.type === 'boolean' || shape.type === 'structure') return [];
  const { min, max } = shape;
  const pattern = shape.type === 'string' ? patternOf(shape) : null;
  return [
    ...(min === undefined ? [] : [`min: ${min}`]),
    ...(max === undefined ? [] : [`max: ${max}`]),
    ...(pattern === null ? [] : [`pattern: ${pattern}`]),
  ];
}

/** In the notation of the service model: for the whole value, so that anchors say nothing, and without what JavaScript alone needs. */
function patternOf({ pattern, expression }: StringMember): string | null {
  if (expression !== undefined) return expression;
  return (
    pattern?.test.source
      .replaceAll(/^\^|\$$/g, '')
      .replaceAll('(?:', '(')
      .replaceAll(String.raw`\/`, '/') ?? null
  );
}

const values = (shape: Shape, indent: number): readonly string[] =>
  shape.type === 'string' && shape.enum !== undefined ? bulleted('Possible values:', shape.enum, indent) : [];

const bulleted = (title: string, texts: readonly string[], indent: number): readonly string[] => [
  '',
  `${' '.repeat(indent)}${title}`,
  ...texts.flatMap((text) => ['', `${' '.repeat(indent)}* ${text}`]),
];

/** The parts of a list, and the members of each. */
function parts(of: Shape, indent: number): readonly string[] {
  const margin = ' '.repeat(indent);
  const inner = [...limits(of, indent + STEP), ...values(of, indent + STEP)];
  return ['', `${margin}(${of.type})`, ...(inner[0] === '' ? inner.slice(1) : inner), ...members(of, indent + STEP)];
}

function members(shape: Shape, indent: number): readonly string[] {
  if (shape.type !== 'structure') return [];
  return Object.entries(shape.members).flatMap(([name, member], index) => {
    const required = member.required === true ? ' [required]' : '';
    const about =
      'documentation' in member && member.documentation !== '' ? wrap(member.documentation, indent + 3) : [];
    return [
      ...(index === 0 ? [] : ['']),
      `${' '.repeat(indent)}${name} -> (${member.type})${required}`,
      ...about,
      ...limits(member, indent + 3),
      ...values(member, indent + 3),
      ...(member.type === 'list' ? parts(member.of, indent + 3) : []),
      ...(member.type === 'structure' ? members(member, indent + 3) : []),
    ];
  });
}

/** AWS: a list of texts has no shorthand besides its words, a list of structures has both syntaxes. */
function syntax(of: Shape): readonly string[] {
  const head = ' '.repeat(5);
  const margin = ' '.repeat(BODY);
  const brief = of.type === 'structure' ? `${pairs(of)} ...` : '"string" "string" ...';
  const name = of.type === 'structure' ? 'Shorthand Syntax:' : 'Syntax:';
  return [
    '',
    `${head}${name}`,
    '',
    ...folded(brief).map((line) => margin + line),
    ...(of.type === 'structure' ? ['', `${head}JSON Syntax:`, '', ...sketch(of).map((line) => margin + line)] : []),
  ];
}

const sketch = (of: StructureMember): readonly string[] =>
  `[\n  ${json(of, '  ')}\n  ...\n]`
    .split('\n')
    .flatMap((line) => folded(line, '|', `${/^ */.exec(line)?.[0] ?? ''}  `));

/** A long shorthand goes over several lines here, and is still one word; so do many values side by side. */
function folded(text: string, after = ',', margin = ''): readonly string[] {
  if (BODY + text.length <= WIDTH) return [text];
  const [first = '', ...pieces] = text.split(new RegExp(`(?<=[${after}])`));
  const lines: string[] = [];
  let line = first;
  for (const piece of pieces) {
    if (BODY + line.length + piece.length <= WIDTH) line += piece;
    else {
      lines.push(line);
      line = margin + piece;
    }
  }
  return [...lines, line];
}

const pairs = ({ members: inner }: StructureMember): string =>
  Object.entries(inner)
    .map(([name, member]) => `${name}=${brief(member)}`)
    .join(',');

/** A value as AWS's own pages write it down. */
function brief(shape: Shape): string {
  switch (shape.type) {
    case 'list':
      return shape.of.type === 'structure' ? `[{${pairs(shape.of)}}]` : 'string,string';
    case 'structure':
      return `{${pairs(shape)}}`;
    default:
      return shape.type;
  }
}

/** JSON as AWS's pages sketch it: values of a few stand side by side, and dots say that more may follow. */
function json(shape: Shape, indent: string): string {
  const inner = `${indent}  `;
  switch (shape.type) {
    case 'string':
      return shape.enum === undefined ? '"string"' : shape.enum.map((value) => `"${value}"`).join('|');
    case 'integer':
      return 'integer';
    case 'boolean':
      return 'true|false';
    case 'list':
      return shape.of.type === 'structure'
        ? `[\n${inner}${json(shape.of, inner)}\n${inner}...\n${indent}]`
        : `[${json(shape.of, indent)}, ...]`;
    case 'structure': {
      const rows = Object.entries(shape.members).map(([name, member]) => `${inner}"${name}": ${json(member, inner)}`);
      return `{\n${rows.join(',\n')}\n${indent}}`;
    }
  }
}
