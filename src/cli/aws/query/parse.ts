import type { Value } from '../output/value.ts';
import { printed } from '../python.ts';
import { DEEPEST, incomplete, tooDeep, unexpected } from './failures.ts';
import { tokenize, type Token, type TokenType } from './tokens.ts';

export type Comparator = 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte';

/** A JMESPath expression, read. */
export type Node =
  | { readonly kind: 'current' }
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'index'; readonly index: number }
  | { readonly kind: 'slice'; readonly parts: SliceParts }
  /** Each step works on what the one before it found. */
  | { readonly kind: 'steps'; readonly of: 'subexpression' | 'index' | 'pipe'; readonly steps: Node[] }
  | { readonly kind: 'projection' | 'values'; readonly base: Node; readonly each: Node }
  | { readonly kind: 'filter'; readonly base: Node; readonly each: Node; readonly condition: Node }
  | { readonly kind: 'flatten'; readonly base: Node }
  | { readonly kind: 'list'; readonly nodes: readonly Node[] }
  | { readonly kind: 'structure'; readonly members: readonly (readonly [string, Node])[] }
  | { readonly kind: 'comparison'; readonly by: Comparator; readonly left: Node; readonly right: Node }
  | { readonly kind: 'and' | 'or'; readonly left: Node; readonly right: Node }
  | { readonly kind: 'not'; readonly node: Node }
  | { readonly kind: 'reference'; readonly node: Node }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Node[] };

export type SliceParts = readonly [number | null, number | null, number | null];

const CURRENT: Node = { kind: 'current' };

/** How strongly a token binds to what stands left of it; those that are not named do not. */
const BINDS: Partial<Record<TokenType, number>> = {
  pipe: 1,
  or: 2,
  and: 3,
  eq: 5,
  gt: 5,
  lt: 5,
  gte: 5,
  lte: 5,
  ne: 5,
  flatten: 9,
  star: 20,
  filter: 21,
  dot: 40,
  not: 45,
  lbrace: 50,
  lbracket: 55,
  lparen: 60,
};

/** What binds less than this ends a projection. */
const ENDS_PROJECTION = 10;

const bindingOf = (type: TokenType): number => BINDS[type] ?? 0;

/**
 * Reads a JMESPath expression. Throws a QueryError for what is none. It takes what the CLI's own reader takes, also where the grammar is
 * stricter: commas between arguments may be left out.
 */
