import data from './shapes.json' with { type: 'json' };

/** A shape of a service model, as far as samples and the checks of values need it. */
export type Shape =
  | {
      readonly kind: 'structure';
      readonly name: string;
      readonly members: readonly ShapeMember[];
      /** Whether one member is set, and only one. */
      readonly union: boolean;
    }
  | { readonly kind: 'list'; readonly name: string; readonly of: string; readonly min: number }
  | { readonly kind: 'map'; readonly name: string; readonly value: string }
  | {
      readonly kind: 'scalar';
      readonly name: string;
      /** `string`, `integer`, `timestamp` and so on. */
      readonly type: string;
      readonly enum: readonly string[];
      /** The least length of a text, or the least number; null when there is none. */
      readonly min: number | null;
    };

export interface ShapeMember {
  readonly name: string;
  readonly shape: string;
  readonly required: boolean;
}

/** The shapes of an operation. */
export interface OperationShapes {
  /** The name of what goes in and what comes out; null where there is nothing. */
  readonly input: string | null;
  readonly output: string | null;
  shape(name: string): Shape;
}

const services: ReadonlyMap<
  string,
  { readonly operations: Readonly<Record<string, string>>; readonly shapes: Readonly<Record<string, string>> }
> = new Map(Object.entries(data.services));

/** The shapes of an operation as the service model has them; null for one that is not simulated. */
export function shapesOf(service: string, operation: string): OperationShapes | null {
  const model = services.get(service);
  const pair = model?.operations[operation];
  if (model === undefined || pair === undefined) return null;
  const [input = '-', output = '-'] = pair.split(' ');
  return {
    input: input === '-' ? null : input,
    output: output === '-' ? null : output,
    shape(name) {
      const text = model.shapes[name];
      if (text === undefined) throw new Error(`${service} has no shape ${name}`);
      return readShape(name, text);
    },
  };
}

/** Reads `{Path:pathType,GroupName!:nameType}`, `[nameType] 1`, `<key,value>`, `string=a|b` and `string 3`. */
function readShape(name: string, text: string): Shape {
  const [form, least] = splitLeast(text);
  const inner = form.slice(form.startsWith('|') ? 2 : 1, -1);
  if (form.startsWith('{') || form.startsWith('|')) {
    const parts = inner === '' ? [] : inner.split(',');
    return { kind: 'structure', name, union: form.startsWith('|'), members: parts.map(readMember) };
  }
  if (form.startsWith('[')) return { kind: 'list', name, of: inner, min: least ?? 0 };
  if (form.startsWith('<')) return { kind: 'map', name, value: inner.split(',')[1] ?? '' };
  const [type, values] = splitOnce(form, '=');
  return { kind: 'scalar', name, type, enum: values === undefined ? [] : values.split('|'), min: least };
}

const splitOnce = (text: string, at: string): readonly [string, string?] => {
  const index = text.indexOf(at);
  return index === -1 ? [text] : [text.slice(0, index), text.slice(index + at.length)];
};

function splitLeast(text: string): readonly [string, number | null] {
  const [, form = text, least] = /^(.*) (-?\d+)$/.exec(text) ?? [];
  return [form, least === undefined ? null : Number(least)];
}

function readMember(text: string): ShapeMember {
  const [name, shape = ''] = splitOnce(text, ':');
  return { name: name.replace('!', ''), shape, required: name.endsWith('!') };
}
