import type { ReactNode } from 'react';
import { deviceStrings } from '../../strings/devices.ts';
import { QUIET, useQrCode } from '../qr/useQrCode.ts';

const words = deviceStrings.qr;

/** What an authenticator app scans to show the same codes. Dark on light, which every phone reads. */
export function DeviceQr({ name, uri }: { readonly name: string; readonly uri: string }): ReactNode {
  const drawing = useQrCode(uri);
  if (drawing === null) return <p className="device-note">{words.loading}</p>;
  if ('failed' in drawing) return <p className="device-note">{words.failed}</p>;
  const side = drawing.size + 2 * QUIET;
  return (
    <svg className="device-qr" role="img" aria-label={words.label(name)} viewBox={`0 0 ${side} ${side}`}>
      <rect width={side} height={side} />
      <path d={drawing.path} transform={`translate(${QUIET} ${QUIET})`} shapeRendering="crispEdges" />
    </svg>
  );
}
