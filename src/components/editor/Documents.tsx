import type { ReactNode } from 'react';
import { editorStrings } from '../../strings/editor.ts';
import type { Entry } from './drafts.ts';

const words = editorStrings.list;

interface Props {
  readonly entries: readonly Entry[];
  readonly open: string | null;
  onOpen(key: string): void;
}

interface Section {
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Documents by where they are, in the order in which the account lists them. */
function sectionsOf(entries: readonly Entry[]): readonly Section[] {
  const titles = new Map<string, Entry[]>();
  for (const kind of ['inline', 'customer-managed', 'aws-managed', 'file'] as const) {
    for (const entry of entries.filter(({ target }) => target.kind === kind)) {
      const title = titleOf(entry);
      titles.set(title, [...(titles.get(title) ?? []), entry]);
    }
  }
  return [...titles].map(([title, some]) => ({ title, entries: some }));
}

function titleOf({ target }: Entry): string {
  switch (target.kind) {
    case 'inline':
      return target.owner === null ? '' : words.inlineOf[target.owner.kind](target.owner.name);
    case 'customer-managed':
      return words.managed;
    case 'aws-managed':
      return words.awsManaged;
    case 'file':
      return words.files;
  }
}

/** The documents to choose from: a list beside the editor, and where there is no room for one, a field above it. */
export function Documents({ entries, open, onOpen }: Props): ReactNode {
  const sections = sectionsOf(entries);
  return (
    <>
      <nav className="editor-list" aria-label={words.label}>
        {entries.length === 0 && <p className="editor-list-empty">{words.empty}</p>}
        {sections.map(({ title, entries: some }) => (
          <section key={title}>
            <h3>{title}</h3>
            <ul role="list">
              {some.map(({ target, standing }) => (
                <li key={target.key}>
                  <button
                    type="button"
                    aria-current={target.key === open ? 'true' : undefined}
                    onClick={() => onOpen(target.key)}
                  >
                    <span>{target.name}</span>
                    {standing !== 'saved' && <span className="editor-dot" role="img" aria-label={words.unsaved} />}
                  </button>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <select
        className="editor-choice input"
        aria-label={words.choose}
        value={open ?? ''}
        onChange={(event) => onOpen(event.target.value)}
      >
        {open === null && <option value="">{words.choose}</option>}
        {sections.map(({ title, entries: some }) => (
          <optgroup key={title} label={title}>
            {some.map(({ target, standing }) => (
              <option key={target.key} value={target.key}>
                {standing === 'saved' ? target.name : `${target.name} (${words.unsaved})`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </>
  );
}
