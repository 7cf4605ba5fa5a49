import { bitsOf } from '../../evaluation/conditions/ip-address.ts';

/** An address or a range in CIDR notation, in binary digits. */
export interface IpRange {
  /** 32 of them or 128. */
  readonly address: string;
  /** How many of them count. */
  readonly length: number;
}

/** Reads `203.0.113.0/24`, `2001:db8::/32` or an address alone; null when it is none of these. */
export function ipRange(text: string): IpRange | null {
  const [base = '', written, ...rest] = text.split('/');
  const address = bitsOf(base);
  if (address === null || rest.length > 0) return null;
  if (written === undefined) return { address, length: address.length };
  if (!/^\d{1,3}$/.test(written) || Number(written) > address.length) return null;
  return { address, length: Number(written) };
}

/** The range with nothing but zeros behind what counts, for IPv4: IPv6 has too many ways to be written. */
export function trimmed({ address, length }: IpRange): string | null {
  if (address.length !== 32) return null;
  const kept = address.slice(0, length).padEnd(32, '0');
  const bytes = [0, 8, 16, 24].map((at) => parseInt(kept.slice(at, at + 8), 2));
  return `${bytes.join('.')}/${length}`;
}

/** Ranges of private networks. Source: RFC 1918 and, for IPv6, RFC 4193. */
const PRIVATE: readonly IpRange[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', 'fc00::/7'].flatMap(
  (one) => ipRange(one) ?? [],
);

export const isPrivate = ({ address, length }: IpRange): boolean =>
  PRIVATE.some(
    (one) =>
      one.address.length === address.length &&
      length >= one.length &&
      address.startsWith(one.address.slice(0, one.length)),
  );
