/** The Trusted Types policy that lets a page start its own worker and no other; for the security policy of the pages that judge. */
export const workerPolicy = 'iam-dojo-worker';
