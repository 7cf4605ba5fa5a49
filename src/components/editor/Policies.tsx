import { use, useEffect, useRef, useState, type ReactNode } from 'react';
import type { PolicyQueries, Queries, SessionEvent, SessionView } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { styleSheet } from '../style-sheet.ts';
import { DocumentPane } from './DocumentPane.tsx';
import { Documents } from './Documents.tsx';
import { NewDocument } from './NewDocument.tsx';
import { useDrafts } from './useDrafts.ts';
import { useSaving } from './useSaving.ts';
import styles from './editor.css?url';

interface Props {
  readonly view: SessionView;
  readonly queries: Queries;
  send(event: SessionEvent): void;
}

/** The face of policies and files: what the account has to read and to write. Loaded when it is chosen. */
export default function Policies(props: Props): ReactNode {
  use(styleSheet(styles));
  const { queries } = props;
  const [policies, setPolicies] = useState<PolicyQueries | null>(null);
  useEffect(() => {
    let isWanted = true;
    queries.policies().then(
      (loaded) => {
        if (isWanted) setPolicies(loaded);
      },
      (error: unknown) => {
        if (isWanted) {
          setPolicies(() => {
            throw error;
          });
        }
      },
    );
    return () => {
      isWanted = false;
    };
  }, [queries]);
  if (policies === null || props.view.phase === 'opening')
    return <p className="editor-opening">{editorStrings.opening}</p>;
  return <Desk {...props} policies={policies} />;
}

function Desk({ view, queries, send, policies }: Props & { readonly policies: PolicyQueries }): ReactNode {
  const desk = useDrafts(policies, view);
  const saving = useSaving({ policies, queries, view, send });
  const [creating, setCreating] = useState(false);
  const create = useRef<HTMLButtonElement>(null);
  const { entry } = desk;
  const open = (key: string): void => {
    setCreating(false);
    saving.forget();
    desk.open(key);
  };
  return (
    <div className="editor">
      <div className="editor-desk">
        <div className="editor-side">
          <button
            type="button"
            className="button editor-create"
            aria-expanded={creating}
            ref={create}
            onClick={() => setCreating(!creating)}
          >
            {editorStrings.create.open}
          </button>
          <Documents entries={desk.entries} open={entry?.target.key ?? null} onOpen={open} />
        </div>
        <div className="editor-main">
          {creating && (
            <NewDocument
              policies={policies}
              accountId={view.accountId}
              taken={new Set(desk.entries.map(({ target }) => target.key))}
              onBegin={(target) => {
                setCreating(false);
                saving.forget();
                desk.begin(target);
              }}
              onCancel={() => {
                setCreating(false);
                create.current?.focus();
              }}
            />
          )}
          {entry === null && !creating && <p className="editor-opening">{editorStrings.document.nothingOpen}</p>}
          {entry !== null && (
            <DocumentPane
              entry={entry}
              policies={policies}
              resources={queries.resources()}
              plan={saving.plan(entry)}
              isHidden={creating}
              outcome={saving.outcome?.key === entry.target.key ? saving.outcome : null}
              onWrite={(text) => {
                saving.forget();
                desk.write(text);
              }}
              onSave={() => saving.save(entry)}
              onDiscard={desk.discard}
              onKeepMine={desk.keepMine}
              onDelete={() => send({ type: 'DELETE_FILE', path: entry.target.name })}
            />
          )}
        </div>
      </div>
    </div>
  );
}
