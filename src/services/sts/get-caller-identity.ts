import { defineOperation, ok } from '../../iam/index.ts';

export const getCallerIdentity = defineOperation({
  service: 'sts',
  name: 'GetCallerIdentity',
  documentation: 'Tells who signs: account, ARN and unique id of the caller.',
  readOnly: true,
  members: {},
  errors: [],
  example: 'aws sts get-caller-identity',
  // AWS: it needs no permission, and an explicit deny does not stop it. GetCallerIdentity, API reference
  authorise: () => [],
  apply(_, { world, principal }) {
    const output = { UserId: principal.userId, Account: principal.accountId, Arn: principal.arn };
    return ok({ world, output });
  },
});
