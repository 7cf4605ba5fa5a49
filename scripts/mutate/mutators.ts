import ts from 'typescript';

/** A place in a text and what stands there in a mutant. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Mutator = (node: ts.Node, textOf: (node: ts.Node) => string) => readonly (Edit | null)[];

const replace = (node: ts.Node, text: string): Edit => ({ start: node.getStart(), end: node.getEnd(), text });

/** One operator for another. Of `+`, which adds texts as well, a number becomes none: that is a mutant too. */
const SWAPPED: ReadonlyMap<ts.SyntaxKind, string> = new Map([
  [ts.SyntaxKind.AmpersandAmpersandToken, '||'],
  [ts.SyntaxKind.BarBarToken, '&&'],
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '<='],
  [ts.SyntaxKind.LessThanEqualsToken, '<'],
  [ts.SyntaxKind.GreaterThanToken, '>='],
  [ts.SyntaxKind.GreaterThanEqualsToken, '>'],
  [ts.SyntaxKind.PlusToken, '-'],
  [ts.SyntaxKind.MinusToken, '+'],
  [ts.SyntaxKind.AsteriskToken, '/'],
  [ts.SyntaxKind.SlashToken, '*'],
  [ts.SyntaxKind.PlusEqualsToken, '-='],
  [ts.SyntaxKind.MinusEqualsToken, '+='],
]);

const operators: Mutator = (node, textOf) => {
  if (!ts.isBinaryExpression(node)) return [];
  const { left, operatorToken, right } = node;
  if (isFallback(node)) {
    if (textOf(right) === "''") return [];
    return [replace(node, textOf(left)), replace(node, textOf(right))];
  }
  const other = SWAPPED.get(operatorToken.kind);
  return [other === undefined ? null : replace(operatorToken, other)];
};

const negations: Mutator = (node, textOf) =>
  ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken
    ? [replace(node, textOf(node.operand))]
    : [];

/** A branch that is always taken, and one that never is. An endless loop would be found, but late. */
const branches: Mutator = (node, textOf) => {
  if (ts.isIfStatement(node)) return [replace(node.expression, 'true'), replace(node.expression, 'false')];
  if (ts.isConditionalExpression(node))
    return [replace(node, textOf(node.whenTrue)), replace(node, textOf(node.whenFalse))];
  if (ts.isWhileStatement(node)) return [replace(node.expression, 'false')];
  return ts.isForStatement(node) && node.condition !== undefined ? [replace(node.condition, 'false')] : [];
};

const EFFECTS: ReadonlyMap<string, string> = new Map([
  ['Allow', 'Deny'],
  ['Deny', 'Allow'],
]);

const literals: Mutator = (node) => {
  if (ts.isNumericLiteral(node)) return [replace(node, String(Number(node.text) + 1))];
  if (node.kind === ts.SyntaxKind.TrueKeyword) return [replace(node, 'false')];
  if (node.kind === ts.SyntaxKind.FalseKeyword) return [replace(node, 'true')];
  if (ts.isTemplateExpression(node)) return [replace(node, "''")];
  if (!ts.isStringLiteral(node) || isName(node)) return [];
  return [replace(node, `'${EFFECTS.get(node.text) ?? (node.text === '' ? 'mutant' : '')}'`)];
};

/** A text that stands for a name, or for nothing. */
const isName = ({ parent, text }: ts.StringLiteral): boolean =>
  // What the compiler alone asks for, where a part of a text that was cut is always there.
  (text === '' && (ts.isBindingElement(parent) || isFallback(parent))) ||
  (ts.isPropertyAssignment(parent) && ts.isStringLiteral(parent.name)) ||
  (ts.isCallExpression(parent) && parent.expression.getText() === 'Symbol');

const isFallback = (node: ts.Node): boolean =>
  ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;

/** The start and the end no longer held fast, and letters no longer alike. */
const expressions: Mutator = (node) => {
  if (!ts.isRegularExpressionLiteral(node)) return [];
  const { text } = node;
  const end = text.lastIndexOf('/');
  const [body, flags] = [text.slice(1, end), text.slice(end + 1)];
  return [
    body.startsWith('^') ? replace(node, `/${body.slice(1)}/${flags}`) : null,
    /(?<!\\)\$$/.test(body) ? replace(node, `/${body.slice(0, -1)}/${flags}`) : null,
    flags.includes('i') ? replace(node, `/${body}/${flags.replace('i', '')}`) : null,
  ];
};

/** Statements that do something are left out; `if (…) return` is left out by its condition. */
const statements: Mutator = (node, textOf) => {
  if (ts.isExpressionStatement(node) || ts.isContinueStatement(node) || ts.isBreakStatement(node))
    return [replace(node, ';')];
  if (!ts.isReturnStatement(node) || node.expression === undefined) return [];
  return textOf(node.expression) === 'null' ? [] : [replace(node.expression, 'null')];
};

/** Every element of a list, and every spread of an object, left out. */
const parts: Mutator = (node, textOf) => {
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.map((out) =>
      replace(
        node,
        `[${node.elements
          .filter((element) => element !== out)
          .map(textOf)
          .join(', ')}]`,
      ),
    );
  }
  return ts.isSpreadAssignment(node) ? [replace(node, '...{}')] : [];
};

/** One method for another. */
const OTHER: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['indexOf', 'lastIndexOf'],
  ['lastIndexOf', 'indexOf'],
  ['find', 'findLast'],
  ['max', 'min'],
  ['min', 'max'],
]);

/** Methods whose call may be left out. */
const NEEDLESS: ReadonlySet<string> = new Set(['toLowerCase', 'filter', 'slice', 'trim']);

const methods: Mutator = (node, textOf) => {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return [];
  const { expression: of, name } = node.expression;
  const other = OTHER.get(name.text);
  return [
    other === undefined ? null : replace(name, other),
    NEEDLESS.has(name.text) ? replace(node, textOf(of)) : null,
  ];
};

export const mutators: readonly Mutator[] = [
  operators,
  negations,
  branches,
  literals,
  expressions,
  statements,
  parts,
  methods,
];
