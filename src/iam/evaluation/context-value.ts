import { instantOf } from './conditions/date.ts';
import { bitsOf } from './conditions/ip-address.ts';
import { numberOf } from './conditions/number.ts';

const READERS: ReadonlyMap<string, (text: string) => boolean> = new Map([
  ['Bool', (text) => /^(?:true|false)$/i.test(text)],
  ['Date', (text) => instantOf(text) !== null],
  ['Numeric', (text) => numberOf(text) !== null],
  ['IPAddress', (text) => bitsOf(text) !== null],
  ['ARN', (text) => /^arn(?::[^:]*){4}:./s.test(text)],
]);

/**
 * Whether a request could carry the value for a key of this type. `type` as the Service Authorization Reference writes types; of a list, that
 * of its items: `ArrayOfARN` and `ARN` are alike. A type that is not known takes any text.
 *
 * @example
 * isValueOf('IPAddress', '203.0.113.0/24') // false: a request comes from one address, only policies name ranges
 */
export const isValueOf = (type: string, value: string): boolean =>
  READERS.get(type.replace(/^ArrayOf/, ''))?.(value) ?? true;
