import { principalContext } from '../../src/iam/condition-keys.ts';
import { readOperator, type Entry } from '../../scripts/changes/document.ts';
import { HOLDER, HOLDER_ARN } from './corpus.ts';

const SEVERAL = new Set(['aws:tagkeys']);
/** Never absent from a request, and so never tried absent. */
const ALWAYS = new Set(['aws:securetransport', 'aws:requestedregion']);
const NOW = '2026-11-22T10:00:00Z';

/** Values near one that a policy names: on it, and on either side. */
function near(base: string, value: string): readonly string[] {
  const text = value.replaceAll(/\$\{aws:username\}/gi, HOLDER);
  if (base.startsWith('Numeric')) return [-1, 0, 1].map((step) => String(Number(text) + step));
  if (base === 'Bool') return ['true', 'false'];
  if (base.includes('IpAddress')) return addresses(text);
  if (base === 'Null') return ['vpc-1a2b3c4d', 'true'];
  const filled = text.replaceAll('*', 'x').replaceAll('?', 'q');
  return [filled, text, `${filled}-2`, text.replaceAll('*', '').replaceAll('?', ''), swapped(filled)].filter(
    (each) => each !== '',
  );
}

const swapped = (text: string): string => (text === text.toLowerCase() ? text.toUpperCase() : text.toLowerCase());

/** The ends of a network, the addresses beside them, and one in the middle. */
function addresses(network: string): readonly string[] {
  const [, address, length = '32'] = /^(\d+(?:\.\d+){3})(?:\/(\d+))?$/.exec(network) ?? [];
  if (address === undefined) return ['2001:db8::1', '2001:dead::1', '192.0.2.9'];
  const size = 2 ** (32 - Number(length));
  const number = address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  const start = Math.floor(number / size) * size;
  return [start, start + size - 1, start - 1, start + size, start + Math.floor(size / 2)]
    .filter((each) => each >= 0 && each < 2 ** 32)
    .map((each) => [24, 16, 8, 0].map((shift) => Math.floor(each / 2 ** shift) % 256).join('.'));
}

type Values = readonly (readonly (readonly [key: string, values: readonly string[]])[])[];

/** What the clock may say: one instant, told by two keys. */
function times(entries: readonly Entry[]): Values {
  const instants = entries.flatMap(({ values }) =>
    values.map((value) => (/^\d+$/.test(String(value)) ? Number(value) : Date.parse(String(value)) / 1000)),
  );
  const near = instants.flatMap((second) => [second - 1, second, second + 1]);
  return [Date.parse(NOW) / 1000, ...new Set(near)].map((second) => [
    ['aws:currenttime', [new Date(second * 1000).toISOString().replace('.000Z', 'Z')]],
    ['aws:epochtime', [String(second)]],
  ]);
}

function valuesOf(key: string, entries: readonly Entry[]): Values {
  const all = new Set(
    entries.flatMap(({ operator, values }) =>
      values.flatMap((value) => near(readOperator(operator).base, String(value))),
    ),
  );
  const single = [...all].slice(0, 8).map((value) => [[key, [value]]] as const);
  const both = SEVERAL.has(key) ? [[[key, [...all].slice(0, 3)]] as const] : [];
  return [...(ALWAYS.has(key) ? [] : [[]]), ...single, ...both];
}

/** So many combinations of values. */
const MOST = 2000;

/** Contexts that these conditions tell apart, as far as their number allows. */
export function situationsOf(entries: readonly Entry[]): readonly ReadonlyMap<string, readonly string[]>[] {
  const fixed = principalContext(HOLDER_ARN);
  const keys = new Set(entries.map(({ key }) => key.toLowerCase()).filter((key) => !fixed.has(key)));
  const isTime = (key: string): boolean => key === 'aws:currenttime' || key === 'aws:epochtime';
  const of = (wanted: (key: string) => boolean): readonly Entry[] =>
    entries.filter(({ key }) => wanted(key.toLowerCase()));
  const axes: readonly Values[] = [
    times(of(isTime)),
    ...[...keys]
      .filter((key) => !isTime(key))
      .map((key) =>
        valuesOf(
          key,
          of((each) => each === key),
        ),
      ),
    ...(keys.has('aws:securetransport') ? [] : [[[['aws:securetransport', ['true']] as const]]]),
    ...(keys.has('aws:requestedregion') ? [] : [[[['aws:requestedregion', ['eu-west-1']] as const]]]),
  ];
  const total = axes.reduce((product, values) => product * values.length, 1);
  // A stride that shares no factor with most counts, so that every value of every key comes up.
  const stride = total <= MOST ? 1 : 7919;
  const made = Array.from({ length: Math.min(total, MOST) }, (_, index) => {
    let rest = (index * stride) % total;
    return new Map(
      axes.flatMap((values) => {
        const chosen = values[rest % values.length] ?? [];
        rest = Math.floor(rest / values.length);
        return chosen;
      }),
    );
  });
  // What comes through an endpoint in a VPC has no public address.
  return made.filter(
    (each) => !each.has('aws:sourceip') || !['aws:sourcevpc', 'aws:sourcevpce'].some((key) => each.has(key)),
  );
}
