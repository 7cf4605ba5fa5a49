import { testCatalog } from './lessons.ts';

/** The reference data of the services that tests compare policies of, at hand. */
export const facts = testCatalog();
await facts.load(
  ['s3', 'iam', 'sts', 'ec2', 'kms', 'dynamodb', 'sqs', 'lambda'].map(
    (service) => ({ kind: 'service', service }) as const,
  ),
);
