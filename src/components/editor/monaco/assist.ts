import { languages, Range, type editor, type IDisposable, type Position } from 'monaco-editor/editor';
import { cursorAt } from '../cursor.ts';
import type { EditorProps } from '../editor-props.ts';
import { explanationAt } from '../hover.ts';
import { suggestionsAt, type Suggestion } from '../suggest.ts';
import { POLICY } from './language.ts';

export type Source = Pick<EditorProps, 'policies' | 'resources' | 'kind'>;

const KINDS: Readonly<Record<Suggestion['kind'], languages.CompletionItemKind>> = {
  element: languages.CompletionItemKind.Property,
  value: languages.CompletionItemKind.Value,
  service: languages.CompletionItemKind.Module,
  action: languages.CompletionItemKind.Method,
  resource: languages.CompletionItemKind.Reference,
  operator: languages.CompletionItemKind.Operator,
  key: languages.CompletionItemKind.Field,
  variable: languages.CompletionItemKind.Variable,
};

const rangeOf = (model: editor.ITextModel, from: number, to: number): Range =>
  Range.fromPositions(model.getPositionAt(from), model.getPositionAt(to));

const AGAIN = { id: 'editor.action.triggerSuggest', title: '' };

/** Completion and hover in one editor; `source` answers for the document that is open. */
export function assist(model: editor.ITextModel, source: () => Source): IDisposable {
  const completion = languages.registerCompletionItemProvider(POLICY, {
    triggerCharacters: ['"', ':'],
    async provideCompletionItems(asked: editor.ITextModel, position: Position) {
      const cursor = asked === model ? cursorAt(model.getValue(), model.getOffsetAt(position)) : null;
      if (cursor === null) return { suggestions: [] };
      const { policies, resources, kind } = source();
      const found = await suggestionsAt(cursor, { kind, text: model.getValue() }, { policies, resources });
      const range = rangeOf(model, cursor.from, cursor.to);
      return {
        suggestions: found.map((suggestion, index) => ({
          label: { label: suggestion.label, description: suggestion.detail },
          kind: KINDS[suggestion.kind],
          documentation: { value: suggestion.documentation },
          insertText: suggestion.insert,
          insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
          // The quotes are part of what is replaced, so they are part of what is compared.
          filterText: `"${suggestion.label}"`,
          sortText: String(index).padStart(5, '0'),
          range,
          ...(suggestion.goesOn ? { command: AGAIN } : {}),
        })),
      };
    },
  });
  const hover = languages.registerHoverProvider(POLICY, {
    async provideHover(asked: editor.ITextModel, position: Position) {
      if (asked !== model) return null;
      const cursor = cursorAt(model.getValue(), model.getOffsetAt(position));
      if (cursor === null || cursor.from === cursor.to) return null;
      const paragraphs = await explanationAt(cursor, source().policies);
      if (paragraphs.length === 0) return null;
      return { range: rangeOf(model, cursor.from, cursor.to), contents: paragraphs.map((value) => ({ value })) };
    },
  });
  return {
    dispose() {
      completion.dispose();
      hover.dispose();
    },
  };
}
