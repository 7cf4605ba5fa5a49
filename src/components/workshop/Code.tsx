import { useEffect, useState, type ReactNode } from 'react';
import { workshopStrings } from '../../strings/workshop.ts';
import { fullLink, isLocal, shortLink } from './link.ts';
import { QrCode } from './QrCode.tsx';
import './code.css';

interface Props {
  /** Path in the site. */
  readonly path: `/${string}`;
  readonly title?: string;
}

/** A link to follow: its code for phones, and the link as text. Drawn at build as the path alone, for the host is not known there. */
export default function Code({ path, title }: Props): ReactNode {
  const [link, setLink] = useState<string | null>(null);
  useEffect(() => setLink(fullLink(path)), [path]);
  return (
    <figure className="code">
      {title !== undefined && <figcaption className="code-title">{title}</figcaption>}
      {link === null ? <div className="qr qr-empty" /> : <QrCode link={link} />}
      <a className="code-link" href={link ?? undefined}>
        {link === null ? path : shortLink(link)}
      </a>
      {link !== null && isLocal(link) && <p className="code-local">{workshopStrings.code.local}</p>}
    </figure>
  );
}
