import { languages, Range, type editor, type IDisposable } from 'monaco-editor/editor';
import type { EditorProps } from '../editor-props.ts';
import { POLICY } from './language.ts';

const plain = (text: string): string => text.replaceAll(/`|\*\*/g, '');

/** The corrections that problems carry, as Monaco's quick fixes. */
export function corrections(model: editor.ITextModel, source: () => Pick<EditorProps, 'problems'>): IDisposable {
  return languages.registerCodeActionProvider(POLICY, {
    provideCodeActions(asked, range, { markers }) {
      if (asked !== model) return { actions: [], dispose: () => undefined };
      const actions = source().problems.flatMap(({ edit, range: where, advice }) => {
        if (edit === null) return [];
        const at = rangeOf(model, where.start, where.end);
        if (!Range.areIntersectingOrTouching(at, range)) return [];
        const change = { range: rangeOf(model, edit.range.start, edit.range.end), text: edit.text };
        return {
          title: plain(advice),
          kind: 'quickfix',
          isPreferred: true,
          diagnostics: markers.filter((marker) => Range.areIntersectingOrTouching(marker, at)),
          edit: { edits: [{ resource: model.uri, versionId: model.getVersionId(), textEdit: change }] },
        };
      });
      return { actions, dispose: () => undefined };
    },
  });
}

const rangeOf = (model: editor.ITextModel, from: number, to: number): Range =>
  Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));
