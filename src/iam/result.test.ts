import { describe, expect, test } from 'vitest';
import { apiError, assertNever, httpStatus } from './result.ts';

describe('an error of the API', () => {
  /** Source: the service model; facts, section 5. */
  test('has the HTTP status of its code', () => {
    expect(httpStatus).toMatchObject({
      NoSuchEntity: 404,
      EntityAlreadyExists: 409,
      DeleteConflict: 409,
      LimitExceeded: 409,
      InvalidInput: 400,
      ValidationError: 400,
      AccessDenied: 403,
      InvalidClientTokenId: 403,
    });
  });

  test('is a value', () => {
    expect(apiError('NoSuchEntity', 'words')).toEqual({ ok: false, error: { code: 'NoSuchEntity', message: 'words' } });
  });

  test('is no exception; a branch that cannot be is one', () => {
    expect(() => assertNever({ kind: 'new' } as never)).toThrow('Unreachable value: {"kind":"new"}');
  });
});