export function parse(expression: string): Node {
  const tokens = tokenize(expression);
  const last: Token = { type: 'eof', value: '', at: [...expression].length };
  let position = 0;
  let depth = 0;
  const peek = (ahead = 0): Token => tokens[position + ahead] ?? last;
  const is = (type: TokenType, ahead = 0): boolean => peek(ahead).type === type;
  const take = (): Token => {
    const token = peek();
    position++;
    return token;
  };
  const wrong = (token: Token, why: string) => unexpected(expression, token, why);
  const expect = (wanted: readonly TokenType[], shown: string): Token => {
    if (wanted.includes(peek().type)) return take();
    throw is('eof') ? incomplete(expression) : wrong(peek(), `Expecting: ${shown}, got: ${peek().type}`);
  };
  const match = (type: TokenType): Token => expect([type], type);

  function read(binding: number): Node {
    if (++depth > DEEPEST) throw tooDeep();
    let left = first(take());
    while (binding < bindingOf(peek().type)) left = following(left);
    depth--;
    return left;
  }

  /** What a token means that begins an expression. */
  function first(token: Token): Node {
    switch (token.type) {
      case 'literal':
        return { kind: 'literal', value: token.value };
      case 'unquoted_identifier':
        return { kind: 'field', name: printed(token.value) };
      case 'quoted_identifier':
        if (is('lparen')) throw wrong({ ...peek(), at: 0 }, 'Quoted identifier not allowed for function names.');
        return { kind: 'field', name: printed(token.value) };
      case 'current':
        return CURRENT;
      case 'star':
        return { kind: 'values', base: CURRENT, each: is('rbracket') ? CURRENT : projected(bindingOf('star')) };
      case 'filter':
        return filtered(CURRENT);
      case 'flatten':
        return flattened(CURRENT);
      case 'not':
        return { kind: 'not', node: read(bindingOf('not')) };
      case 'expref':
        return { kind: 'reference', node: read(0) };
      case 'lparen': {
        const inner = read(0);
        match('rparen');
        return inner;
      }
      case 'lbrace':
        return structure();
      case 'lbracket':
        if (is('number') || is('colon')) return indexed(CURRENT);
        if (!is('star') || !is('rbracket', 1)) return list();
        position += 2;
        return { kind: 'projection', base: CURRENT, each: projected(bindingOf('star')) };
      case 'eof':
        throw incomplete(expression);
      default:
        throw wrong(token, 'invalid token');
    }
  }

  /** What the next token makes of what stands left of it. */
  function following(left: Node): Node {
    const token = peek();
    const { type } = token;
    switch (type) {
      case 'dot':
        take();
        if (is('star')) {
          take();
          return { kind: 'values', base: left, each: projected(bindingOf('dot')) };
        }
        return step('subexpression', left, afterDot(bindingOf('dot')));
      case 'pipe':
        take();
        return { kind: 'steps', of: 'pipe', steps: [left, read(bindingOf('pipe'))] };
      case 'or':
      case 'and':
        take();
        return { kind: type, left, right: read(bindingOf(type)) };
      case 'eq':
      case 'ne':
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        take();
        return { kind: 'comparison', by: type, left, right: read(bindingOf(type)) };
      case 'flatten':
        take();
        return flattened(left);
      case 'filter':
        take();
        return filtered(left);
      case 'lparen':
        take();
        return called(left);
      case 'lbracket':
        take();
        if (is('number') || is('colon')) return indexed(left);
        match('star');
        match('rbracket');
        return { kind: 'projection', base: left, each: projected(bindingOf('star')) };
      default:
        throw wrong(token, 'invalid token');
    }
  }

  function flattened(base: Node): Node {
    return { kind: 'projection', base: { kind: 'flatten', base }, each: projected(bindingOf('flatten')) };
  }

  function filtered(base: Node): Node {
    const condition = read(0);
    match('rbracket');
    return { kind: 'filter', base, condition, each: is('flatten') ? CURRENT : projected(bindingOf('filter')) };
  }

  function called(left: Node): Node {
    if (left.kind !== 'field') {
      const token = tokens[position - 2] ?? peek();
      throw wrong(token, `Invalid function name '${printed(token.value)}'`);
    }
    const args: Node[] = [];
    while (!is('rparen')) {
      args.push(read(0));
      if (is('comma')) take();
    }
    take();
    return { kind: 'call', name: left.name, args };
  }

  function indexed(left: Node): Node {
    const sliced = is('colon') || is('colon', 1);
    const right = sliced ? slice() : index();
    if (left.kind === 'steps' && left.of === 'index') return step('index', left, right);
    const node = step('index', left, right);
    return sliced ? { kind: 'projection', base: node, each: projected(bindingOf('star')) } : node;
  }

  function index(): Node {
    const value = Number(take().value);
    match('rbracket');
    return { kind: 'index', index: value };
  }

  function slice(): Node {
    const parts: [number | null, number | null, number | null] = [null, null, null];
    let part = 0;
    while (!is('rbracket') && part < 3) {
      const token = peek();
      if (token.type === 'colon') {
        part++;
        if (part === 3) throw wrong(token, 'syntax error');
      } else if (token.type === 'number') parts[part] = Number(token.value);
      else throw wrong(token, 'syntax error');
      take();
    }
    match('rbracket');
    return { kind: 'slice', parts };
  }

  function list(): Node {
    const nodes = [read(0)];
    while (!is('rbracket')) {
      match('comma');
      nodes.push(read(0));
    }
    take();
    return { kind: 'list', nodes };
  }

  function structure(): Node {
    const members: (readonly [string, Node])[] = [];
    for (;;) {
      const names = ['quoted_identifier', 'unquoted_identifier'] as const;
      const name = printed(expect(names, "['quoted_identifier', 'unquoted_identifier']").value);
      match('colon');
      members.push([name, read(0)]);
      if (is('comma')) take();
      else if (is('rbrace')) {
        take();
        return { kind: 'structure', members };
      }
    }
  }

  /** What a projection does with each part. */
  function projected(binding: number): Node {
    if (bindingOf(peek().type) < ENDS_PROJECTION) return CURRENT;
    if (is('lbracket') || is('filter')) return read(binding);
    if (!is('dot')) throw wrong(peek(), 'syntax error');
    take();
    return afterDot(binding);
  }

  function afterDot(binding: number): Node {
    switch (peek().type) {
      case 'quoted_identifier':
      case 'unquoted_identifier':
      case 'star':
        return read(binding);
      case 'lbracket':
        take();
        return list();
      case 'lbrace':
        take();
        return structure();
      default: {
        const allowed = "['quoted_identifier', 'unquoted_identifier', 'lbracket', 'lbrace']";
        throw wrong(peek(), `Expecting: ${allowed}, got: ${peek().type}`);
      }
    }
  }

  const whole = read(0);
  if (!is('eof')) throw wrong(peek(), `Unexpected token: ${printed(peek().value)}`);
  return whole;
}

function step(of: 'subexpression' | 'index', left: Node, right: Node): Node {
  if (left.kind !== 'steps' || left.of !== of) return { kind: 'steps', of, steps: [left, right] };
  left.steps.push(right);
  return left;
}
