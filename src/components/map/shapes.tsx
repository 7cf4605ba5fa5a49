import type { ReactNode } from 'react';
import { strings } from '../../strings/index.ts';
import { metrics, type InlineSheet, type PlacedNode, type Row } from './layout.ts';
import { Hit, Label, Sheet, type Scene } from './parts.tsx';

const words = strings.workbench.map;

function Inline({ scene, sheet }: { readonly scene: Scene; readonly sheet: InlineSheet }): ReactNode {
  const { policy, box } = sheet;
  const line = policy.lines[0];
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <Hit scene={scene} id={policy.key} name={policy.name} kind="policy">
        <Sheet width={box.width} height={box.height} fold={9} />
        <Label scene={scene} face="small" x={9} y={17} width={box.width - 22} text={policy.name} />
        {line !== undefined && (
          <Label
            scene={scene}
            face="code"
            x={9}
            y={scene.compact ? 30 : 33}
            width={box.width - 16}
            text={`${line.effect} ${line.actions}`}
          />
        )}
      </Hit>
    </g>
  );
}

/** `DA` for `dev-alice`, `D` for `dana`. */
const initialsOf = (name: string): string =>
  name
    .split(/[-_.@+=,]+/)
    .slice(0, 2)
    .map((part) => part.charAt(0).toUpperCase())
    .join('');

/** A frame around a user or a role: what is inside is limited. It is no sheet, because it grants nothing. */
function Boundary({ scene, node, name }: PrincipalProps & { readonly name: string }): ReactNode {
  const { compact } = scene;
  const { width, height } = node.box;
  const y = height - metrics(compact).boundary + (compact ? 12 : 14);
  const lit = scene.fenced === node.key ? ' is-lit' : '';
  return (
    <g className={`map-boundary${lit}`} aria-hidden="true">
      <rect x={-8} y={-10} width={width + 14} height={height + 12} rx={12} />
      <text className="map-small" x={0} y={y}>
        {words.boundary}
      </text>
      <Label
        scene={scene}
        face="small"
        x={compact ? 0 : BOUNDARY_WORD}
        y={compact ? y + 14 : y}
        width={width - (compact ? 0 : BOUNDARY_WORD)}
        text={name}
      />
    </g>
  );
}

/** How wide the word before a boundary's name is set, with the space after it. */
const BOUNDARY_WORD = 60;

interface PrincipalProps {
  readonly scene: Scene;
  readonly node: PlacedNode & { kind: 'user' | 'role' };
}

function UserShape({ scene, node }: PrincipalProps): ReactNode {
  const { compact } = scene;
  const { kind, principal } = node;
  const size = metrics(compact);
  const x = compact ? node.box.width / 2 : size.radius;
  const y = compact ? size.radius : size.user / 2;
  const left = 2 * size.radius + 12;
  const r = size.radius;
  return (
    <>
      {principal.boundary !== null && <Boundary scene={scene} node={node} name={principal.boundary} />}
      {node.sheets.length > 0 && (
        <rect
          className="map-holder"
          x={-4}
          y={-6}
          width={node.box.width + 8}
          height={node.box.height + 8 - (principal.boundary === null ? 0 : size.boundary)}
          rx={10}
        />
      )}
      <Hit scene={scene} id={node.key} name={node.name} kind={kind} boundary={principal.boundary}>
        <rect className="map-area" x={-4} y={-4} width={node.box.width + 4} height={size.user + 6} rx={8} />
        {kind === 'user' ? (
          <circle cx={x} cy={y} r={r} />
        ) : (
          <path
            className="map-top"
            d={`M${x - r} ${y}l${r / 2} ${-r * 0.9}h${r}l${r / 2} ${r * 0.9}l${-r / 2} ${r * 0.9}h${-r}z`}
          />
        )}
        <text className="map-initial" x={x} y={y} dy="0.36em" textAnchor="middle">
          {initialsOf(node.name)}
        </text>
        {compact ? (
          <Label
            scene={scene}
            face="name"
            x={x}
            y={2 * size.radius + 16}
            width={node.box.width + 8}
            text={node.name}
            centred
          />
        ) : (
          <>
            <Label scene={scene} face="name" x={left} y={y - 2} width={node.box.width - left} text={node.name} />
            <Label
              scene={scene}
              face="small"
              x={left}
              y={y + 16}
              width={node.box.width - left}
              text={kind === 'user' ? words.groupsOf(node.principal.groups.length) : words.kind.role}
            />
          </>
        )}
      </Hit>
      {node.sheets.map((sheet) => (
        <Inline key={sheet.policy.key} scene={scene} sheet={sheet} />
      ))}
    </>
  );
}

