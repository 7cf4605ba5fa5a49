import { defineOperation, ok, printedTime } from '../../iam/index.ts';
import { bucketArn, badCredentials } from './bucket.ts';
import { md5 } from './md5.ts';
import { nameBefore, tokenBehind } from './page-token.ts';

export const listBuckets = defineOperation({
  service: 's3',
  name: 'ListBuckets',
  documentation: 'Lists the buckets of the account.',
  readOnly: true,
  members: {
    MaxBuckets: {
      type: 'integer',
      min: 1,
      max: 10_000,
      documentation: 'The largest number of buckets in one answer.',
    },
    ContinuationToken: {
      type: 'string',
      documentation: 'Where the last page ended: the ContinuationToken of the last answer.',
    },
    Prefix: { type: 'string', documentation: 'Only buckets whose name begins with this.' },
  },
  collects: ['Buckets'],
  pagedBy: 'ContinuationToken',
  errors: ['InvalidArgument'],
  invalidCredentials: badCredentials,
  example: 'aws s3api list-buckets',
  // AWS: the permission has another name than the operation, and the denial names no resource.
  authorise: () => [{ action: 's3:ListAllMyBuckets', resource: '*', printedAs: null }],
  apply({ MaxBuckets, ContinuationToken, Prefix }, { world }) {
    const last = ContinuationToken === undefined ? ok('') : nameBefore(ContinuationToken);
    if (!last.ok) return last;
    const rest = [...world.services.s3.buckets.values()]
      .filter(({ name }) => name.startsWith(Prefix ?? '') && name > last.value)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
    const shown = rest.slice(0, MaxBuckets);
    const end = shown.length < rest.length ? shown.at(-1) : undefined;
    const output = {
      Buckets: shown.map(({ name, creationDate }) => ({
        Name: name,
        CreationDate: printedTime(creationDate),
        BucketArn: bucketArn(name),
      })),
      Owner: { ID: canonicalId(world.account.id) },
      ...(end === undefined ? {} : { ContinuationToken: tokenBehind(end.name) }),
      ...(Prefix === undefined ? {} : { Prefix }),
    };
    return ok({ world, output });
  },
});

/** AWS: S3 knows an account by 64 hexadecimal digits of its own. The account's number cannot be read from them. */
const canonicalId = (accountId: string): string => md5(accountId) + md5(`canonical/${accountId}`);
