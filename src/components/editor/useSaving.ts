import { useEffect, useRef, useState } from 'react';
import type { PolicyQueries, Queries, SessionEvent, SessionView } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import type { Entry } from './drafts.ts';
import { fileFor, saveOf, type Save } from './save.ts';

const words = editorStrings.document;

/** What became of the last save. */
export interface Outcome {
  readonly key: string;
  readonly ok: boolean;
  /** In our words; for a refusal, AWS's. */
  readonly text: string;
}

interface Waiting {
  readonly key: string;
  readonly save: Save;
  readonly text: string;
  /** The last entry of the terminal when it was sent. */
  readonly after: number;
}

interface Around {
  readonly policies: PolicyQueries;
  readonly queries: Queries;
  readonly view: SessionView;
  send(event: SessionEvent): void;
}

export interface Saving {
  readonly outcome: Outcome | null;
  /** What saving the document does. */
  plan(entry: Entry): Save;
  save(entry: Entry): void;
  forget(): void;
}

/** Saves through the terminal: the file is written, the command runs there, and what it answers is the outcome. */
export function useSaving({ policies, queries, view, send }: Around): Saving {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const files = useRef<Record<string, string>>({});

  useEffect(() => {
    if (waiting === null) return;
    const answer = answerTo(waiting, view, queries);
    if (answer === null) return;
    setWaiting(null);
    setOutcome({ key: waiting.key, ...answer });
  }, [waiting, view, queries]);

  const plan = (entry: Entry): Save => saveOf(entry, fileFor(entry, queries.files(), files.current[entry.target.key]));

  return {
    outcome,
    plan,
    forget: () => setOutcome(null),
    save(entry) {
      const { key } = entry.target;
      if (entry.standing === 'saved') return setOutcome({ key, ok: true, text: words.nothingToSave });
      const save = plan(entry);
      const wrong = policies.fileProblem(save.file, entry.text);
      if (wrong !== null) return setOutcome({ key, ok: false, text: words[wrong] });
      files.current[key] = save.file;
      setOutcome(null);
      setWaiting({ key, save, text: entry.text, after: view.terminal.at(-1)?.id ?? 0 });
      send({ type: 'WRITE_FILE', path: save.file, text: entry.text });
      if (save.command !== null) send({ type: 'SUBMIT', text: save.command });
    },
  };
}

/** Null as long as it has not come. */
function answerTo(
  { save, text, after }: Waiting,
  view: SessionView,
  queries: Queries,
): Pick<Outcome, 'ok' | 'text'> | null {
  if (save.command === null) {
    return queries.files().get(save.file) === text ? { ok: true, text: words.saved } : null;
  }
  const entry = view.terminal.find(({ id, line }) => id > after && line === save.command);
  if (entry === undefined) return null;
  return entry.exitCode === 0 ? { ok: true, text: words.saved } : { ok: false, text: entry.stderr.trim() };
}
