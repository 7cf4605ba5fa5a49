import { useEffect, useState, type ReactNode } from 'react';
import type { DeviceView, Queries, SessionView } from '../../session/index.ts';
import { deviceStrings as words } from '../../strings/devices.ts';
import { CopyCode } from './CopyCode.tsx';
import { DeviceQr } from './DeviceQr.tsx';
import './devices.css';

/** How long a code is shown, in seconds. */
const SHOWN = 30;

/** The virtual MFA devices of the account, as the phones beside the keyboard would show them. */
export default function Devices({
  view,
  queries,
}: {
  readonly view: SessionView;
  readonly queries: Queries;
}): ReactNode {
  const devices = useDevices(view, queries);
  if (devices.length === 0) return null;
  return (
    <aside className="devices" aria-label={words.label}>
      {devices.map((device) => (
        <Device key={device.serialNumber} device={device} />
      ))}
    </aside>
  );
}

/** What they show now, second by second. */
function useDevices(view: SessionView, queries: Queries): readonly DeviceView[] {
  const [look, setLook] = useState<{ readonly now: () => readonly DeviceView[] } | null>(null);
  const [shown, setShown] = useState<readonly DeviceView[]>([]);
  useEffect(() => {
    let current = true;
    queries.devices().then(
      (now) => current && setLook({ now }),
      () => current && setLook(null),
    );
    return () => {
      current = false;
    };
  }, [queries]);
  useEffect(() => {
    if (look === null) return undefined;
    const show = (): void => setShown(look.now());
    show();
    const timer = setInterval(show, 1000);
    return () => clearInterval(timer);
  }, [look, view]);
  return shown;
}

/** Phones scan codes from other screens: there the QR code is folded away. */
const isWide = (): boolean => matchMedia('(min-width: 48rem)').matches;

function Device({ device }: { readonly device: DeviceView }): ReactNode {
  const { name, owner, code, previous, secondsLeft, uri } = device;
  const [open, setOpen] = useState(isWide);
  return (
    <section className="device" aria-label={words.device(name, owner)}>
      <p className="device-head">
        <b>{name}</b> <span>{words.owner(owner)}</span>
      </p>
      <dl className="device-codes">
        {uri !== null && (
          <div className="device-previous">
            <dt>{words.previous}</dt>
            <dd>{previous}</dd>
          </div>
        )}
        <div>
          <dt className={uri === null ? 'visually-hidden' : ''}>{words.code}</dt>
          <dd>{code}</dd>
        </div>
      </dl>
      <div className="device-foot">
        <span className="device-bar" aria-hidden="true">
          <i style={{ inlineSize: `${(secondsLeft / SHOWN) * 100}%` }} />
        </span>
        <span className="device-next">{words.next(secondsLeft)}</span>
        {uri === null ? (
          <CopyCode text={code} title={words.copy} label={words.copyCode(name)} />
        ) : (
          <CopyCode text={`--authentication-code1 ${previous} --authentication-code2 ${code}`} title={words.copyBoth} />
        )}
      </div>
      {uri !== null && (
        <details className="device-scan" open={open} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
          <summary>{words.qr.title}</summary>
          <DeviceQr name={name} uri={uri} />
        </details>
      )}
    </section>
  );
}
