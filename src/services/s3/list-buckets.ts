import { defineOperation, ok, printedTime } from '../../iam/index.ts';
import { unknownAccessKey } from './bucket.ts';

export const listBuckets = defineOperation({
  service: 's3',
  name: 'ListBuckets',
  documentation: 'Lists the buckets of the account.',
  readOnly: true,
  members: {},
  errors: [],
  invalidCredentials: unknownAccessKey,
  example: 'aws s3 ls',
  // AWS: the permission has another name than the operation, and the denial names no resource.
  authorise: () => [{ action: 's3:ListAllMyBuckets', resource: '*', printedAs: null }],
  apply(_, { world }) {
    const buckets = [...world.services.s3.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const output = {
      Buckets: buckets.map(({ name, creationDate }) => ({ Name: name, CreationDate: printedTime(creationDate) })),
    };
    return ok({ world, output });
  },
});
