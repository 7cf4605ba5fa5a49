import type { User } from '../account/account.ts';
import { keyLastUsed } from '../account/last-used.ts';
import { printedTime } from '../account/shapes.ts';
import { defineOperation } from '../registry.ts';
import { apiError, ok } from '../result.ts';
import type { World } from '../world.ts';
import { onUser } from './authorise.ts';
import { accessKeyId } from './credential-members.ts';

const ownerOf = ({ account }: World, id: string): User | undefined =>
  [...account.users.values()].find(({ accessKeys }) => accessKeys.some((key) => key.id === id));

export const getAccessKeyLastUsed = defineOperation({
  service: 'iam',
  name: 'GetAccessKeyLastUsed',
  documentation: 'Tells whose an access key is, and when it was last used, for which service and where.',
  readOnly: true,
  members: { AccessKeyId: accessKeyId },
  errors: [],
  example: 'aws iam get-access-key-last-used --access-key-id AKIAIOSFODNN7EXAMPLE',
  authorise: ({ AccessKeyId }, world) => {
    const owner = ownerOf(world, AccessKeyId);
    if (owner === undefined) return [];
    const printedAs = `access key ${AccessKeyId}`;
    return onUser('iam:GetAccessKeyLastUsed', world, owner.name).map((one) => ({ ...one, printedAs }));
  },
  apply({ AccessKeyId }, { world, principal, trail }) {
    const owner = ownerOf(world, AccessKeyId);
    if (owner === undefined) {
      // AWS: not NoSuchEntity, and without the colon that other refusals have. Recorded in 2026
      const sentence = `is not authorized to perform iam:GetAccessKeyLastUsed on resource: access key ${AccessKeyId}`;
      return apiError('AccessDenied', `User: ${principal.arn} ${sentence}`);
    }
    const use = keyLastUsed(trail, AccessKeyId);
    const told = {
      ...(use === null ? {} : { LastUsedDate: printedTime(use.at) }),
      ServiceName: use?.service ?? 'N/A',
      Region: use?.region ?? 'N/A',
    };
    return ok({ world, output: { UserName: owner.name, AccessKeyLastUsed: told } });
  },
});
