import { authorizationDetails, findings, pseudonymise, rebuildScript, type Finding } from '../../iam/exchange.ts';
import type { World } from '../../iam/index.ts';
import { surroundingsOf, type Surroundings } from '../../iam/surroundings.ts';
import type { State } from '../state.ts';
import { recordsOf } from '../timeline.ts';

/** What the sandbox asks of a whole account: what to look at in it, and texts to take along. */
export interface ExchangeQueries {
  /** Tells each piece that is found; resolves when all is looked at. Leaves the page room to answer in between; stops when `signal` says so. */
  findings(tell: (finding: Finding) => void, signal: AbortSignal): Promise<void>;
  /** What was told of what else decides, as things stand. */
  surroundings(): Surroundings;
  /** As `aws iam get-account-authorization-details` prints it. */
  json(): string;
  script(): string;
  /** The same as `json`, with other names each time. */
  pseudonymised(): string;
}

/** How long one piece of work may take before the page gets its turn, in milliseconds. */
const SLICE = 16;

export const createExchangeQueries = (now: () => { readonly world: World; readonly state: State }): ExchangeQueries => {
  const printed = (world: World): string => `${JSON.stringify(authorizationDetails(world), null, 4)}\n`;
  return {
    async findings(tell, signal) {
      const { world, state } = now();
      let since = performance.now();
      for (const finding of findings(world, recordsOf(state.timeline))) {
        if (finding !== null) tell(finding);
        if (performance.now() - since < SLICE) continue;
        await new Promise((resolve) => setTimeout(resolve));
        if (signal.aborted) return;
        since = performance.now();
      }
    },
    surroundings: () => surroundingsOf(now().world),
    json: () => printed(now().world),
    script: () => rebuildScript(now().world).script,
    pseudonymised: () => printed(pseudonymise(now().world, crypto.randomUUID()).world),
  };
};
