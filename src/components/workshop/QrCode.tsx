import type { ReactNode } from 'react';
import { workshopStrings } from '../../strings/workshop.ts';
import { QUIET, useQrCode } from '../qr/useQrCode.ts';

const words = workshopStrings.code;

/** A link as a QR code; always dark on light, which every phone reads. */
export function QrCode({ link }: { readonly link: string }): ReactNode {
  const drawing = useQrCode(link);
  if (drawing === null) return <p className="qr qr-empty">{words.loading}</p>;
  if ('failed' in drawing) return <p className="qr qr-empty">{words.failed}</p>;
  const side = drawing.size + 2 * QUIET;
  return (
    <svg className="qr" role="img" aria-label={words.label(link)} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} className="qr-ground" />
      <path
        d={drawing.path}
        transform={`translate(${QUIET} ${QUIET})`}
        className="qr-ink"
        shapeRendering="crispEdges"
      />
    </svg>
  );
}
