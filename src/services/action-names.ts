/**
 * Operations that are authorised as an action of another name, by service and operation. Sources: the Service Authorization Reference of
 * these services, and "Actions defined" of S3. Where the names agree nothing needs to be said.
 */
const actions: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  lambda: { Invoke: 'InvokeFunction', InvokeAsync: 'InvokeFunction', InvokeWithResponseStream: 'InvokeFunction' },
  s3: {
    CopyObject: 'PutObject',
    CreateMultipartUpload: 'PutObject',
    DeleteBucketCors: 'PutBucketCORS',
    DeleteBucketEncryption: 'PutEncryptionConfiguration',
    DeleteBucketLifecycle: 'PutLifecycleConfiguration',
    DeletePublicAccessBlock: 'PutBucketPublicAccessBlock',
    GetBucketEncryption: 'GetEncryptionConfiguration',
    GetBucketLifecycleConfiguration: 'GetLifecycleConfiguration',
    GetBucketReplication: 'GetReplicationConfiguration',
    GetPublicAccessBlock: 'GetBucketPublicAccessBlock',
    HeadBucket: 'ListBucket',
    ListMultipartUploads: 'ListBucketMultipartUploads',
    ListObjectVersions: 'ListBucketVersions',
    ListObjects: 'ListBucket',
    PutBucketEncryption: 'PutEncryptionConfiguration',
    PutBucketLifecycleConfiguration: 'PutLifecycleConfiguration',
    PutBucketReplication: 'PutReplicationConfiguration',
    PutPublicAccessBlock: 'PutBucketPublicAccessBlock',
  },
  dynamodb: {
    BatchExecuteStatement: 'PartiQLSelect',
    ExecuteStatement: 'PartiQLSelect',
    TransactGetItems: 'GetItem',
    TransactWriteItems: 'PutItem',
  },
};

/** The action as which AWS authorises an operation: `lambda:InvokeFunction` for Invoke. */
export const actionOf = (service: string, operation: string): string =>
  `${service}:${actions[service]?.[operation] ?? operation}`;

/** The operations of a service that are authorised under another name. */
export const renamedOperations = (service: string): readonly string[] => Object.keys(actions[service] ?? {});

/** Actions that policies grant and that no operation is called by, beyond those above. Service Authorization Reference, "permission only" */
const permissionOnly: ReadonlySet<string> = new Set(['iam:PassRole', 's3:ListAllMyBuckets']);

/** Whether an action has an operation of that name: `s3:ListBucket` is granted, and ListObjectsV2 is called. */
export const isOperation = (service: string, action: string): boolean =>
  !permissionOnly.has(`${service}:${action}`) && !(grantedOnly[service]?.has(action) ?? false);

/** What the operations above are authorised as and nothing is called. */
const grantedOnly: Readonly<Record<string, ReadonlySet<string>>> = {
  lambda: new Set(['InvokeFunction']),
  s3: new Set(Object.values(actions['s3'] ?? {}).filter((name) => name !== 'PutObject' && name !== 'PutBucketCORS')),
  dynamodb: new Set(['PartiQLSelect', 'PartiQLInsert', 'PartiQLUpdate', 'PartiQLDelete']),
};
