import { defineOperation, ok, printedTime } from '../../iam/index.ts';
import { bucketArn, badCredentials } from './bucket.ts';
import { md5 } from './md5.ts';

export const listBuckets = defineOperation({
  service: 's3',
  name: 'ListBuckets',
  documentation: 'Lists the buckets of the account.',
  readOnly: true,
  members: {},
  errors: [],
  invalidCredentials: badCredentials,
  example: 'aws s3api list-buckets',
  // AWS: the permission has another name than the operation, and the denial names no resource.
  authorise: () => [{ action: 's3:ListAllMyBuckets', resource: '*', printedAs: null }],
  apply(_, { world }) {
    const buckets = [...world.services.s3.buckets.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
    const output = {
      Buckets: buckets.map(({ name, creationDate }) => ({
        Name: name,
        CreationDate: printedTime(creationDate),
        BucketArn: bucketArn(name),
      })),
      Owner: { ID: canonicalId(world.account.id) },
    };
    return ok({ world, output });
  },
});

/** AWS: S3 knows an account by 64 hexadecimal digits of its own. The account's number cannot be read from them. */
const canonicalId = (accountId: string): string => md5(accountId) + md5(`canonical/${accountId}`);
