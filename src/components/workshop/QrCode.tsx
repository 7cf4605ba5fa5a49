import { useEffect, useState, type ReactNode } from 'react';
import { workshopStrings } from '../../strings/workshop.ts';

const words = workshopStrings.code;
/** Light modules around a code, without which some phones do not see it. */
const QUIET = 4;

type Drawing =
  | { readonly of: string; readonly size: number; readonly path: string }
  | { readonly of: string; readonly failed: true };

/** A link as a QR code. The library that draws it loads with the first one; always dark on light, which every phone reads. */
export function QrCode({ link }: { readonly link: string }): ReactNode {
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  useEffect(() => {
    let current = true;
    draw(link).then(
      (drawn) => current && setDrawing(drawn),
      () => current && setDrawing({ of: link, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [link]);
  if (drawing === null || drawing.of !== link) return <p className="qr qr-empty">{words.loading}</p>;
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

async function draw(link: string): Promise<Drawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(link, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { of: link, size, path };
}
