import { lazy, Suspense, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { Queries, SessionView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { MissingPart } from '../workbench/MissingPart.tsx';
import { useMeasure, usePresence, useSize } from './hooks.ts';
import { edgeKey, layoutMap, type Box, type Drawing } from './layout.ts';
import { MapWords } from './MapWords.tsx';
import type { Scene } from './parts.tsx';
import { Pill } from './Pill.tsx';
import { NodeShape } from './shapes.tsx';
import './map.css';

/** Comes when an entity is opened. */
const MapDetails = lazy(() => import('./MapDetails.tsx').catch(() => ({ default: MissingPart })));

/** Comes when more than the Map shows has a say. */
const Controls = lazy(() => import('./Controls.tsx').catch(() => ({ default: MissingPart })));

const words = strings.workbench.map;

/** Every node that can be focused with its box on the canvas, inline policies included. */
function boxesOf(drawing: Drawing): ReadonlyMap<string, Box> {
  return new Map(
    drawing.nodes.flatMap((node): readonly [string, Box][] => [
      [node.key, node.box],
      ...(node.kind === 'policy' ? [] : node.sheets).map(({ policy, box }): [string, Box] => [
        policy.key,
        { ...box, x: node.box.x + box.x, y: node.box.y + box.y },
      ]),
    ]),
  );
}

const directions: Readonly<Record<string, readonly [dx: number, dy: number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

/** The nearest node in a direction, or null. */
function neighbour(boxes: ReadonlyMap<string, Box>, from: string, [dx, dy]: readonly [number, number]): string | null {
  const here = boxes.get(from);
  if (here === undefined) return null;
  let best: { readonly key: string; readonly cost: number } | null = null;
  for (const [key, box] of boxes) {
    const x = box.x + box.width / 2 - here.x - here.width / 2;
    const y = box.y + box.height / 2 - here.y - here.height / 2;
    const along = x * dx + y * dy;
    const aside = Math.abs(x * dy) + Math.abs(y * dx);
    const cost = along + 2 * aside;
    if (
      key !== from &&
      along > 4 &&
      (dx === 0 || along > 40) &&
      (dy === 0 || aside < 80) &&
      cost < (best?.cost ?? Infinity)
    )
      best = { key, cost };
  }
  return best?.key ?? null;
}

function focusNode(canvas: Element | null, key: string): void {
  for (const node of canvas?.querySelectorAll<SVGElement>('[data-node]') ?? []) {
    if (node.dataset['node'] === key) node.focus();
  }
}

const nothing: Drawing['nodes'] = [];
const noEdges: Drawing['edges'] = [];

/** The account as a drawing: users, groups, policies, what links them, and the path of the last decision. */
export function AccountMap({
  view,
  queries,
}: {
  readonly view: SessionView;
  readonly queries: Queries | null;
}): ReactNode {
  const { map, lit, change } = view;
  const canvas = useRef<HTMLDivElement>(null);
  const list = useId();
  const size = useSize(canvas);
  const measure = useMeasure();
  const [focused, setFocused] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const width = size?.width ?? 0;
  const height = size?.height ?? 0;
  const drawing = useMemo(
    () =>
      measure === null || width === 0
        ? null
        : layoutMap(map, width, height, (name, compact) => measure(name, 'name', compact)),
    [map, width, height, measure],
  );
  const nodes = usePresence(drawing?.nodes ?? nothing);
  const edges = usePresence(drawing?.edges ?? noEdges);
  const boxes = useMemo(() => (drawing === null ? new Map<string, Box>() : boxesOf(drawing)), [drawing]);
  const added = useMemo(() => new Set(change.added), [change]);
  const litNodes = useMemo(() => new Set(lit?.nodes), [lit]);
  const litEdges = new Set(lit?.edges.map(edgeKey));

  // What decided must be in sight, however much there is.
  useEffect(() => {
    const places = (lit?.nodes ?? []).flatMap((key) => boxes.get(key) ?? []);
    if (places.length === 0) return;
    const top = Math.min(...places.map((box) => box.y));
    const bottom = Math.max(...places.map((box) => box.y + box.height));
    canvas.current?.scrollTo({ top: Math.min(top - 16, (top + bottom - height) / 2) });
  }, [lit, boxes, height]);

  const reachable = focused !== null && boxes.has(focused) ? focused : (boxes.keys().next().value ?? null);
  const onKey = (event: KeyboardEvent, key: string): void => {
    const direction = directions[event.key];
    if (event.key === 'Enter' || event.key === ' ') setOpen(open === key ? null : key);
    else if (event.key === 'Escape') setOpen(null);
    else if (direction === undefined) return;
    else {
      const next = neighbour(boxes, key, direction);
      if (next !== null) focusNode(event.currentTarget.closest('.map'), next);
    }
    event.preventDefault();
  };

  const empty = map.users.length + map.roles.length + map.groups.length + map.policies.length === 0;
  const openBox = open === null ? undefined : boxes.get(open);
  const scene: Scene | null =
    drawing === null || measure === null
      ? null
      : {
          compact: drawing.compact,
          measure,
          reachable,
          open,
          lit: litNodes,
          verdict: lit?.verdict ?? null,
          added,
          fenced: lit?.blockedBy === 'boundary' ? lit.nodes[0] : undefined,
          onToggle: (key) => setOpen(open === key ? null : key),
          onFocus: setFocused,
          onKey,
        };

  return (
    <div className="map-face" data-verdict={lit?.verdict}>
      <div className="map" ref={canvas}>
        <MapWords id={list} map={map} lit={lit} />
        {drawing !== null && scene !== null && (
          <svg
            className={drawing.compact ? 'map-svg is-compact' : 'map-svg'}
            width={drawing.width}
            height={drawing.height}
            role="group"
            aria-label={words.label}
            aria-describedby={list}
          >
            <g aria-hidden="true" className="map-titles">
              {[map.roles.length > 0 ? words.principals : words.users, words.groups, words.policies].map(
                (title, index) => (
                  <text key={title} x={drawing.columns[index]?.x} y={drawing.compact ? 24 : 32}>
                    {title}
                  </text>
                ),
              )}
            </g>
            {empty && <Outline drawing={drawing} />}
            <g aria-hidden="true" className="map-edges">
              {edges
                .map(({ item, leaving }) => ({ item, leaving, on: litEdges.has(item.key) }))
                .sort((a, b) => Number(a.on) - Number(b.on))
                .map(({ item, leaving, on }) => (
                  <path
                    key={item.key}
                    className={`map-edge${on ? ' is-lit' : ''}${leaving ? ' is-leaving' : added.has(item.key) ? ' is-drawn' : ''}`}
                    d={item.path}
                    pathLength={1}
                  />
                ))}
            </g>
            {nodes.map(({ item, leaving }) => (
              <NodeShape key={item.key} scene={scene} node={item} leaving={leaving} />
            ))}
            <LitPill scene={scene} drawing={drawing} boxes={boxes} litEdges={litEdges} litNodes={lit?.nodes ?? []} />
          </svg>
        )}
        {empty && (
          <div className="map-empty">
            <p>{view.phase === 'opening' ? strings.workbench.opening : words.emptyTitle}</p>
            {view.phase !== 'opening' && <p>{words.emptyText}</p>}
          </div>
        )}
        {open !== null && openBox !== undefined && drawing !== null && (
          <Suspense fallback={null}>
            <MapDetails
              map={map}
              accountId={view.accountId}
              queries={queries}
              node={open}
              box={openBox}
              canvas={drawing}
              onClose={() => {
                setOpen(null);
                focusNode(canvas.current, open);
              }}
            />
          </Suspense>
        )}
      </div>
      {queries !== null && (map.controlled || lit?.blockedBy === 'session') && (
        <Suspense fallback={null}>
          <Controls queries={queries} lit={lit} />
        </Suspense>
      )}
    </div>
  );
}

/** Three columns in outline: what an account without anything will hold. */
function Outline({ drawing }: { readonly drawing: Drawing }): ReactNode {
  const [users, groups, policies] = drawing.columns;
  const y = drawing.height / 2;
  const radius = drawing.compact ? 18 : 24;
  return (
    <g aria-hidden="true" className="map-outline">
      <circle cx={drawing.compact ? users.x + users.width / 2 : users.x + radius} cy={y} r={radius} />
      <rect x={groups.x} y={y - 29} width={groups.width} height={58} rx={9} />
      <path d={`M${policies.x} ${y - 32}h${policies.width - 16}l16 16v48h${-policies.width}z`} />
    </g>
  );
}

interface LitPillProps {
  readonly scene: Scene;
  readonly drawing: Drawing;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly litEdges: ReadonlySet<string>;
  readonly litNodes: readonly string[];
}

/** On the line that leads to the policy; beside the first node when the path has no line. */
function LitPill({ scene, drawing, boxes, litEdges, litNodes }: LitPillProps): ReactNode {
  // The first to reach a policy: it is the one that the sentences name.
  const lines = [...litEdges].flatMap((key) => drawing.edges.find((edge) => edge.key === key) ?? []);
  const last = lines.find((edge) => !edge.to.startsWith('group:')) ?? lines[0];
  const only = boxes.get(litNodes[0] ?? '');
  if (last !== undefined) {
    const from = boxes.get(last.from);
    const room = (boxes.get(last.to)?.x ?? 0) - (from === undefined ? 0 : from.x + from.width);
    return <Pill scene={scene} at={last.middle} room={room} />;
  }
  if (only === undefined) return null;
  return (
    <Pill
      scene={scene}
      room={Infinity}
      at={{ x: only.x + only.width + (drawing.compact ? 8 : 54), y: only.y + (drawing.compact ? 18 : 26) }}
    />
  );
}
