import { editor } from 'monaco-editor/editor';

const NAME = 'dojo';

/** Kinds of suggestions, which are told apart by their icons alone. */
const ICONS = ['property', 'text', 'module', 'method', 'reference', 'operator', 'field', 'variable'];

/** What a token of the style sheet comes to now, in the scheme that the page shows: `#rrggbb`. */
function colourOf(token: string, probe: HTMLElement): string {
  probe.style.color = `var(--${token})`;
  return hex(getComputedStyle(probe).color);
}

/** `rgb(47, 75, 208)` to `#2f4bd0`. */
const hex = (rgb: string): string =>
  `#${(rgb.match(/[\d.]+/g) ?? [])
    .slice(0, 3)
    .map((part) => Math.round(Number(part)).toString(16).padStart(2, '0'))
    .join('')}`;

function defineTheme(within: HTMLElement): void {
  const probe = document.createElement('span');
  // Where motion is reduced everything has a transition, of next to no time: the colour would come a moment later.
  probe.style.transitionProperty = 'none';
  within.append(probe);
  const of = (token: string): string => colourOf(token, probe);
  const [sheet, canvas, ink, muted, line] = [of('sheet'), of('canvas'), of('ink'), of('muted'), of('line')];
  const [lineStrong, accent, accentGround] = [of('line-strong'), of('accent'), of('accent-ground')];
  const [selection, codeGround, allowed, explicit] = [
    of('selection'),
    of('code-ground'),
    of('allowed'),
    of('explicit'),
  ];
  probe.remove();
  editor.defineTheme(NAME, {
    base: brightness(sheet) < 128 ? 'vs-dark' : 'vs',
    inherit: false,
    rules: [
      { token: '', foreground: ink },
      { token: 'name', foreground: muted },
      { token: 'delimiter', foreground: muted },
      { token: 'allow', foreground: allowed, fontStyle: 'bold' },
      { token: 'deny', foreground: explicit, fontStyle: 'bold' },
      { token: 'number', foreground: accent },
      { token: 'keyword', foreground: accent },
    ],
    colors: {
      'editor.background': sheet,
      'editor.foreground': ink,
      'editor.lineHighlightBackground': canvas,
      'editor.lineHighlightBorder': canvas,
      'editor.selectionBackground': selection,
      'editor.inactiveSelectionBackground': codeGround,
      'editor.selectionHighlightBackground': codeGround,
      'editor.findMatchBackground': selection,
      'editor.findMatchHighlightBackground': accentGround,
      'editorCursor.foreground': ink,
      'editorLineNumber.foreground': muted,
      'editorLineNumber.activeForeground': ink,
      'editorIndentGuide.background1': line,
      'editorIndentGuide.activeBackground1': lineStrong,
      ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`editorBracketHighlight.foreground${level}`, muted])),
      'editorBracketMatch.background': accentGround,
      'editorBracketMatch.border': accent,
      'editorError.foreground': explicit,
      'editorWarning.foreground': accent,
      'editorInfo.foreground': lineStrong,
      'editorWidget.background': sheet,
      'editorWidget.foreground': ink,
      'editorWidget.border': lineStrong,
      'editorHoverWidget.background': sheet,
      'editorHoverWidget.foreground': ink,
      'editorHoverWidget.border': lineStrong,
      'editorSuggestWidget.background': sheet,
      'editorSuggestWidget.foreground': ink,
      'editorSuggestWidget.border': lineStrong,
      'editorSuggestWidget.selectedBackground': accentGround,
      'editorSuggestWidget.selectedForeground': ink,
      'editorSuggestWidget.highlightForeground': accent,
      'editorSuggestWidget.focusHighlightForeground': accent,
      'editorMarkerNavigation.background': canvas,
      ...Object.fromEntries(ICONS.map((icon) => [`symbolIcon.${icon}Foreground`, muted])),
      'input.background': sheet,
      'input.foreground': ink,
      'input.border': lineStrong,
      focusBorder: accent,
      'list.hoverBackground': canvas,
      'scrollbar.shadow': line,
      'scrollbarSlider.background': `${lineStrong}55`,
      'scrollbarSlider.hoverBackground': `${lineStrong}88`,
      'scrollbarSlider.activeBackground': `${lineStrong}aa`,
      'textLink.foreground': accent,
      'widget.shadow': '#00000022',
    },
  });
  editor.setTheme(NAME);
}

const brightness = (colour: string): number =>
  [1, 3, 5].reduce((sum, at) => sum + parseInt(colour.slice(at, at + 2), 16), 0) / 3;

/** Draws the editor in the colours of the page, and follows when the page changes its scheme. Returns how to stop. */
export function followTheme(within: HTMLElement): () => void {
  const draw = (): void => defineTheme(within);
  draw();
  const system = matchMedia('(prefers-color-scheme: dark)');
  const chosen = new MutationObserver(draw);
  system.addEventListener('change', draw);
  chosen.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => {
    system.removeEventListener('change', draw);
    chosen.disconnect();
  };
}
