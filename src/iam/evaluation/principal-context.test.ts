import { expect, test } from 'vitest';
import { principalContext } from './principal-context.ts';

const A = '123456789012';

/** Source: reference_policies_condition-keys.html; reference_policies_variables.html, the table of principals. */
test.each<[string, Readonly<Record<string, string>>]>([
  [
    `arn:aws:iam::${A}:user/eng/dana`,
    {
      'aws:principaltype': 'User',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': A,
      'aws:principalarn': `arn:aws:iam::${A}:user/eng/dana`,
      'aws:username': 'dana',
    },
  ],
  [
    `arn:aws:iam::${A}:root`,
    {
      'aws:principaltype': 'Account',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': A,
      'aws:principalarn': `arn:aws:iam::${A}:root`,
      'aws:userid': A,
    },
  ],
  [
    `arn:aws:sts::${A}:assumed-role/Ops/mary`,
    {
      'aws:principaltype': 'AssumedRole',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': A,
      'aws:principalarn': `arn:aws:iam::${A}:role/Ops`,
    },
  ],
  [
    `arn:aws:iam::${A}:role/teams/Ops`,
    {
      'aws:principaltype': 'AssumedRole',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': A,
      'aws:principalarn': `arn:aws:iam::${A}:role/teams/Ops`,
    },
  ],
  [
    `arn:aws:sts::${A}:federated-user/mary`,
    {
      'aws:principaltype': 'FederatedUser',
      'aws:principalisawsservice': 'false',
      'aws:principalaccount': A,
      'aws:principalarn': `arn:aws:sts::${A}:federated-user/mary`,
    },
  ],
  ['s3.amazonaws.com', { 'aws:principalisawsservice': 'true', 'aws:principalservicename': 's3.amazonaws.com' }],
  ['anonymous', { 'aws:principaltype': 'Anonymous', 'aws:principalisawsservice': 'false' }],
  ['accounts.google.com', { 'aws:principalisawsservice': 'false' }],
])('what follows from being %s', (principal, expected) => {
  const found = [...principalContext(principal)].map(([key, values]) => [key, values.join()]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
