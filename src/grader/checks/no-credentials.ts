import { defineCheck, failsBecause, passes } from '../check.ts';

export const noCredentials = defineCheck({
  kind: 'noCredentials',
  shape: { user: 'text' },
  short: 'user',
  documentation:
    'A user cannot sign in: no password for the console and no active access key. Passes when there is no such user: `noCredentials: dana`.',
  catches: ['command-left-out'],
  label: ({ user: name }) => ({ id: 'noCredentials', values: { name } }),
  judge({ user: name }, { after }) {
    const user = after.account.users.get(name);
    if (user === undefined) return passes();
    const keys = user.accessKeys.filter(({ status }) => status === 'Active').map(({ id }) => id);
    const left = [
      ...(user.loginProfile === null ? [] : [{ id: 'stillHasPassword', values: { name } } as const]),
      ...(keys.length === 0 ? [] : [{ id: 'stillHasKeys', values: { name, keys: keys.join(', ') } } as const]),
    ];
    return left.length === 0 ? passes() : failsBecause(left);
  },
});
