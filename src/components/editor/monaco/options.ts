import { editor } from 'monaco-editor/editor';

/** How the editor looks and behaves, beside its colours and its font. */
export const OPTIONS = {
  automaticLayout: true,
  fontSize: 13.5,
  lineHeight: 21,
  minimap: { enabled: false },
  scrollBeyondLastLine: false,
  glyphMargin: false,
  lineNumbersMinChars: 3,
  lineDecorationsWidth: 6,
  overviewRulerLanes: 0,
  hideCursorInOverviewRuler: true,
  padding: { top: 10, bottom: 10 },
  tabSize: 2,
  insertSpaces: true,
  detectIndentation: false,
  wordWrap: 'on',
  wrappingIndent: 'indent',
  fixedOverflowWidgets: true,
  quickSuggestions: { strings: true, other: true, comments: false },
  suggest: { showWords: false, preview: false },
  // What would ask for a web worker, which this editor has none of.
  wordBasedSuggestions: 'off',
  links: false,
  occurrencesHighlight: 'off',
  unicodeHighlight: { ambiguousCharacters: false, invisibleCharacters: false },
  contextmenu: false,
  lightbulb: { enabled: editor.ShowLightbulbIconMode.Off },
  renderLineHighlight: 'line',
  scrollbar: { verticalScrollbarSize: 10, horizontalScrollbarSize: 10, alwaysConsumeMouseWheel: false },
} as const satisfies editor.IStandaloneEditorConstructionOptions;

/** Monaco measures with the font, so it wants its name and not a variable. */
export const codeFont = (): string => getComputedStyle(document.documentElement).getPropertyValue('--font-code').trim();
