import type { Json } from '../../../src/iam/index.ts';

/** How a protocol writes values as elements. */
export interface XmlStyle {
  /** The element for a member. */
  name(member: string, value: Json): string;
  /** The element for each part of a list; null where the parts stand side by side, each under the list's own name. */
  item(member: string): string | null;
  /** Members that are maps: their entries are elements of their own. */
  readonly maps: ReadonlySet<string>;
  /** Members that are JSON documents, which travel as encoded text. */
  readonly documents: ReadonlySet<string>;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

export const escaped = (text: string): string => text.replaceAll(/[&<>"\r]/g, (sign) => ESCAPES[sign] ?? sign);

export const element = (name: string, content: string): string => `<${name}>${content}</${name}>`;

/** The members of a structure as elements, in their order; what is not there is left out. */
export const members = (values: { readonly [member: string]: Json | undefined }, style: XmlStyle): string =>
  Object.entries(values)
    .map(([member, value]) => (value === undefined || value === null ? '' : written(member, value, style)))
    .join('');

function written(member: string, value: Json, style: XmlStyle): string {
  const name = style.name(member, value);
  if (isList(value)) {
    const item = style.item(member);
    const parts = value.map((part) => element(item ?? name, content(member, part, style))).join('');
    return item === null ? parts : element(name, parts);
  }
  return element(name, content(member, value, style));
}

function content(member: string, value: Json, style: XmlStyle): string {
  if (typeof value === 'string') return escaped(value);
  if (typeof value !== 'object' || value === null) return String(value);
  if (isList(value)) throw new Error(`A list in a list under ${member}`);
  if (style.documents.has(member)) return encodeURIComponent(JSON.stringify(value));
  if (!style.maps.has(member)) return members(value, style);
  return Object.entries(value)
    .map(([key, each]) =>
      element('entry', element('key', escaped(key)) + element('value', content(key, each ?? '', style))),
    )
    .join('');
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
