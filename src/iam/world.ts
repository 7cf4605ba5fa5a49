import type { Account, Instant } from './account/account.ts';
import type { PolicyDocument } from './policy/document.ts';

/** An object in a bucket. `body` is text; sizes are counted in UTF-8 bytes. */
export interface S3Object {
  readonly key: string;
  readonly body: string;
  readonly lastModified: Instant;
}

export interface Bucket {
  readonly name: string;
  readonly creationDate: Instant;
  readonly objects: ReadonlyMap<string, S3Object>;
  /** The bucket policy, or null. */
  readonly policy: PolicyDocument | null;
}

/** Data of the services beside IAM: shapes only, because decisions look at the resources. Their operations live in the room `services`. */
export interface Services {
  readonly s3: { readonly buckets: ReadonlyMap<string, Bucket> };
}

/** The account stands alone until it joins an organization. */
export interface Organization {
  readonly kind: 'standalone';
}

/** Everything there is, one immutable value. Only `execute` makes the next one. */
export interface World {
  readonly account: Account;
  readonly services: Services;
  readonly organization: Organization;
  /** The time of the last call. */
  readonly clock: Instant;
}
