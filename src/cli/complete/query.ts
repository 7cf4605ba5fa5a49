import type { OperationShapes, Shape } from '../aws/skeleton/shapes.ts';
import { ranked, type Suggestion } from './rank.ts';

/** Where an expression stands: what names are looked up in, and what it began with. */
interface Frame {
  /** What every part between commas begins with; null when it is not known. */
  readonly base: Shape | null;
  now: Shape | null;
  /** What the last part between commas came to: `&` looks into its parts. */
  before: Shape | null;
  /** A name that was read and not looked up yet. */
  name: string | null;
  readonly end: string;
  /** What the expression in brackets leaves. */
  readonly leaves: Shape | null;
}

/** One token: a literal, a bracket that picks from a list, a name, an operator. An open literal goes up to the end. */
const TOKEN =
  /(?<literal>'(?:[^'\\]|\\.)*(?:'|$)|`[^`]*(?:`|$))|(?<pick>\[(?:\]|[-\d:*]+\]|\*\]))|(?<filter>\[\?)|(?<name>"[^"]*"?|[A-Za-z_]\w*)|(?<other>&&|\|\||[=!<>]=|[\s\S])/gy;

/**
 * Names of members where a JMESPath expression may go on: `Users[].Us` offers `UserName`. `skip` is where the name begins. Null where no name
 * can stand, or where what the names belong to is not known.
 */
export function queryNames(
  typed: string,
  shapes: OperationShapes,
): { readonly skip: number; readonly options: readonly Suggestion[] } | null {
  if (shapes.output === null) return null;
  const skip = /[A-Za-z_]?\w*$/.exec(typed)?.index ?? typed.length;
  const reader = new Reader(shapes, shapes.shape(shapes.output));
  const here = reader.read(typed.slice(0, skip));
  if (here?.kind !== 'structure') return null;
  const names = here.members.map(({ name, shape }): Suggestion => {
    const member = shapes.shape(shape);
    return { text: name, detail: member.kind === 'scalar' ? member.type : member.kind };
  });
  return { skip, options: ranked(typed.slice(skip), names) };
}

class Reader {
  private readonly shapes: OperationShapes;
  private frames: Frame[];

  constructor(shapes: OperationShapes, root: Shape) {
    this.shapes = shapes;
    this.frames = [{ base: root, now: root, before: null, name: null, end: '', leaves: null }];
  }

  /** What a name would be looked up in at the end of a text; null inside a literal, behind a value, and where it is not known. */
  read(text: string): Shape | null {
    for (const { groups = {} } of text.matchAll(TOKEN)) {
      const { literal, pick, filter, name, other } = groups;
      if (literal !== undefined) {
        if (literal.length < 2 || literal.at(-1) !== literal[0]) return null;
        this.top.now = null;
      } else if (pick !== undefined) this.pick();
      else if (filter !== undefined) this.filter();
      else if (name !== undefined) this.top.name = name.replaceAll('"', '');
      else if (other !== undefined && other.trim() !== '') this.operator(other);
    }
    const { now, name } = this.top;
    return name === null ? now : null;
  }

  private get top(): Frame {
    const last = this.frames.at(-1);
    if (last === undefined) throw new Error('An expression has no beginning');
    return last;
  }

  /** Looks the name up that was read last. */
  private settle(): Shape | null {
    const { top } = this;
    if (top.name !== null) top.now = this.member(top.now, top.name);
    top.name = null;
    return top.now;
  }

  private member(shape: Shape | null, name: string): Shape | null {
    if (shape?.kind === 'map') return this.shapes.shape(shape.value);
    const found = shape?.kind === 'structure' ? shape.members.find((one) => one.name === name) : undefined;
    return found === undefined ? null : this.shapes.shape(found.shape);
  }

  private part(shape: Shape | null): Shape | null {
    return shape?.kind === 'list' ? this.shapes.shape(shape.of) : null;
  }

  private pick(): void {
    this.top.now = this.part(this.settle());
  }

  private filter(): void {
    const part = this.part(this.settle());
    this.push(']', part, part);
  }

  private push(end: string, base: Shape | null, leaves: Shape | null): void {
    this.frames.push({ base, now: base, before: null, name: null, end, leaves });
  }

  private operator(text: string): void {
    const { top } = this;
    if (text === top.end && this.frames.length > 1) {
      this.settle();
      this.frames.pop();
      this.top.now = top.leaves ?? top.before ?? top.now;
      return;
    }
    switch (text) {
      case '.':
      case '|':
        this.settle();
        return;
      case '[':
        this.settle();
        return this.push(']', top.now, null);
      case '{':
        this.settle();
        return this.push('}', top.now, null);
      case '(':
        // What stood before it is the name of a function, whose arguments are read where the call stands.
        top.name = null;
        return this.push(')', top.base, null);
      case ',':
        top.before = this.settle();
        top.now = top.base;
        return;
      case '&':
        top.now = this.part(top.before);
        return;
      case ':':
        // The name before it is the person's own.
        top.name = null;
        top.now = top.base;
        return;
      case '@':
        return;
      default:
        this.settle();
        top.now = top.base;
    }
  }
}
