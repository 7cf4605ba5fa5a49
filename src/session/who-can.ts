import { administrator, explainFor, type Ask, type Decision, type World } from '../iam/index.ts';
import { askerCount, eachWhoCan, type Asker } from '../iam/who-can.ts';
import type { AbleView, SignIn, Whoever, WhoQuestion } from './access-view.ts';

/** How long one piece of work may take before the page gets its turn, in milliseconds. */
const SLICE = 16;

const SESSIONS = {
  'access-key': {},
  console: { session: 'console' },
  'console-mfa': { session: 'console', mfa: true },
} as const satisfies Record<SignIn, object>;

/** As Access asks of a role. */
const ROLE = { sessionName: administrator.sessionName, mfa: true };

/** Asks every user and role of an account the same, a slice at a time. */
export async function askEverybody(
  { signIn, ...ask }: WhoQuestion,
  world: World,
  tell: (found: Whoever) => void,
  signal: AbortSignal,
): Promise<void> {
  const of = askerCount(world);
  const able: AbleView[] = [];
  const progress = (asked: number, done: boolean): void => tell({ able: [...able], asked, of, done });
  let asked = 0;
  let since = performance.now();
  for (const asker of eachWhoCan(world, ask, { user: SESSIONS[signIn], role: ROLE })) {
    asked++;
    if (asker !== null) able.push(ableView(asker, world, ask));
    if (performance.now() - since < SLICE) continue;
    progress(asked, false);
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return;
    since = performance.now();
  }
  progress(asked, true);
}

function ableView({ kind, name, principal }: Asker, world: World, ask: Ask): AbleView {
  let known: Decision | null = null;
  return { key: `${kind}:${name}`, kind, name, decision: () => (known ??= explainFor(world, principal, ask)) };
}
