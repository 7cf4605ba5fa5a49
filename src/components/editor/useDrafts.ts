import { useEffect, useMemo, useState } from 'react';
import type { DocumentTarget, ListedDocument, PolicyQueries, SessionView } from '../../session/index.ts';
import { begun, entriesOf, rebased, settled, without, written, type Drafts, type Entry } from './drafts.ts';

export interface Desk {
  readonly entries: readonly Entry[];
  /** The open document; null when none is, or when the account has lost it. */
  readonly entry: Entry | null;
  open(key: string): void;
  begin(target: DocumentTarget): void;
  write(text: string): void;
  /** Goes on from the account as it is now, with our text. */
  keepMine(): void;
  discard(): void;
}

/** A document that came as one line reads better laid out; AWS does not count the space. */
function readable(document: ListedDocument, policies: PolicyQueries): ListedDocument {
  if (document.text.includes('\n') || document.text.length < 60) return document;
  const known = laidOut.get(document);
  if (known !== undefined) return known;
  const made = { ...document, text: policies.format(document.text) ?? document.text };
  laidOut.set(document, made);
  return made;
}

/** What was laid out: of an account with a thousand policies a call changes one. */
const laidOut = new WeakMap<ListedDocument, ListedDocument>();

/** The documents of the account with what is written and not saved. It stays when another face shows, and the page asks before it is left. */
export function useDrafts(policies: PolicyQueries, view: SessionView): Desk {
  const [drafts, setDrafts] = useState<Drafts>({});
  const [chosen, setChosen] = useState<string | null>(null);
  // The queries answer for the account as it is: asked again whenever the view is another.
  const listed = useMemo(
    () => (view.phase === 'opening' ? [] : policies.documents().map((document) => readable(document, policies))),
    [policies, view],
  );
  useEffect(() => setDrafts((before) => settled(before, listed)), [listed]);
  const entries = entriesOf(listed, drafts);
  const entry = entries.find(({ target }) => target.key === (chosen ?? entries[0]?.target.key)) ?? null;

  const isUnsaved = entries.some(({ standing }) => standing !== 'saved');
  useEffect(() => {
    if (!isUnsaved) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    addEventListener('beforeunload', ask);
    return () => removeEventListener('beforeunload', ask);
  }, [isUnsaved]);

  return {
    entries,
    entry,
    open: setChosen,
    begin(target) {
      setDrafts((before) => ({ ...before, [target.key]: begun(target) }));
      setChosen(target.key);
    },
    write(text) {
      if (entry !== null) setDrafts((before) => written(before, entry, text));
    },
    keepMine() {
      if (entry !== null) setDrafts((before) => rebased(before, entry));
    },
    discard() {
      if (entry === null) return;
      setDrafts((before) => without(before, entry.target.key));
      if (entry.listed === null) setChosen(null);
    },
  };
}
