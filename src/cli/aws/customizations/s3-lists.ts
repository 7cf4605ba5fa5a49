import type { Customization } from './customization.ts';

// AWS: the CLI collects the pages of a list, and prints after it what the pages have in common. Source: botocore 1.43, paginators of S3

export const listBuckets: Customization = {
  service: 's3',
  operation: 'ListBuckets',
  options: {},
  finish: (output, _, shell) => ({ output: { ...output, Prefix: null }, shell, notes: [] }),
};

export const listObjectsV2: Customization = {
  service: 's3',
  operation: 'ListObjectsV2',
  options: {},
  finish(output, _, shell) {
    const { Contents, CommonPrefixes, Prefix = null } = output ?? {};
    return { output: { Contents, CommonPrefixes, RequestCharged: null, Prefix }, shell, notes: [] };
  },
};
