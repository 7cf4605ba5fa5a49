import type { ReactNode } from 'react';
import type { Verdict } from '../../iam/index.ts';
import { strings } from '../../strings/index.ts';
import type { Box } from './layout.ts';
import type { Scene } from './parts.tsx';

const words = strings.workbench.map;

const icons: Record<Verdict, string> = {
  allowed: 'm-4 .5 2.8 2.8 5.2-6.2',
  explicitDeny: 'm-3.5 -3.5 7 7m0 -7 -7 7',
  implicitDeny: 'm-3.6 0a3.6 3.6 0 1 0 7.2 0a3.6 3.6 0 1 0 -7.2 0',
};

interface Props {
  readonly scene: Scene;
  readonly at: Pick<Box, 'x' | 'y'>;
  /** How wide it may be; a word that is wider is left out. */
  readonly room: number;
}

/** The verdict on the lit line: icon and word; the icon alone where there is no room. */
export function Pill({ scene, at, room }: Props): ReactNode {
  if (scene.verdict === null) return null;
  const word = words.pill[scene.verdict];
  const whole = scene.measure(word, 'small', false) * 1.06 + 40;
  const short = scene.compact || whole > room;
  const width = short ? 22 : whole;
  return (
    <g className="map-pill" style={{ transform: `translate(${at.x}px, ${at.y}px)` }} data-verdict={scene.verdict}>
      <rect x={-width / 2} y={-11} width={width} height={22} rx={11} />
      <g transform={`translate(${short ? 0 : 16 - width / 2} 0)`}>
        <path d={`M0 0${icons[scene.verdict]}`} />
      </g>
      {!short && (
        <text x={28 - width / 2} y={0} dy="0.35em">
          {word}
        </text>
      )}
    </g>
  );
}
