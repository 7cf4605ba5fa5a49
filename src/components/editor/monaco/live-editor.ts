import { editor, KeyCode, MarkerSeverity, Range, type IDisposable } from 'monaco-editor/editor';
import type { TextRange } from '../../../iam/index.ts';
import type { FindingClass } from '../../../iam/lint.ts';
import type { TextKind } from '../../../session/index.ts';
import { sameSpot } from '../place.ts';
import type { Problem } from '../problems.ts';
import { assist, type Source } from './assist.ts';
import { corrections } from './corrections.ts';
import { POLICY, registerPolicy } from './language.ts';
import { codeFont, OPTIONS } from './options.ts';
import { followTheme } from './theme.ts';

const OWNER = 'dojo';
const SEVERITIES: Readonly<Record<FindingClass, MarkerSeverity>> = {
  error: MarkerSeverity.Error,
  'security-warning': MarkerSeverity.Warning,
  warning: MarkerSeverity.Warning,
  suggestion: MarkerSeverity.Info,
};

/** Escape leaves what is open in the editor first; only then it lets Tab go on to the next control. */
const NOTHING_OPEN =
  'editorTextFocus && !suggestWidgetVisible && !findWidgetVisible && !markersNavigationVisible && !editorHasMultipleSelections && !inSnippetMode';

/** What the editor asks and tells. */
export interface Listener {
  source(): Source & { readonly problems: readonly Problem[] };
  onChange(text: string): void;
  onRelease(): void;
}

/** One editor that shows one document at a time; each keeps its own history of changes. */
export class LiveEditor {
  readonly #made: editor.IStandaloneCodeEditor;
  readonly #models = new Map<string, editor.ITextModel>();
  readonly #listener: Listener;
  readonly #toDispose: IDisposable[];
  readonly #stopTheme: () => void;
  #helping: readonly IDisposable[] = [];
  /** Texts that were told and have not come back yet: the page is a moment behind whoever types. */
  #told: string[] = [];
  #isWriting = false;

  constructor(host: HTMLElement, listener: Listener) {
    this.#listener = listener;
    registerPolicy();
    this.#stopTheme = followTheme(host);
    const made = editor.create(host, { ...OPTIONS, fontFamily: codeFont(), model: null });
    this.#made = made;
    this.#toDispose = [
      made.onDidChangeModelContent(() => this.#tell()),
      made.onDidBlurEditorText(() => made.updateOptions({ tabFocusMode: false })),
      made.addAction({
        id: 'dojo.release',
        label: 'Tab leaves the editor',
        keybindings: [KeyCode.Escape],
        precondition: NOTHING_OPEN,
        run() {
          made.updateOptions({ tabFocusMode: true });
          listener.onRelease();
        },
      }),
    ];
    // What was measured before the font came is wrong.
    void document.fonts.load(`${OPTIONS.fontSize}px ${codeFont()}`).then(() => editor.remeasureFonts());
  }

  open(key: string, text: string, kind: TextKind): void {
    const model = this.#models.get(key) ?? editor.createModel(text, kind === 'text' ? 'plaintext' : POLICY);
    this.#models.set(key, model);
    for (const one of this.#helping) one.dispose();
    const source = (): ReturnType<Listener['source']> => this.#listener.source();
    this.#helping = [assist(model, source), corrections(model, source)];
    this.#told = [];
    this.#made.setModel(model);
  }

  describe(label: string, readOnly: boolean): void {
    this.#made.updateOptions({ ariaLabel: label, readOnly });
  }

  #tell(): void {
    if (this.#isWriting) return;
    const text = this.#made.getValue();
    this.#told.push(text);
    this.#listener.onChange(text);
  }

  /** Shows a text that came from outside; the change can be undone in the editor, and the cursor stays at its word. */
  write(text: string): void {
    const echo = this.#told.indexOf(text);
    if (echo >= 0) {
      this.#told.splice(0, echo + 1);
      return;
    }
    const model = this.#made.getModel();
    if (model === null || model.getValue() === text) return;
    const before = model.getValue();
    const at = this.#made.getPosition();
    this.#told = [];
    this.#isWriting = true;
    model.pushStackElement();
    model.pushEditOperations(null, [{ range: model.getFullModelRange(), text }], () => null);
    model.pushStackElement();
    this.#isWriting = false;
    if (at !== null) this.#made.setPosition(model.getPositionAt(sameSpot(before, model.getOffsetAt(at), text)));
  }

  mark(problems: readonly Problem[]): void {
    const model = this.#made.getModel();
    if (model === null) return;
    editor.setModelMarkers(
      model,
      OWNER,
      problems.map((problem) => ({
        ...placed(problem.range, model),
        severity: SEVERITIES[problem.class],
        message: `${lines(problem.text)}\n${lines(problem.advice)}`,
        ...(problem.reference === '' ? {} : { source: problem.reference }),
      })),
    );
  }

  goTo(range: TextRange): void {
    const model = this.#made.getModel();
    if (model === null) return;
    const place = placed(range, model);
    this.#made.setSelection(place);
    this.#made.revealLineInCenterIfOutsideViewport(place.startLineNumber);
    this.#made.focus();
  }

  dispose(): void {
    this.#stopTheme();
    for (const one of [...this.#helping, ...this.#toDispose]) one.dispose();
    this.#made.dispose();
    for (const model of this.#models.values()) model.dispose();
  }
}

/** Without marks, in lines that the place below a line of code has room for. */
const lines = (text: string): string => text.replaceAll(/`|\*\*/g, '').replaceAll(/(.{56,70}?) /g, '$1\n');

const placed = ({ start, end }: TextRange, model: editor.ITextModel): Range =>
  Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