function GroupShape({
  scene,
  node,
}: {
  readonly scene: Scene;
  readonly node: PlacedNode & { kind: 'group' };
}): ReactNode {
  const { compact } = scene;
  const size = metrics(compact);
  const { width, height } = node.box;
  const left = size.pad;
  const members = words.membersOf(node.group.members.length);
  const sub = compact ? members : `${members} · ${words.policiesOf(node.group.policyCount)}`;
  return (
    <>
      <Hit scene={scene} id={node.key} name={node.name} kind="group">
        <rect className="map-under" x={size.stack} y={size.stack} width={width} height={height} rx={9} />
        <rect className="map-top" width={width} height={height} rx={9} />
        <Label scene={scene} face="name" x={left} y={compact ? 21 : 26} width={width - 1.6 * left} text={node.name} />
        <Label scene={scene} face="small" x={left} y={compact ? 37 : 45} width={width - 1.4 * left} text={sub} />
      </Hit>
      {node.sheets.map((sheet) => (
        <Inline key={sheet.policy.key} scene={scene} sheet={sheet} />
      ))}
    </>
  );
}

function rowText(row: Row): string {
  switch (row.kind) {
    case 'actions':
      return `${row.effect} ${row.text}`;
    case 'resources':
      return row.text;
    case 'more':
      return words.moreStatements(row.count);
  }
}

function PolicyShape({
  scene,
  node,
}: {
  readonly scene: Scene;
  readonly node: PlacedNode & { kind: 'policy' };
}): ReactNode {
  const { compact } = scene;
  const size = metrics(compact);
  const { width, height } = node.box;
  const left = size.pad;
  const drop = (node.title.length - 1) * size.row;
  return (
    <Hit scene={scene} id={node.key} name={node.name} kind="policy">
      <Sheet width={width} height={height} fold={size.fold} />
      {node.title.map((line, index) => (
        <text key={line} className="map-name" x={left} y={(compact ? 20 : 24) + index * size.row}>
          {line}
        </text>
      ))}
      <Label
        scene={scene}
        face="small"
        x={left}
        y={(compact ? 36 : 43) + drop}
        width={width - 2 * left}
        text={words.policyKind[node.policy.kind]}
      />
      {node.rows.map((row, index) => (
        <g key={rowText(row)} className={`map-row map-row-${row.kind}`}>
          <Label
            scene={scene}
            face={row.kind === 'more' ? 'small' : 'code'}
            x={left}
            y={size.policy + drop + size.row * (index + 0.72)}
            width={width - 1.6 * left}
            text={rowText(row)}
          />
        </g>
      ))}
    </Hit>
  );
}

interface NodeProps {
  readonly scene: Scene;
  readonly node: PlacedNode;
  readonly leaving: boolean;
}

/** A user, group or policy at its place; moves there when the place changes. */
export function NodeShape({ scene, node, leaving }: NodeProps): ReactNode {
  const fresh = scene.added.has(node.key) ? ' is-new' : '';
  return (
    <g
      className={`map-node${leaving ? ' is-leaving' : fresh}`}
      style={{ transform: `translate(${node.box.x}px, ${node.box.y}px)` }}
      {...(leaving ? { 'aria-hidden': true } : {})}
    >
      {(node.kind === 'user' || node.kind === 'role') && <UserShape scene={scene} node={node} />}
      {node.kind === 'group' && <GroupShape scene={scene} node={node} />}
      {node.kind === 'policy' && <PolicyShape scene={scene} node={node} />}
    </g>
  );
}
