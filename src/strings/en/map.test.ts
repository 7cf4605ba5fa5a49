import { expect, test } from 'vitest';
import type { TrustView } from '../../session/index.ts';
import { map } from './map.ts';

const ACCOUNT = '123456789012';
const entry = (kind: string, value: string, more: Partial<TrustView> = {}): TrustView => ({
  kind,
  value,
  effect: 'Allow',
  conditional: false,
  ...more,
});

test.each<readonly [TrustView, string]>([
  [entry('AWS', ACCOUNT), 'the account, and there whoever an identity policy allows it'],
  [entry('AWS', `arn:aws:iam::${ACCOUNT}:root`), 'the account, and there whoever an identity policy allows it'],
  [entry('AWS', 'arn:aws:iam::999999999999:root'), 'the account 999999999999'],
  [entry('AWS', `arn:aws:iam::${ACCOUNT}:user/eng/dana`), 'user dana'],
  [entry('AWS', 'arn:aws:iam::999999999999:role/Build'), 'role Build of the account 999999999999'],
  [entry('AWS', 'AIDA0000000000000001'), 'AIDA0000000000000001'],
  [entry('Service', 'ec2.amazonaws.com'), 'ec2.amazonaws.com'],
  [entry('Federated', 'cognito-identity.amazonaws.com'), 'those who sign in through cognito-identity.amazonaws.com'],
  [entry('AWS', '*'), 'everybody'],
  [entry('AWS', '*', { conditional: true }), 'everybody, under a condition'],
  [entry('AWS', `arn:aws:iam::${ACCOUNT}:user/dana`, { effect: 'Deny' }), 'never user dana'],
])('%j of a trust policy reads "%s"', (trust, words) => {
  expect(map.details.trusted(trust, ACCOUNT)).toBe(words);
});
