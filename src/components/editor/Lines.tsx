import type { ReactNode } from 'react';
import type { PolicyQueries } from '../../session/index.ts';
import { editorStrings } from '../../strings/editor.ts';
import { Words } from '../words/Words.tsx';
import type { Entry } from './drafts.ts';
import type { Save } from './save.ts';

const words = editorStrings.document;
const number = new Intl.NumberFormat('en-GB');

/** How much of what AWS allows is used. */
export function SizeLine({ entry, policies }: { readonly entry: Entry; readonly policies: PolicyQueries }): ReactNode {
  const { target, text } = entry;
  const room = policies.room(target);
  if (room === null) return <p className="editor-size">{words.sizeFile(number.format(text.length))}</p>;
  const used = policies.size(text) + room.besides;
  const [shown, quota] = [number.format(used), number.format(room.quota)];
  const isShared = room.besides > 0 && target.owner !== null;
  return (
    <p className="editor-size" data-over={used > room.quota ? '' : undefined}>
      {isShared ? words.sizeShared(shown, quota, target.owner.name) : words.size(shown, quota)}
    </p>
  );
}

/** What saving does, before it is done. */
export function SaveLine({ save }: { readonly save: Save }): ReactNode {
  if (save.command === null) {
    return (
      <p className="editor-saves">
        <Words text={words.savesFile(save.file)} />
      </p>
    );
  }
  return (
    <p className="editor-saves">
      {words.saves} <code>{save.command}</code>
    </p>
  );
}
