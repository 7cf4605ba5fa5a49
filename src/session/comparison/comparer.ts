import type { Catalog } from '../../catalog/index.ts';
import type { AskedComparison, MadeComparison } from '../../grader/grading.ts';
import { decisionOn } from '../../grader/index.ts';
import type { Witness, World } from '../../iam/index.ts';
import type { Found, WitnessRequest } from './desk.ts';
import { openRemote, ThreadBroke, type Remote, type Thread } from './remote.ts';

/** Makes comparisons somewhere, so that whoever asks can go on meanwhile. */
export interface Comparer {
  /** Rejects when one of them cannot be made. */
  make(asked: readonly AskedComparison[]): Promise<readonly MadeComparison[]>;
  stop(): void;
}

/** Starts a thread; null where there are none. */
export type StartThread = () => Promise<Thread>;

/** A page compares in a worker. Node has no such thing, and an old browser may lack it. */
export const pageThread: StartThread | null =
  typeof Worker === 'undefined' ? null : async () => (await import('./thread.ts')).startThread();

/**
 * Compares in a thread, and here where there is none or it broke: the same code, loaded when it is needed. `root` is the address of the
 * folder of reference data, for the thread; `catalog` is for here.
 */
export function createComparer(around: {
  readonly root: string;
  readonly catalog: Catalog;
  readonly start?: StartThread | null;
}): Comparer {
  const { root, catalog, start = pageThread } = around;
  let remote: Promise<Remote> | null = null;
  /** What `remote` came to. */
  let current: Remote | null = null;
  let works = start !== null;
  let stopped = false;

  async function open(begin: StartThread): Promise<Remote> {
    try {
      const opened = openRemote(await begin(), root);
      if (stopped) opened.stop();
      current = opened;
      return opened;
    } catch (error) {
      throw new ThreadBroke('The thread that compares did not start', { cause: error });
    }
  }

  async function found(asked: AskedComparison): Promise<Found> {
    if (start !== null && works) {
      try {
        if (remote === null || current?.isOver() === true) {
          current = null;
          remote = open(start);
        }
        return await (await remote).find(asked);
      } catch (error) {
        if (!(error instanceof ThreadBroke)) throw error;
        works = false;
      }
    }
    const { find } = await import('./desk.ts');
    return find(asked.before, asked.after, asked.options, catalog);
  }

  return {
    make: (asked) =>
      Promise.all(asked.map(async (one) => ({ asked: one, comparison: decided(one, await found(one)) }))),
    stop() {
      stopped = true;
      current?.stop();
    },
  };
}

/** The comparison with the decisions on both sides, which are made here: a witness comes as a request alone. */
function decided({ before, after }: AskedComparison, { gained, lost, ...rest }: Found): MadeComparison['comparison'] {
  return {
    ...rest,
    gained: gained === null ? null : witness(gained, before, after, 'after'),
    lost: lost === null ? null : witness(lost, before, after, 'before'),
  };
}

function witness(request: WitnessRequest, from: World, to: World, allowedIn: 'before' | 'after'): Witness {
  const { user, session, action, resource, context } = request;
  const on = (world: World): Witness['before'] =>
    decisionOn(world, { who: user, action, resource, ...session, context });
  const made = { ...request, before: on(from), after: on(to) };
  const isAllowed = { before: made.before?.verdict === 'allowed', after: made.after?.verdict === 'allowed' };
  if (isAllowed.before === isAllowed.after || !isAllowed[allowedIn])
    throw new Error(`The comparison named ${action} on ${resource} by ${user}, and the account decides it otherwise`);
  return made;
}
