import { useEffect, useId, useRef, useState, type ReactNode } from 'react';
import type { DocumentTarget, PolicyOwner, PolicyQueries } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { Words } from '../words/Words.tsx';
import { targetOf, type Wish } from './drafts.ts';
import { isPolicyName } from './save.ts';

const words = editorStrings.create;
const KINDS = ['inline', 'managed', 'file'] as const;
type Kind = Wish['kind'];

interface Props {
  readonly policies: PolicyQueries;
  readonly accountId: string;
  /** Keys that are taken. */
  readonly taken: ReadonlySet<string>;
  onBegin(target: DocumentTarget): void;
  onCancel(): void;
}

const keyOf = ({ kind, name }: PolicyOwner): string => `${kind}:${name}`;

/** Asks what a new document is to be. It is written at once and saved later. */
export function NewDocument({ policies, accountId, taken, onBegin, onCancel }: Props): ReactNode {
  const id = useId();
  const owners = policies.owners();
  const [kind, setKind] = useState<Kind>(owners.length > 0 ? 'inline' : 'file');
  const [chosen, setChosen] = useState('');
  const [name, setName] = useState('');
  const [complaint, setComplaint] = useState<string | null>(null);
  const first = useRef<HTMLSelectElement>(null);
  useEffect(() => first.current?.focus(), []);
  const owner = owners.find((one) => keyOf(one) === chosen) ?? owners[0];

  const wish = (): Wish | null => {
    if (kind === 'managed') return { kind, account: accountId, name };
    if (kind === 'file') return { kind, name };
    return owner === undefined ? null : { kind, owner, name };
  };
  const submit = (event: Pick<Event, 'preventDefault'>): void => {
    event.preventDefault();
    const wanted = wish();
    if (wanted === null) return setComplaint(words.noOwner);
    const isName = kind === 'file' ? policies.fileProblem(name, '') !== 'fileName' : isPolicyName(name);
    if (!isName) return setComplaint(kind === 'file' ? words.badFileName : words.badName);
    const target = targetOf(wanted);
    if (taken.has(target.key)) return setComplaint(words.taken);
    onBegin(target);
  };

  return (
    <form className="editor-new" aria-labelledby={`${id}-title`} onSubmit={submit}>
      <h3 id={`${id}-title`}>{words.title}</h3>
      <div className="editor-new-fields">
        <div className="field">
          <label htmlFor={`${id}-kind`}>{words.kind}</label>
          <select
            id={`${id}-kind`}
            ref={first}
            className="input"
            value={kind}
            onChange={(event) => setKind(KINDS.find((one) => one === event.target.value) ?? 'inline')}
          >
            {KINDS.map((one) => (
              <option key={one} value={one}>
                {words.kinds[one]}
              </option>
            ))}
          </select>
        </div>
        {kind === 'inline' && owner !== undefined && (
          <div className="field">
            <label htmlFor={`${id}-owner`}>{words.owner}</label>
            <select
              id={`${id}-owner`}
              className="input"
              value={keyOf(owner)}
              onChange={(event) => setChosen(event.target.value)}
            >
              {owners.map((one) => (
                <option key={keyOf(one)} value={keyOf(one)}>
                  {words.owners[one.kind](one.name)}
                </option>
              ))}
            </select>
          </div>
        )}
        <div className="field">
          <label htmlFor={`${id}-name`}>{words.name}</label>
          <input
            id={`${id}-name`}
            className="input input-code"
            value={name}
            placeholder={words.names[kind]}
            required
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            aria-invalid={complaint !== null}
            aria-describedby={`${id}-explain ${id}-complaint`}
            onChange={(event) => {
              setName(event.target.value.trim());
              setComplaint(null);
            }}
          />
        </div>
      </div>
      <p id={`${id}-explain`} className="editor-new-explain">
        <Words text={kind === 'inline' && owner === undefined ? words.noOwner : words.explain[kind]} />
      </p>
      <p id={`${id}-complaint`} className="editor-new-complaint" role="alert">
        {complaint !== null && <Words text={complaint} />}
      </p>
      <div className="editor-new-buttons">
        <button type="submit" className="button button-primary" disabled={kind === 'inline' && owner === undefined}>
          {words.write}
        </button>
        <button type="button" className="button button-quiet" onClick={onCancel}>
          {words.cancel}
        </button>
      </div>
    </form>
  );
}
