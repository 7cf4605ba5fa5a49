import { describe, expect, test } from 'vitest';
import type { AccountMap, MapEdge, MapPolicy } from '../../session/index.ts';
import { breakName, ellipsize } from './fit.ts';
import { layoutMap, metrics, type Drawing } from './layout.ts';
import { crossings, orderColumns } from './order.ts';

const policy = (name: string, inside: string | null = null): MapPolicy => ({
  key: `policy:${name}`,
  name,
  kind: inside === null ? 'aws-managed' : 'inline',
  inside,
  lines: [{ effect: 'Allow', actions: 's3:*', resources: '*' }],
  more: 0,
});

function account(
  users: readonly string[],
  groups: readonly string[],
  policies: readonly MapPolicy[],
  edges: readonly MapEdge[],
): AccountMap {
  return {
    users: users.map((name) => ({ key: `user:${name}`, name, arn: '', groups: [], boundary: null })),
    roles: [],
    controlled: false,
    groups: groups.map((name) => ({ key: `group:${name}`, name, arn: '', members: [], policyCount: 0 })),
    policies,
    edges,
  };
}

const edge = (from: string, to: string): MapEdge => ({ from, to });
const measure = (text: string): number => text.length * 8;
const draw = (map: AccountMap, width = 800, height = 400): Drawing => layoutMap(map, width, height, measure);
const many = (n: number, prefix: string): readonly string[] => Array.from({ length: n }, (_, i) => `${prefix}${i}`);

const busy = account(
  many(12, 'user-'),
  many(6, 'Group'),
  many(8, 'Policy').map((name) => policy(name)),
  [
    ...many(12, 'user-').map((name, i) => edge(`user:${name}`, `group:Group${(i * 5) % 6}`)),
    ...many(8, 'Policy').map((name, i) => edge(`group:Group${(i * 4) % 6}`, `policy:${name}`)),
    edge('user:user-3', 'policy:Policy7'),
  ],
);

