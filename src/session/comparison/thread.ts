// oxlint-disable-next-line import/default -- Vite makes the address of the script its default export.
import address from './comparison-worker.ts?worker&url';
import type { Thread } from './remote.ts';
import { workerPolicy } from './policy.ts';

interface Factory {
  createPolicy(name: string, rules: { createScriptURL(url: string): string }): { createScriptURL(url: string): string };
}

const hasFactory = (value: object): value is { readonly trustedTypes: Factory } => 'trustedTypes' in value;
const page: object = globalThis;

/** A policy of a name is made once a page. It knows one address. */
const policy = hasFactory(page)
  ? page.trustedTypes.createPolicy(workerPolicy, {
      createScriptURL(url) {
        if (url !== address) throw new TypeError(`Not a worker of this page: ${url}`);
        return url;
      },
    })
  : null;

/** Starts the worker. Throws where the browser has none, or does not let the page start one. */
export const startThread = (): Thread =>
  new Worker(policy?.createScriptURL(address) ?? address, { type: 'module', name: 'comparison' });
