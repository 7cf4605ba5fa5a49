import { authorizationDetails } from '../../src/iam/exchange.ts';
import type { World } from '../../src/iam/index.ts';
import { whyNot } from './file-problem.ts';

/** Writes the account to a file in the shape of `aws iam get-account-authorization-details`. What the person can mend is a refusal in words. */
export async function save(
  world: World,
  file: string,
  write: (file: string, text: string) => Promise<void>,
): Promise<string | null> {
  try {
    await write(file, `${JSON.stringify(authorizationDetails(world), null, 4)}\n`);
    return null;
  } catch (error) {
    return `--save ${file}: ${whyNot(error)}`;
  }
}
