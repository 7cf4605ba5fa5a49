import { editorStrings } from '../../strings/editor.ts';
import type { Cursor } from './cursor.ts';
import type { KnownWords } from './suggest.ts';

const words = editorStrings.assist;
const SHOWN = 8;

/** What is known of the word at the cursor, a paragraph each; backticks mark code. Empty when nothing is known. */
export async function explanationAt(cursor: Cursor, policies: KnownWords): Promise<readonly string[]> {
  const names = cursor.path.filter((step) => typeof step === 'string');
  const [top, element, operator] = names;
  if (cursor.place === 'name') {
    if (names.length < 2) return [words.elements[cursor.value] ?? []].flat();
    return element === 'Condition' && operator !== undefined ? explainKey(cursor.value, policies) : [];
  }
  const isAction = top === 'Statement' && (element === 'Action' || element === 'NotAction');
  return isAction ? explainAction(cursor.value, policies) : [];
}

async function explainAction(written: string, policies: KnownWords): Promise<readonly string[]> {
  if (/^\*+$/.test(written)) return [words.everyAction];
  const [prefix = '', name] = written.split(':');
  if (name === undefined || !/^[A-Za-z0-9-]+$/.test(prefix)) return [];
  const service = await policies.service(prefix.toLowerCase());
  if (service === null) return [];
  if (/[*?]/.test(name)) {
    if (!/^[A-Za-z0-9*?]+$/.test(name)) return [];
    const pattern = new RegExp(`^${name.replaceAll(/\*+/g, '.*').replaceAll('?', '.')}$`, 'i');
    const covered = service.actions.filter((action) => pattern.test(action.name)).map((action) => action.name);
    return [covered.length === 0 ? words.coversNone : words.covers(covered.length, covered.slice(0, SHOWN))];
  }
  const action = service.actions.find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (action === undefined) return [];
  const types = action.resources.map((type) => `\`${type.name}\``);
  return [
    `\`${service.prefix}:${action.name}\` · ${words.level(action.levels)}`,
    action.description,
    types.length === 0 ? words.noResources : words.resources(types),
  ];
}

async function explainKey(written: string, policies: KnownWords): Promise<readonly string[]> {
  const small = written.toLowerCase();
  const fits = (key: string): boolean => {
    const [stem = '', rest] = key.toLowerCase().split(/\/(?:\$\{|<)/);
    return rest === undefined ? stem === small : small.startsWith(`${stem}/`);
  };
  const global = policies.globalKeys.find(({ key }) => fits(key));
  if (global !== undefined) {
    return [words.keyType(global.type, global.always ? words.always : words.sometimes)];
  }
  const prefix = small.split(':')[0] ?? '';
  const service = /^[a-z0-9-]+$/.test(prefix) ? await policies.service(prefix) : null;
  const own = service?.conditionKeys.find(({ key }) => fits(key));
  return own === undefined ? [] : [own.type, own.description];
}
