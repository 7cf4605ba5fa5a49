import type { ApiError, Input, Json, Output } from '../../../src/iam/index.ts';
import type { WireAnswer } from './request.ts';
import { inputIn } from './json-input.ts';
import type { Protocol } from './protocol.ts';

/** JSON in a POST, as Organizations and CloudTrail speak it: the operation is in a header, times are seconds since 1970. */
export const json: Protocol = {
  operationOf: ({ header }) => (header('x-amz-target') ?? '').split('.').at(-1) ?? '',
  inputOf: ({ body }) => withTimes(body),
  answer: (_, output: Output): WireAnswer => answer(200, output === null ? {} : inSeconds(output)),
  refusal: ({ code, message }: ApiError): WireAnswer => answer(400, { __type: code, message }),
};

const answer = (status: number, body: unknown): WireAnswer => {
  return { status, headers: { 'content-type': 'application/x-amz-json-1.1' }, body: JSON.stringify(body) };
};

/** The account takes times as text. */
const withTimes = (body: string): Input =>
  Object.fromEntries(
    Object.entries(inputIn(body)).map(([member, value]) => [
      member,
      typeof value === 'number' && member.endsWith('Time') ? String(value) : value,
    ]),
  );

const PRINTED_TIME = /^\d{4}-\d\d-\d\dT[\d:.]+\+00:00$/;

function inSeconds(value: Json): Json {
  if (typeof value === 'string') return PRINTED_TIME.test(value) ? Date.parse(value) / 1000 : value;
  if (typeof value !== 'object' || value === null) return value;
  if (isList(value)) return value.map(inSeconds);
  return Object.fromEntries(
    Object.entries(value).map(([member, each]) => [member, each === undefined ? undefined : inSeconds(each)]),
  );
}

const isList = (value: Json): value is readonly Json[] => Array.isArray(value);
