import type { ApiError, Input, Output, RegisteredOperation } from '../../../src/iam/index.ts';
import type { WireAnswer, WireRequest } from './request.ts';

/** How a service speaks over HTTP. */
export interface Protocol {
  operationOf(request: WireRequest): string;
  inputOf(request: WireRequest, operation: RegisteredOperation): Input;
  answer(operation: RegisteredOperation, output: Output, request: WireRequest): WireAnswer;
  refusal(error: ApiError, request: WireRequest): WireAnswer;
}
