import type { AccountMap, MapEdge, MapGroup, MapPolicy, MapRole, MapUser } from '../../session/index.ts';
import { breakName } from './fit.ts';
import { orderColumns } from './order.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Column = Pick<Box, 'x' | 'width'>;

/** An inline policy, drawn inside its owner; its box is relative to the owner's. */
export interface InlineSheet {
  readonly policy: MapPolicy;
  readonly box: Box;
}

export type PlacedNode = { readonly key: string; readonly name: string; readonly box: Box } & (
  | { readonly kind: 'user'; readonly principal: MapUser; readonly sheets: readonly InlineSheet[] }
  | { readonly kind: 'role'; readonly principal: MapRole; readonly sheets: readonly InlineSheet[] }
  | { readonly kind: 'group'; readonly group: MapGroup; readonly sheets: readonly InlineSheet[] }
  | {
      readonly kind: 'policy';
      readonly policy: MapPolicy;
      readonly title: readonly string[];
      readonly rows: readonly Row[];
    }
);

/** One line of a policy's sheet. */
export type Row =
  | { readonly kind: 'actions'; readonly effect: 'Allow' | 'Deny'; readonly text: string }
  | { readonly kind: 'resources'; readonly text: string }
  | { readonly kind: 'more'; readonly count: number };

export interface PlacedEdge {
  readonly key: string;
  readonly from: string;
  readonly to: string;
  readonly path: string;
  /** Where a pill on the line goes. */
  readonly middle: { readonly x: number; readonly y: number };
}

export interface Drawing {
  readonly width: number;
  readonly height: number;
  /** Narrow: names under their circles, smaller sheets. */
  readonly compact: boolean;
  readonly columns: readonly [Column, Column, Column];
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** As `MapChange` names a line. */
export const edgeKey = (edge: MapEdge): string => `${edge.from} ${edge.to}`;

export const metrics = (compact: boolean) =>
  compact
    ? {
        radius: 18,
        user: 58,
        boundary: 32,
        group: 50,
        sheet: 38,
        policy: 46,
        row: 15,
        gap: 14,
        top: 44,
        pad: 10,
        bottom: 20,
        stack: 4,
        fold: 11,
      }
    : {
        radius: 24,
        user: 52,
        boundary: 24,
        group: 60,
        sheet: 42,
        policy: 54,
        row: 17,
        gap: 12,
        top: 56,
        pad: 16,
        bottom: 28,
        stack: 5,
        fold: 16,
      };

/** Below this width the Map is drawn compact. */
const NARROW = 620;

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);

function columnsOf(width: number, compact: boolean, longest: number): readonly [Column, Column, Column] {
  const margin = compact ? 14 : clamp(width * 0.05, 24, 56);
  const users = compact ? clamp(width * 0.2, 52, 110) : 60 + clamp(longest, 84, Math.max(width * 0.15, 84));
  const groups = compact ? clamp(width * 0.26, 72, 150) : clamp(width * 0.2, 136, 190);
  const policies = compact ? clamp(width * 0.36, 96, 200) : clamp(width * 0.29, 190, 264);
  const free = width - 2 * margin - users - groups - policies;
  const gap = Math.min(Math.max(free / 2, 8), 150);
  const start = margin + Math.max(0, (free - 2 * gap) / 2);
  return [
    { x: start, width: users },
    { x: start + users + gap, width: groups },
    { x: start + users + groups + 2 * gap, width: policies },
  ];
}

function rowsOf(policy: MapPolicy): readonly Row[] {
  const rows: Row[] = policy.lines.flatMap((line) => [
    { kind: 'actions' as const, effect: line.effect, text: line.actions },
    ...(line.resources === '*' ? [] : [{ kind: 'resources' as const, text: line.resources }]),
  ]);
  return policy.more > 0 ? [...rows, { kind: 'more', count: policy.more }] : rows;
}

