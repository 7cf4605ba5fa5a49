const NAMED: Readonly<Record<string, string>> = {
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  E: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
};

const ESCAPE = /\\(?:x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|(0?[0-7]{1,3})|c([^])|([^]))/g;

/** The last character that there is. */
const HIGHEST = 0x10_ff_ff;

/** Text with the escapes of `$'…'` read: `\n`, `\x41`, `\u00e9`, `\101`. One that bash does not know stays as it is. */
export const escapes = (text: string): string =>
  text.replaceAll(ESCAPE, (whole, x?: string, u?: string, U?: string, octal?: string, control?: string, one = '') => {
    if (octal !== undefined) return String.fromCodePoint(Number.parseInt(octal, 8) & 0xff);
    if (control !== undefined) return String.fromCodePoint(control.toUpperCase().charCodeAt(0) & 0x1f);
    const hex = x ?? u ?? U;
    if (hex !== undefined) {
      const code = Number.parseInt(hex, 16);
      return code > HIGHEST ? whole : String.fromCodePoint(code);
    }
    return NAMED[one] ?? ('\\\'"?'.includes(one) ? one : whole);
  });
