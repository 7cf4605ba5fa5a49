import { expect, test } from 'vitest';
import { holds } from '../../../../test/support/conditions.ts';

test.each([
  ['QmluYXJ5VmFsdWU=', 'QmluYXJ5VmFsdWU=', true],
  ['QmluYXJ5VmFsdWU', 'QmluYXJ5VmFsdWU=', true],
  ['QmluYXJ5VmFsdWU=', 'qmluYXJ5VmFsdWU=', false],
  ['not base64', 'not base64', false],
])('BinaryEquals compares base64 texts: %j and %j: %s', (wanted, found, expected) => {
  expect(holds('BinaryEquals', wanted, found)).toBe(expected);
});