/**
 * Where everything on the Map stands: three fixed columns, each centred, ordered so that few lines cross. Direct attachments get a free
 * lane through the column of groups, so that no line runs behind a group. Grows downwards beyond `height` when there is much to show.
 *
 * @param measure width of a name in px: lines start where a user's name ends, and a long name of a policy takes two lines
 */
export function layoutMap(
  map: AccountMap,
  width: number,
  height: number,
  measure: (name: string, compact: boolean) => number,
): Drawing {
  const compact = width < NARROW;
  const size = metrics(compact);
  const widthOf = (name: string): number => measure(name, compact);
  const principals = [...map.users, ...map.roles];
  const longest = Math.max(0, ...principals.map(({ name }) => widthOf(name)));
  const columns = columnsOf(width, compact, longest + 14);
  const titleOf = (policy: MapPolicy): readonly string[] =>
    breakName(policy.name, columns[2].width - size.pad - size.fold - 4, widthOf);
  const inlineOf = (owner: string): readonly MapPolicy[] => map.policies.filter((policy) => policy.inside === owner);
  const managed = map.policies.filter((policy) => policy.inside === null);
  const placed = new Set([...principals, ...map.groups, ...managed].map((entity) => entity.key));
  const drawn = map.edges.filter((edge) => placed.has(edge.from) && placed.has(edge.to));
  const isGroup = new Set(map.groups.map((group) => group.key));
  const direct = drawn.filter((edge) => !isGroup.has(edge.from) && !isGroup.has(edge.to));
  const lane = (edge: MapEdge): string => `lane:${edgeKey(edge)}`;

  const [userKeys = [], groupKeys = [], policyKeys = []] = orderColumns(
    [
      principals.map(({ key }) => key),
      [...map.groups.map((group) => group.key), ...direct.map(lane)],
      managed.map((policy) => policy.key),
    ],
    drawn.flatMap((edge) =>
      direct.includes(edge)
        ? [
            { from: edge.from, to: lane(edge) },
            { from: lane(edge), to: edge.to },
          ]
        : [edge],
    ),
  );

  const users = new Map(map.users.map((user) => [user.key, user]));
  const roles = new Map(map.roles.map((role) => [role.key, role]));
  const principalOf = (key: string): MapRole | undefined => users.get(key) ?? roles.get(key);
  const groups = new Map(map.groups.map((group) => [group.key, group]));
  const policies = new Map(managed.map((policy) => [policy.key, policy]));
  const sheetsHeight = (key: string): number => {
    const count = inlineOf(key).length;
    return count === 0 ? 0 : count * (size.sheet + 6) + 6;
  };
  const heightOf = (key: string): number => {
    const principal = principalOf(key);
    if (principal !== undefined)
      return size.user + sheetsHeight(key) + (principal.boundary === null ? 0 : size.boundary);
    if (groups.has(key)) return size.group + sheetsHeight(key);
    const policy = policies.get(key);
    return policy === undefined
      ? 4
      : size.policy +
          (titleOf(policy).length - 1) * size.row +
          rowsOf(policy).length * size.row +
          (policy.lines.length > 0 ? (compact ? 6 : 8) : 0);
  };

  const stacks = [userKeys, groupKeys, policyKeys].map((keys) => keys.map((key) => ({ key, height: heightOf(key) })));
  const needed = stacks.map(
    (stack) => stack.reduce((sum, item) => sum + item.height, 0) + Math.max(0, stack.length - 1) * size.gap,
  );
  const total = Math.max(height, Math.max(...needed) + size.top + size.bottom);

  const boxes = new Map<string, Box>();
  for (const [index, stack] of stacks.entries()) {
    const column = columns[index];
    if (column === undefined || stack.length === 0) continue;
    const own = stack.reduce((sum, item) => sum + item.height, 0);
    const room = total - size.top - size.bottom;
    const gap = clamp((room - own) / (stack.length + 1), size.gap, 68);
    let y = size.top + (room - own - gap * (stack.length - 1)) / 2;
    for (const item of stack) {
      boxes.set(item.key, { x: column.x, y: Math.round(y), width: column.width, height: item.height });
      y += item.height + gap;
    }
  }

  const sheets = (key: string, box: Box, head: number): readonly InlineSheet[] =>
    inlineOf(key).map((policy, index) => ({
      policy,
      box: { x: 8, y: head + index * (size.sheet + 6), width: box.width - 16, height: size.sheet },
    }));

  const nodes = [...boxes].flatMap(([key, box]): readonly PlacedNode[] => {
    const user = users.get(key);
    if (user !== undefined)
      return [{ key, name: user.name, box, kind: 'user', principal: user, sheets: sheets(key, box, size.user) }];
    const role = roles.get(key);
    if (role !== undefined)
      return [{ key, name: role.name, box, kind: 'role', principal: role, sheets: sheets(key, box, size.user) }];
    const group = groups.get(key);
    if (group !== undefined)
      return [{ key, name: group.name, box, kind: 'group', group, sheets: sheets(key, box, size.group) }];
    const policy = policies.get(key);
    return policy === undefined
      ? []
      : [{ key, name: policy.name, box, kind: 'policy', policy, title: titleOf(policy), rows: rowsOf(policy) }];
  });

  const middle = (key: string): number => {
    const box = boxes.get(key);
    if (box === undefined) return 0;
    if (principalOf(key) !== undefined) return box.y + (compact ? size.radius : size.user / 2);
    return box.y + (groups.has(key) ? size.group / 2 : box.height / 2);
  };
  const right = (key: string): number => {
    const box = boxes.get(key);
    const principal = principalOf(key);
    if (box === undefined) return 0;
    if (principal === undefined) return box.x + box.width + (groups.has(key) ? size.stack : 0);
    if (compact) return box.x + box.width / 2 + size.radius;
    return box.x + Math.min(size.radius * 2 + 12 + widthOf(principal.name) + 12, box.width);
  };

  /** Lines that meet at one side of a node stand apart, in the order of their other ends. */
  const spread = (edge: MapEdge, side: 'from' | 'to'): number => {
    const key = edge[side];
    const far = side === 'from' ? 'to' : 'from';
    const all = drawn.filter((other) => other[side] === key).sort((a, b) => middle(a[far]) - middle(b[far]));
    const step = principalOf(key) !== undefined ? 0 : Math.min(12, (size.group - 20) / all.length);
    return middle(key) + (all.indexOf(edge) - (all.length - 1) / 2) * step;
  };

  const edges = drawn.map((edge): PlacedEdge => {
    const x1 = right(edge.from);
    const y1 = spread(edge, 'from');
    const x2 = boxes.get(edge.to)?.x ?? 0;
    const target = spread(edge, 'to');
    // A line that is all but level is drawn level.
    const y2 = Math.abs(target - y1) < 6 ? y1 : target;
    const passing = boxes.get(lane(edge));
    const start = `M${x1} ${y1}`;
    if (passing === undefined) {
      return {
        ...edge,
        key: edgeKey(edge),
        path: `${start}${curve(x1, y1, x2, y2)}`,
        middle: { x: (x1 + x2) / 2, y: (y1 + y2) / 2 },
      };
    }
    const y = passing.y + passing.height / 2;
    const end = passing.x + passing.width;
    return {
      ...edge,
      key: edgeKey(edge),
      path: `${start}${curve(x1, y1, passing.x, y)}L${end} ${y}${curve(end, y, x2, y2)}`,
      middle: { x: (passing.x + end) / 2, y },
    };
  });

  return { width, height: total, compact, columns, nodes, edges };
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
  const bend = (x1 + x2) / 2;
  return `C${bend} ${y1} ${bend} ${y2} ${x2} ${y2}`;
}
