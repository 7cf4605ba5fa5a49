/**
 * Monaco writes style sheets by setting the text of `style` elements, and the security policy has no hash for them. The same text in a
 * constructed sheet is CSSOM, which it allows. Only elements that hold such a sheet are touched; imported before anything of Monaco.
 */
const sheets = new WeakMap<Node, CSSStyleSheet>();
const inherited = Object.getOwnPropertyDescriptor(Node.prototype, 'textContent');

function adopt(element: HTMLStyleElement, text: string): void {
  const known = sheets.get(element);
  const sheet = known ?? new CSSStyleSheet();
  if (known === undefined) {
    sheets.set(element, sheet);
    document.adoptedStyleSheets.push(sheet);
  }
  sheet.replaceSync(text);
}

Object.defineProperty(HTMLStyleElement.prototype, 'textContent', {
  configurable: true,
  get(this: HTMLStyleElement): unknown {
    return inherited?.get?.call(this);
  },
  set(this: HTMLStyleElement, text: string | null) {
    adopt(this, text ?? '');
  },
});

const { remove } = HTMLStyleElement.prototype;
HTMLStyleElement.prototype.remove = function removeWithSheet(this: HTMLStyleElement): void {
  const sheet = sheets.get(this);
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
  remove.call(this);
};