describe('layout of the Map', () => {
  test.each([320, 390, 560, 700, 860, 1400])(
    'at %d px every column is inside the canvas and right of the one before',
    (width) => {
      const { columns } = draw(busy, width);
      let edgeOfLast = 0;
      for (const column of columns) {
        expect(column.x).toBeGreaterThan(edgeOfLast);
        edgeOfLast = column.x + column.width;
      }
      expect(edgeOfLast).toBeLessThanOrEqual(width);
    },
  );

  test('entities of a column never overlap, and a full column makes the drawing taller', () => {
    const { nodes, height } = draw(busy);
    expect(height).toBeGreaterThan(400);
    for (const kind of ['user', 'group', 'policy']) {
      const column = nodes.filter((node) => node.kind === kind).sort((a, b) => a.box.y - b.box.y);
      for (const [index, node] of column.entries()) {
        const next = column[index + 1];
        if (next !== undefined) expect(node.box.y + node.box.height).toBeLessThan(next.box.y);
        expect(node.box.y + node.box.height).toBeLessThan(height);
      }
    }
  });

  test('an inline policy is inside its owner and nowhere else', () => {
    const { nodes } = draw(account(['dana'], ['Contractors'], [policy('NoDelete', 'group:Contractors')], []));
    expect(nodes.map((node) => node.key)).toEqual(['user:dana', 'group:Contractors']);
    const owner = nodes.find((node) => node.kind === 'group');
    const [sheet] = owner?.sheets ?? [];
    expect(sheet?.policy.name).toBe('NoDelete');
    expect((sheet?.box.y ?? 0) + (sheet?.box.height ?? 0)).toBeLessThan(owner?.box.height ?? 0);
  });

  test('the line of a direct attachment passes beside every group', () => {
    const { nodes, edges } = draw(
      account(
        ['a', 'b'],
        ['G', 'H'],
        [policy('P')],
        [edge('user:a', 'group:G'), edge('user:b', 'group:H'), edge('user:a', 'policy:P')],
      ),
    );
    const line = edges.find((placed) => placed.to === 'policy:P');
    for (const node of nodes.filter(({ kind }) => kind === 'group')) {
      const inside = node.box.y <= (line?.middle.y ?? 0) && (line?.middle.y ?? 0) <= node.box.y + node.box.height;
      expect(inside).toBe(false);
    }
  });

  test('a role stands among the users, and the line of its attachment is a direct one', () => {
    const map = account(['dana'], ['Developers'], [policy('ReadLogs')], [edge('role:Deploy', 'policy:ReadLogs')]);
    const { nodes, edges, columns } = draw({
      ...map,
      roles: [{ key: 'role:Deploy', name: 'Deploy', arn: '', boundary: null }],
    });
    const role = nodes.find(({ kind }) => kind === 'role');
    expect(role?.box.x).toBe(columns[0].x);
    const group = nodes.find(({ kind }) => kind === 'group')?.box;
    const line = edges.find(({ from }) => from === 'role:Deploy')?.middle.y ?? 0;
    expect((group?.y ?? 0) <= line && line <= (group?.y ?? 0) + (group?.height ?? 0)).toBe(false);
  });

  test.each([390, 800])(
    'at %d px a boundary has room inside the box of whom it limits, below what it carries',
    (width) => {
      const map = account(['dana', 'erik'], [], [policy('Own', 'user:dana')], []);
      const limited = {
        ...map,
        users: map.users.map((user) => ({ ...user, boundary: user.name === 'dana' ? 'DevBoundary' : null })),
      };
      const boxOf = (drawing: Drawing) => drawing.nodes.find(({ key }) => key === 'user:dana');
      const [plain, fenced] = [boxOf(draw(map, width)), boxOf(draw(limited, width))];
      expect((fenced?.box.height ?? 0) - (plain?.box.height ?? 0)).toBe(metrics(width < 620).boundary);
      const sheet = fenced?.kind === 'user' ? fenced.sheets[0]?.box : undefined;
      expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBeLessThan((plain?.box.height ?? 0) + 1);
    },
  );

  test('a line to an entity that is not drawn is left out', () => {
    expect(draw(account(['a'], [], [], [edge('user:a', 'group:gone')])).edges).toEqual([]);
  });

  test('an empty account has no nodes and keeps the height it was given', () => {
    expect(draw(account([], [], [], []))).toMatchObject({ nodes: [], edges: [], height: 400 });
  });
});

describe('order of the columns', () => {
  test('lines that cross are uncrossed where that is possible', () => {
    const columns = [
      ['a', 'b'],
      ['G', 'H'],
      ['P', 'Q'],
    ];
    const links = [edge('a', 'H'), edge('b', 'G'), edge('G', 'P'), edge('H', 'Q')];
    expect(crossings(columns, links)).toBe(1);
    expect(crossings(orderColumns(columns, links), links)).toBe(0);
  });

  test('what needs no change keeps its order', () => {
    const columns = [['a', 'b', 'c'], ['G'], []];
    expect(orderColumns(columns, [edge('c', 'G'), edge('a', 'G')])).toEqual(columns);
  });
});

test.each([
  ['Developers', 100, 'Developers'],
  ['Developers', 48, 'Devel…'],
  ['Developers', 4, '…'],
])('%s in %d px reads %s', (text, width, expected) => {
  expect(ellipsize(text, width, measure)).toBe(expected);
});

test.each<[string, number, readonly string[]]>([
  ['AmazonS3ReadOnlyAccess', 200, ['AmazonS3ReadOnlyAccess']],
  ['AmazonS3ReadOnlyAccess', 140, ['AmazonS3ReadOnly', 'Access']],
  ['team-a-read-only', 80, ['team-a-', 'read-only']],
  ['lowercasename', 64, ['lowerca…']],
  ['ReadOnlyAccessEverywhere', 80, ['ReadOnly', 'AccessEve…']],
])('%s in %d px is set as %j', (name, width, expected) => {
  expect(breakName(name, width, measure)).toEqual(expected);
});
