import { useEffect, useId, useState, type ReactNode } from 'react';
import { workshopStrings } from '../../strings/workshop.ts';
import { fullLink, isLocal } from './link.ts';
import { QrCode } from './QrCode.tsx';
import './code.css';
import './links.css';

const words = workshopStrings.links;

interface Named {
  readonly id: string;
  readonly title: string;
}

interface Props {
  readonly tracks: readonly {
    readonly title: string;
    readonly lessons: readonly (Named & { readonly steps: readonly Named[] })[];
  }[];
}

/** A link to a lesson or to one of its steps, to copy or to show as a code. */
export default function LinkBuilder({ tracks }: Props): ReactNode {
  const lessons = tracks.flatMap((track) => track.lessons);
  const [lesson, setLesson] = useState(lessons[0]?.id ?? '');
  const [step, setStep] = useState('');
  const [alive, setAlive] = useState(false);
  const [said, setSaid] = useState('');
  const name = useId();
  useEffect(() => setAlive(true), []);
  const steps = lessons.find(({ id }) => id === lesson)?.steps ?? [];
  const path = `/learn/${lesson}/${step === '' ? '' : `#${step}`}` as const;
  const link = alive ? fullLink(path) : path;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link);
      setSaid(words.copied);
    } catch {
      // Not allowed, or no secure address: the link stays in its field, to be copied by hand.
      setSaid(words.notCopied);
    }
  };
  return (
    <div className="link-builder">
      <div className="link-fields">
        <div className="field">
          <label htmlFor={`${name}-lesson`}>{words.lesson}</label>
          <select
            id={`${name}-lesson`}
            className="input"
            value={lesson}
            disabled={!alive}
            onChange={(event) => {
              setLesson(event.target.value);
              setStep('');
              setSaid('');
            }}
          >
            {tracks.map((track) => (
              <optgroup key={track.title} label={track.title}>
                {track.lessons.map(({ id, title }) => (
                  <option key={id} value={id}>
                    {title}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${name}-step`}>{words.step}</label>
          <select
            id={`${name}-step`}
            className="input"
            value={step}
            disabled={!alive}
            onChange={(event) => {
              setStep(event.target.value);
              setSaid('');
            }}
          >
            <option value="">{words.whole}</option>
            {steps.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${name}-link`}>{words.link}</label>
          <div className="link-row">
            <input
              id={`${name}-link`}
              className="input input-code"
              readOnly
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <button type="button" className="button" disabled={!alive} onClick={() => void copy()}>
              {words.copy}
            </button>
          </div>
        </div>
        <p className="link-said" role="status">
          {said}
        </p>
        {alive && isLocal(link) && <p className="code-local">{workshopStrings.code.local}</p>}
      </div>
      <figure className="code">
        {alive ? <QrCode link={link} /> : <div className="qr qr-empty" />}
        <figcaption className="code-title">{words.code}</figcaption>
      </figure>
    </div>
  );
}
