import { useEffect, useState } from 'react';

/** A drawn code: `path` in modules, dark on light, without the light edge around it. */
export type QrDrawing =
  | { readonly of: string; readonly size: number; readonly path: string }
  | { readonly of: string; readonly failed: true };

/** Light modules around a code, without which some phones do not see it. */
export const QUIET = 4;

/** A text as a QR code; null until it is drawn. The library that draws it loads with the first one. */
export function useQrCode(text: string): QrDrawing | null {
  const [drawing, setDrawing] = useState<QrDrawing | null>(null);
  useEffect(() => {
    let current = true;
    draw(text).then(
      (drawn) => current && setDrawing(drawn),
      () => current && setDrawing({ of: text, failed: true }),
    );
    return () => {
      current = false;
    };
  }, [text]);
  return drawing?.of === text ? drawing : null;
}

async function draw(text: string): Promise<QrDrawing> {
  const { encode } = await import('uqr');
  const { data, size } = encode(text, { ecc: 'M', border: 0 });
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('');
  return { of: text, size, path };
}
