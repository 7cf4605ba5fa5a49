import type { ApiError, Output } from '../../../src/iam/index.ts';
import type { WireAnswer } from './request.ts';
import { inputIn } from './json-input.ts';
import type { Protocol } from './protocol.ts';

/** Source: requestUri in the service model. */
const OPERATIONS: Readonly<Record<string, string>> = {
  '/policy/validation': 'ValidatePolicy',
  '/policy/check-no-new-access': 'CheckNoNewAccess',
};

/** JSON in the bodies, operations by path, as Access Analyzer speaks it. */
export const restJson: Protocol = {
  operationOf: ({ path }) => OPERATIONS[path] ?? '',
  inputOf: ({ body, query }) => ({
    ...inputIn(body),
    ...Object.fromEntries([...query].map(([name, text]) => [name, name === 'maxResults' ? Number(text) : text])),
  }),
  answer: (_, output: Output): WireAnswer => ({ status: 200, headers: TYPE, body: JSON.stringify(output ?? {}) }),
  refusal: ({ code, message }: ApiError): WireAnswer => {
    return { status: 400, headers: { ...TYPE, 'x-amzn-errortype': code }, body: JSON.stringify({ message }) };
  },
};

const TYPE = { 'content-type': 'application/json' };
