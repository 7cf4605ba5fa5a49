import { isList, isStructure, type Structure, type Value } from '../output/value.ts';
import { Budget } from './budget.ts';
import { equal } from './equality.ts';
import { DEEPEST, QueryError, tooDeep } from './failures.ts';
import { callFunction } from './functions.ts';
import type { Comparator, Node, SliceParts } from './parse.ts';
import { Reference, type Found } from './reference.ts';

const isFalse = (value: Found): boolean =>
  value === '' ||
  value === null ||
  value === false ||
  (!(value instanceof Reference) &&
    ((isList(value) && value.length === 0) || (isStructure(value) && Object.keys(value).length === 0)));

/**
 * Searches a value. Throws a QueryError where the CLI's own search fails, and a QueryLimit where it would not end in reason. The answer's
 * size is within the budget too.
 */
export function search(node: Node, value: Value): Value {
  const budget = new Budget();
  const found = new Search(budget).value(node, value);
  budget.walk(found);
  return found;
}

class Search {
  readonly #budget: Budget;
  #depth = 0;

  constructor(budget: Budget) {
    this.#budget = budget;
  }

  /** What a node finds, where no reference may be. */
  value(node: Node, value: Value): Value {
    const found = this.#visit(node, value);
    // AWS: only functions take references; printing one fails in these words. aws-cli v2, utils.py
    if (found instanceof Reference) throw new QueryError('Encountered unrecognized type in JSON encoder.');
    return found;
  }

  #visit(node: Node, value: Value): Found {
    this.#budget.spend();
    if (++this.#depth > DEEPEST) throw tooDeep();
    const found = this.#found(node, value);
    this.#depth--;
    return found;
  }

  #found(node: Node, value: Value): Found {
    switch (node.kind) {
      case 'current':
        return value;
      case 'literal':
        return node.value;
      case 'field':
        return isStructure(value) && Object.hasOwn(value, node.name) ? (value[node.name] ?? null) : null;
      case 'index':
        return isList(value) ? (value.at(node.index) ?? null) : null;
      case 'slice':
        return isList(value) ? this.#slice(value, node.parts) : null;
      case 'steps':
        return node.steps.reduce((found, step) => this.value(step, found), value);
      case 'projection': {
        const base = this.value(node.base, value);
        return isList(base) ? this.#each(base, node.each) : null;
      }
      case 'values': {
        const base = this.value(node.base, value);
        return isStructure(base) ? this.#each(Object.values(base), node.each) : null;
      }
      case 'filter': {
        const base = this.value(node.base, value);
        if (!isList(base)) return null;
        return this.#each(base, node.each, node.condition);
      }
      case 'flatten': {
        const base = this.value(node.base, value);
        if (!isList(base)) return null;
        return this.#flat(base);
      }
      case 'list':
        return value === null ? null : node.nodes.map((one) => this.value(one, value));
      case 'structure':
        return value === null ? null : this.#structure(node.members, value);
      case 'comparison':
        return this.#compare(node.by, this.value(node.left, value), this.value(node.right, value));
      case 'and': {
        const left = this.#visit(node.left, value);
        return isFalse(left) ? left : this.#visit(node.right, value);
      }
      case 'or': {
        const left = this.#visit(node.left, value);
        return isFalse(left) ? this.#visit(node.right, value) : left;
      }
      case 'not':
        return isFalse(this.#visit(node.node, value));
      case 'reference':
        return new Reference((one) => this.value(node.node, one));
      case 'call': {
        const args = node.args.map((arg) => this.#visit(arg, value));
        return callFunction(node.name, args, this.#budget);
      }
    }
  }

  /** What a node finds in each part of a list that meets a condition; nothing is left out where it finds null. */
  #each(parts: readonly Value[], node: Node, condition: Node | null = null): Value {
    const found: Value[] = [];
    for (const part of parts) {
      if (condition !== null && isFalse(this.#visit(condition, part))) continue;
      const one = this.value(node, part);
      if (one !== null) found.push(one);
    }
    return found;
  }

  #flat(list: readonly Value[]): Value {
    const flat: Value[] = [];
    for (const part of list) {
      this.#budget.spend(isList(part) ? part.length : 1);
      if (isList(part)) for (const one of part) flat.push(one);
      else flat.push(part);
    }
    return flat;
  }

  #structure(members: readonly (readonly [string, Node])[], value: Value): Structure {
    return Object.fromEntries(members.map(([name, node]) => [name, this.value(node, value)]));
  }

  #slice(list: readonly Value[], [from, to, by]: SliceParts): Value {
    const step = by ?? 1;
    if (step === 0) throw new QueryError('slice step cannot be zero');
    const [lowest, highest] = step > 0 ? [0, list.length] : [-1, list.length - 1];
    const bound = (given: number | null, open: number): number => {
      if (given === null) return open;
      return Math.min(Math.max(given < 0 ? given + list.length : given, lowest), highest);
    };
    const start = bound(from, step > 0 ? lowest : highest);
    const end = bound(to, step > 0 ? highest : lowest);
    const found: Value[] = [];
    for (let at = start; step > 0 ? at < end : at > end; at += step) found.push(list[at] ?? null);
    this.#budget.spend(found.length);
    return found;
  }

  #compare(by: Comparator, left: Value, right: Value): Value {
    switch (by) {
      case 'eq':
      case 'ne': {
        this.#budget.walk(left);
        return equal(left, right) === (by === 'eq');
      }
      case 'lt':
      case 'lte':
      case 'gt':
      case 'gte':
        return ordered(by, left, right);
    }
  }
}

/** AWS: texts have an order too in the CLI's JMESPath, which is how people filter by date; other values have none, nor has one of each. */
function ordered(by: 'lt' | 'lte' | 'gt' | 'gte', left: Value, right: Value): Value {
  if (typeof left === 'number' && typeof right === 'number') return holds(by, left - right);
  if (typeof left === 'string' && typeof right === 'string') {
    return holds(by, left === right ? 0 : left < right ? -1 : 1);
  }
  const comparable = [left, right].every((side) => typeof side === 'number' || typeof side === 'string');
  if (!comparable) return null;
  const sign = { lt: '<', lte: '<=', gt: '>', gte: '>=' }[by];
  const [a, b] = [left, right].map((side) => (typeof side === 'string' ? 'str' : 'int'));
  throw new QueryError(`'${sign}' not supported between instances of '${a}' and '${b}'`);
}

function holds(by: 'lt' | 'lte' | 'gt' | 'gte', difference: number): boolean {
  switch (by) {
    case 'lt':
      return difference < 0;
    case 'lte':
      return difference <= 0;
    case 'gt':
      return difference > 0;
    case 'gte':
      return difference >= 0;
  }
}
