import { secretOf } from './ids.ts';

/**
 * The secret of an access key, temporary ones too. It follows from the id, so that the account keeps no secret and can still tell a wrong one.
 *
 * @example
 * secretAccessKeyOf('AKIAIOSFODNN7EXAMPLE').length // 40
 */
export const secretAccessKeyOf = (accessKeyId: string): string =>
  secretOf({ seed: accessKeyId, n: 0 }, 'SecretAccessKey');

/** The beginning that AWS's tokens have in common, which reads `origin_ec` in base 64. */
const TOKEN = 'IQoJb3JpZ2luX2Vj';

/** The session token of temporary credentials, which follows from their id as well. AWS: no length is promised. */
export const sessionTokenOf = (accessKeyId: string): string =>
  [1, 2, 3, 4, 5, 6].reduce((token, n) => token + secretOf({ seed: accessKeyId, n }, 'SessionToken'), TOKEN);
