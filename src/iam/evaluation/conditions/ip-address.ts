import { printed } from '../variables.ts';
import { defineOperator } from './operator.ts';

/** Compares with an address or with a range in CIDR notation, IPv4 or IPv6. AWS: an address alone is a range of one. */
export const ipAddress = defineOperator({
  name: 'IpAddress',
  compile(pieces) {
    const [base = '', length, ...rest] = printed(pieces).split('/');
    const wanted = bitsOf(base);
    const bits = length === undefined ? wanted?.length : /^\d{1,3}$/.test(length) ? Number(length) : undefined;
    if (wanted === null || bits === undefined || bits > wanted.length || rest.length > 0) return () => false;
    const prefix = wanted.slice(0, bits);
    return (text) => {
      const found = bitsOf(text);
      return found?.length === wanted.length && found.startsWith(prefix);
    };
  },
});

/** The address in binary digits, 32 or 128 of them; null when the text is no address. */
export function bitsOf(address: string): string | null {
  if (address.includes(':')) return sixteenths(address);
  const bytes = address.split('.');
  if (bytes.length !== 4 || !bytes.every((byte) => /^\d{1,3}$/.test(byte) && Number(byte) <= 255)) return null;
  return bytes.map((byte) => binary(Number(byte), 8)).join('');
}

/** IPv6: eight groups of sixteen bits, where `::` stands for groups of zeros and the last two may be written as IPv4. */
function sixteenths(address: string): string | null {
  const halves = address.split('::');
  if (halves.length > 2) return null;
  const [head, tail] = halves.map((half) => (half === '' ? [] : half.split(':')).map(groupBits));
  if (head === undefined || [...head, ...(tail ?? [])].includes(null)) return null;
  const written = head.join('');
  const ending = tail?.join('') ?? '';
  const missing = 128 - written.length - ending.length;
  if (tail === undefined ? missing !== 0 : missing < 16) return null;
  return written + '0'.repeat(missing) + ending;
}

function groupBits(group: string): string | null {
  if (group.includes('.')) return bitsOf(group);
  return /^[0-9a-f]{1,4}$/i.test(group) ? binary(parseInt(group, 16), 16) : null;
}

const binary = (value: number, length: number): string => value.toString(2).padStart(length, '0');
