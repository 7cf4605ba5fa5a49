import type { Caller, World } from '../../iam/index.ts';
import { secretAccessKeyOf, sessionTokenOf } from '../../iam/sessions.ts';
import type { Shell } from '../shell/shell.ts';

/** Who signs with the credentials in the shell's variables, or what the CLI says of them. */
export type Environment = { readonly caller: Caller } | { readonly refusal: string };

const invalid = (error: (Caller & { readonly kind: 'invalid' })['error']): Environment => ({
  caller: { kind: 'invalid', error },
});

/**
 * Credentials from `AWS_ACCESS_KEY_ID` and its like; null when there are none. Ids, secrets and tokens follow from one another here, so that
 * wrong ones are told apart as AWS does. Source of the refusal: botocore, PartialCredentialsError; of the order, botocore, credentials.py
 */
export function environment({ variables }: Pick<Shell, 'variables'>, { account }: World): Environment | null {
  const id = variables.get('AWS_ACCESS_KEY_ID') ?? '';
  if (id === '') return null;
  const secret = variables.get('AWS_SECRET_ACCESS_KEY') ?? '';
  if (secret === '') return { refusal: 'Partial credentials found in env, missing: AWS_SECRET_ACCESS_KEY' };
  const token = variables.get('AWS_SESSION_TOKEN') ?? '';
  // AWS: a token that was left from other credentials spoils a key that needs none.
  const temporary = account.sessions.has(id);
  if (token !== (temporary ? sessionTokenOf(id) : '')) return invalid('InvalidClientTokenId');
  const user = [...account.users.values()].find(({ accessKeys }) => accessKeys.some((key) => key.id === id));
  if (!temporary && user === undefined) return invalid('InvalidClientTokenId');
  if (secret !== secretAccessKeyOf(id)) return invalid('SignatureDoesNotMatch');
  const caller: Caller =
    user === undefined ? { kind: 'session', accessKeyId: id } : { kind: 'user', userName: user.name, accessKeyId: id };
  return { caller };
}
