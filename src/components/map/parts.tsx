import type { KeyboardEvent, ReactNode } from 'react';
import type { Verdict } from '../../iam/index.ts';
import { strings } from '../../strings/index.ts';
import { ellipsize } from './fit.ts';
import type { Face, Measure } from './hooks.ts';

const words = strings.workbench.map;

/** What every shape needs to know of the Map around it. */
export interface Scene {
  readonly compact: boolean;
  readonly measure: Measure;
  /** Key of the one node that Tab reaches. */
  readonly reachable: string | null;
  readonly open: string | null;
  readonly lit: ReadonlySet<string>;
  readonly verdict: Verdict | null;
  readonly added: ReadonlySet<string>;
  /** Key of the principal whose boundary decided. */
  readonly fenced: string | undefined;
  onToggle(key: string): void;
  onFocus(key: string): void;
  onKey(event: KeyboardEvent, key: string): void;
}

interface LabelProps {
  readonly scene: Scene;
  readonly face: Face;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly text: string;
  readonly centred?: boolean;
}

/** One line of text, cut to the width; the whole of it is in the node's name and details. */
export function Label({ scene, face, x, y, width, text, centred = false }: LabelProps): ReactNode {
  const shown = ellipsize(text, width, (part) => scene.measure(part, face, scene.compact));
  return (
    <text className={`map-${face}`} x={x} y={y} textAnchor={centred ? 'middle' : 'start'}>
      {shown}
      {shown !== text && <title>{text}</title>}
    </text>
  );
}

interface HitProps {
  readonly scene: Scene;
  readonly id: string;
  readonly name: string;
  readonly kind: 'user' | 'role' | 'group' | 'policy';
  readonly boundary?: string | null;
  readonly children: ReactNode;
}

export function Hit({ scene, id, name, kind, boundary, children }: HitProps): ReactNode {
  const lit = scene.lit.has(id);
  return (
    <g
      className={`map-hit map-${kind}${lit ? ' is-lit' : ''}`}
      role="button"
      tabIndex={scene.reachable === id ? 0 : -1}
      aria-label={words.node(name, words.kind[kind], boundary)}
      aria-expanded={scene.open === id}
      data-node={id}
      onClick={() => scene.onToggle(id)}
      onFocus={() => scene.onFocus(id)}
      onKeyDown={(event) => scene.onKey(event, id)}
    >
      {children}
    </g>
  );
}

/** A sheet of paper with its upper right corner folded. */
export function Sheet({
  width,
  height,
  fold,
}: {
  readonly width: number;
  readonly height: number;
  readonly fold: number;
}): ReactNode {
  return (
    <>
      <path className="map-sheet" d={`M0 0H${width - fold}L${width} ${fold}V${height}H0Z`} />
      <path className="map-fold" d={`M${width - fold} 0V${fold}H${width}`} />
    </>
  );
}
