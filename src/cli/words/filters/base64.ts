import { outcome, type CommandScope, type Outcome } from '../../command.ts';
import { noFile, readInput } from './input.ts';
import { readOptions } from './options.ts';

const taken = { letters: 'dDiw:', long: { decode: 'd', wrap: 'w', 'ignore-garbage': 'i' } };

/** Encodes and decodes, as for a credential report. Source of the words: GNU coreutils 9, basenc.c */
export function base64(args: readonly string[], scope: CommandScope): Outcome {
  const options = readOptions('base64', args, taken);
  if ('refused' in options) return options.refused;
  const { given, operands } = options;
  const input = readInput('base64', operands.slice(0, 1), scope);
  if ('refused' in input) return input.refused;
  const [file] = input.files;
  if (file === undefined || file.text === null)
    return outcome({ stderr: noFile('base64', file?.name ?? ''), exitCode: 1 });
  if (!given.has('d') && !given.has('D')) {
    const wrap = String(given.get('w') ?? '76');
    if (!/^\d+$/.test(wrap)) return outcome({ stderr: `base64: invalid wrap size: ‘${wrap}’\n`, exitCode: 1 });
    const text = btoa(Array.from(new TextEncoder().encode(file.text), (byte) => String.fromCharCode(byte)).join(''));
    const width = Number(wrap);
    const lines = width === 0 ? [text] : (text.match(new RegExp(`.{1,${Math.min(width, 65_535)}}`, 'g')) ?? []);
    return outcome({ stdout: lines.join('\n') + (width === 0 || text === '' ? '' : '\n') });
  }
  const kept = file.text.replaceAll(given.has('i') ? /[^A-Za-z0-9+/=]/g : /\n/g, '');
  const [sound = ''] = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?/.exec(kept) ?? [];
  const stdout = new TextDecoder().decode(Uint8Array.from(atob(sound), (character) => character.charCodeAt(0)));
  return sound === kept ? outcome({ stdout }) : outcome({ stdout, stderr: 'base64: invalid input\n', exitCode: 1 });
}
