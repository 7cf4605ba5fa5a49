import type { Input, Json, Member, RegisteredOperation, StructureMember } from '../../../src/iam/index.ts';

/** Parameters of the query protocols as a tree: `Tags.member.1.Key=team` is found under Tags, member, 1, Key. */
interface Tree {
  text: string | null;
  readonly parts: Map<string, Tree>;
}

/** How a protocol names a list's parts: the name of the list, and what stands between it and the number. */
export interface ParameterStyle {
  name(member: string): string;
  readonly between: readonly string[];
}

/** Reads the parameters that an operation has; what it does not know is left out, as the real service would refuse it later. */
export function inputFrom(body: URLSearchParams, { members }: RegisteredOperation, style: ParameterStyle): Input {
  const root: Tree = { text: null, parts: new Map() };
  for (const [name, text] of body) {
    let tree = root;
    for (const part of name.split('.')) {
      const next = tree.parts.get(part) ?? { text: null, parts: new Map() };
      tree.parts.set(part, next);
      tree = next;
    }
    tree.text = text;
  }
  return structure(root, members, style);
}

function structure(tree: Tree, members: Readonly<Record<string, Member | StructureMember>>, style: ParameterStyle) {
  const values: Record<string, Json> = {};
  for (const [name, member] of Object.entries(members)) {
    const found = tree.parts.get(member.type === 'list' ? style.name(name) : name);
    if (found !== undefined) values[name] = valueOf(found, member, style);
  }
  return values;
}

function valueOf(tree: Tree, member: Member | StructureMember, style: ParameterStyle): Json {
  switch (member.type) {
    case 'string':
      return tree.text ?? '';
    case 'integer':
      return Number(tree.text);
    case 'boolean':
      return tree.text === 'true';
    case 'structure':
      return structure(tree, member.members, style);
    case 'list': {
      const list = style.between.reduce<Tree | undefined>((at, part) => at?.parts.get(part), tree);
      return [...(list?.parts.values() ?? [])].map((part) => valueOf(part, member.of, style));
    }
  }
}
