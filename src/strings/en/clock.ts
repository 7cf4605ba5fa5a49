const UNITS = [
  [86_400, 'd'],
  [3600, 'h'],
  [60, 'min'],
] as const;

/** `4 h`, `2 d 6 h`, `58 min`, `8 s`: the two largest units, without those that are nothing. */
export function duration(seconds: number): string {
  const whole = Math.floor(seconds);
  let rest = whole;
  const parts = UNITS.flatMap(([size, name]) => {
    const n = Math.floor(rest / size);
    rest -= n * size;
    return n === 0 ? [] : [`${n} ${name}`];
  });
  return parts.length === 0 ? `${whole} s` : parts.slice(0, 2).join(' ');
}

/** The account's time, and how long credentials are good. */
export const clock = {
  clock: 'the account’s clock is',
  ahead: (seconds: number) => `${duration(seconds)} ahead`,
  expires: (seconds: number) => (seconds <= 0 ? 'expired' : `expires in ${duration(seconds)}`),
  acting: (name: string) => `Commands are signed as ${name}.`,
};
