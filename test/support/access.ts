import { explainFor, userPrincipal, type UserSession, type World } from '../../src/iam/index.ts';
import type { AccessQueries, CarriedKey, SignIn } from '../../src/session/index.ts';

const SESSIONS: Readonly<Record<SignIn, UserSession>> = {
  'access-key': {},
  console: { session: 'console' },
  'console-mfa': { session: 'console', mfa: true },
};

/** Users of a world that does not change, asked as the Access face asks them. */
export function accessOf({ account, ...world }: World): Pick<AccessQueries, 'principals' | 'ask'> {
  return {
    principals: () => [...account.users.keys()].map((name) => ({ key: name, kind: 'user', name, role: null })),
    ask({ principal, signIn, action, resource, context }) {
      const user = [...account.users.values()].find(({ name }) => name === principal);
      if (user === undefined) throw new Error(`The account has no user ${principal}`);
      const asked = new Set(Object.keys(context).map((key) => key.toLowerCase()));
      const decision = explainFor({ account, ...world }, userPrincipal({ account, ...world }, user, SESSIONS[signIn]), {
        action,
        resource,
        context,
      });
      const carried = [...(decision.request.context ?? [])].map(([key, values]): CarriedKey => ({
        key,
        values,
        from: asked.has(key) ? 'question' : 'account',
      }));
      return { decision, obstacle: null, carried };
    },
  };
}
