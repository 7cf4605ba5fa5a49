import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import type { PolicyQueries } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { Confirm } from '../lesson/Confirm.tsx';
import { Words } from '../words/Words.tsx';
import { CodeEditor } from './CodeEditor.tsx';
import { isUntouched, type Entry } from './drafts.ts';
import type { Goal } from './editor-props.ts';
import { Problems } from './Problems.tsx';
import { applied, type Problem } from './problems.ts';
import type { Outcome } from './useSaving.ts';
import { useProblems } from './useProblems.ts';
import { SaveLine, SizeLine } from './Lines.tsx';
import type { Save } from './save.ts';

const words = editorStrings.document;

interface Props {
  readonly entry: Entry;
  readonly policies: PolicyQueries;
  readonly resources: readonly string[];
  readonly plan: Save;
  readonly isHidden: boolean;
  /** What became of the last save of this document. */
  readonly outcome: Outcome | null;
  onWrite(text: string): void;
  onSave(): void;
  onDiscard(): void;
  onKeepMine(): void;
  onDelete(): void;
}

type Question = 'discard' | 'delete';

/** One document: what it is, its text, what is wrong with it, and what saving it does. */
export function DocumentPane(props: Props): ReactNode {
  const { entry, policies, plan, outcome, onWrite, onSave } = props;
  const { target, listed, text, standing } = entry;
  const id = useId();
  const [goal, setGoal] = useState<Goal | null>(() => firstGoal(entry));
  const [asking, setAsking] = useState<Question | null>(null);
  const [said, setSaid] = useState('');
  const [isTyping, setTyping] = useState(false);
  const asker = useRef<HTMLButtonElement>(null);
  const keep = (): void => {
    setAsking(null);
    asker.current?.focus();
  };
  // Another document: what was asked and said is not about it.
  const [shownKey, setShownKey] = useState(target.key);
  if (shownKey !== target.key) {
    setShownKey(target.key);
    setGoal(firstGoal(entry));
    setAsking(null);
    setSaid('');
    setTyping(false);
  }
  const kind = target.kind === 'file' ? policies.kindOf(target.name, text) : 'identity';
  const readOnly = listed !== null && !listed.editable;
  const isUnsaved = standing !== 'saved';
  const { problems, isPartial, text: checkedText } = useProblems(policies, text, kind, isTyping);
  const isFresh = isUntouched(entry) && outcome === null;
  const shown = isFresh ? [] : problems;
  /** A change that is no typing, and is judged at once. */
  const change = (next: string): void => {
    setTyping(false);
    onWrite(next);
  };

  const format = (): void => {
    const formatted = policies.format(text);
    setSaid(formatted === null ? words.notJson : '');
    if (formatted !== null && !readOnly) change(formatted);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const isSave = (event.ctrlKey || event.metaKey) && !event.altKey && event.code === 'KeyS';
    const isFormat = event.shiftKey && event.altKey && event.code === 'KeyF';
    if (!isSave && !isFormat) return;
    event.preventDefault();
    if (isSave && !readOnly) onSave();
    if (isFormat && kind !== 'text') format();
  };
  const apply = ({ edit }: Problem): void => {
    if (edit === null || checkedText !== text) return;
    change(applied(text, edit));
    const end = edit.range.start + edit.text.length;
    setGoal({ range: { start: end, end } });
  };

  return (
    <section className="editor-pane" aria-labelledby={`${id}-title`} hidden={props.isHidden} onKeyDown={onKeyDown}>
      <header className="editor-head">
        <div className="editor-title">
          <h3 id={`${id}-title`}>{target.name}</h3>
          <p>
            <Words text={whereOf(entry)} />
            {isUnsaved && <span className="editor-unsaved">{editorStrings.list.unsaved}</span>}
          </p>
        </div>
        {!readOnly && (
          <div className="editor-buttons">
            {kind !== 'text' && (
              <button type="button" className="button button-quiet" title={words.formatHint} onClick={format}>
                {words.format}
              </button>
            )}
            {isUnsaved && (
              <button type="button" className="button button-quiet" ref={asker} onClick={() => setAsking('discard')}>
                {words.discard}
              </button>
            )}
            {target.kind === 'file' && !isUnsaved && (
              <button type="button" className="button button-quiet" ref={asker} onClick={() => setAsking('delete')}>
                {words.delete}
              </button>
            )}
            <button
              type="button"
              className="button button-primary"
              title={words.saveHint}
              aria-disabled={!isUnsaved}
              onClick={onSave}
            >
              {words.save}
            </button>
          </div>
        )}
      </header>
      {asking === 'discard' && isUnsaved && (
        <Confirm
          question={words.discardAsk}
          yes={words.discardYes}
          no={words.discardNo}
          onYes={() => {
            setAsking(null);
            props.onDiscard();
            setGoal({ range: { start: 0, end: 0 } });
          }}
          onNo={keep}
        />
      )}
      {asking === 'delete' && (
        <Confirm
          question={words.deleteAsk(target.name)}
          yes={words.deleteYes}
          no={words.deleteNo}
          onYes={() => {
            setAsking(null);
            props.onDelete();
          }}
          onNo={keep}
        />
      )}
      {(standing === 'behind' || standing === 'gone') && (
        <div className="editor-behind" role="status">
          <p>{words[standing]}</p>
          <button type="button" className="button" onClick={props.onDiscard}>
            {standing === 'behind' ? words.takeOver : words.discard}
          </button>
          {standing === 'behind' && (
            <button type="button" className="button button-quiet" onClick={props.onKeepMine}>
              {words.keepMine}
            </button>
          )}
        </div>
      )}
      <CodeEditor
        documentKey={target.key}
        text={text}
        kind={kind}
        readOnly={readOnly}
        label={words.text(target.name)}
        problems={shown}
        goal={goal}
        policies={policies}
        resources={props.resources}
        onChange={(next) => {
          setSaid('');
          setTyping(true);
          onWrite(next);
        }}
        onRelease={() => setSaid(words.released)}
      />
      <footer className="editor-foot">
        <div className="editor-state">
          <p role="status">
            {isFresh ? words.fill : summary(shown, kind !== 'text')}
            {isPartial && <span>{editorStrings.problems.dataMissing}</span>}
          </p>
          <SizeLine entry={entry} policies={policies} />
        </div>
        {shown.length > 0 && (
          <Problems problems={shown} readOnly={readOnly} onApply={apply} onGoTo={({ range }) => setGoal({ range })} />
        )}
        {!readOnly && <SaveLine save={plan} />}
        <p className="editor-said" role="status">
          {said === '' && outcome !== null ? <Said outcome={outcome} /> : said}
        </p>
      </footer>
    </section>
  );
}

/** Where writing begins in a document that is new. */
function firstGoal(entry: Entry): Goal | null {
  const action = '"Action": "';
  const at = isUntouched(entry) ? entry.text.indexOf(action) : -1;
  return at < 0 ? null : { range: { start: at + action.length, end: at + action.length } };
}

function Said({ outcome }: { readonly outcome: Outcome }): ReactNode {
  if (outcome.ok) return outcome.text;
  return (
    <>
      {words.refused} <samp>{outcome.text}</samp>
    </>
  );
}

function summary(problems: readonly Problem[], isChecked: boolean): string {
  if (!isChecked) return '';
  const errors = problems.filter((problem) => problem.class === 'error').length;
  if (problems.length === 0) return editorStrings.problems.none;
  return editorStrings.problems.found(errors, problems.length - errors);
}

function whereOf({ target, listed }: Entry): string {
  switch (target.kind) {
    case 'inline':
      return target.owner === null ? '' : words.where.inline[target.owner.kind](target.owner.name);
    case 'customer-managed':
      return listed === null ? words.where.newManaged : words.where.managed(listed.version ?? '');
    case 'aws-managed':
      return words.where.awsManaged(listed?.version ?? '');
    case 'file':
      return words.where.file;
  }
}
