import type * as Checks from './check.ts';
import type { Check } from './check.ts';
import type { ManagedPolicyData, ManagedPolicyEntry, Need, ServiceData } from './shapes.ts';

/** Reads one file of the reference data, by its path below `data/`, as parsed JSON. Rejects when it cannot. */
export type Read = (path: string) => Promise<unknown>;

/**
 * The reference data at hand. A question is answered at once: `undefined` means not loaded yet (`load` it and ask again), `null` that AWS
 * has no such thing.
 */
export interface Catalog {
  /** Names and ARNs compare with case, as in AWS. Only ARNs of AWS managed policies can be known. */
  managedPolicy(arn: string): ManagedPolicyData | null | undefined;
  managedPolicyNames(): readonly ManagedPolicyEntry[] | undefined;
  service(prefix: string): ServiceData | null | undefined;
  /** Service prefix to full name: `s3` to `Amazon S3`. */
  serviceNames(): ReadonlyMap<string, string> | undefined;
  /**
   * Loads what a call said it needs; what is loaded stays loaded. Rejects when a file cannot be read or has another shape than expected;
   * nothing of that file is kept, so that a later call tries again.
   */
  load(needs: readonly Need[]): Promise<void>;
}

const AWS_MANAGED = 'arn:aws:iam::aws:policy/';
const INDEX = 'managed/index.json';
const SERVICES = 'services.json';

/**
 * A catalog that reads its files through `read`.
 *
 * @example
 * const catalog = createCatalog(readFromDisk('public/data'));
 * await catalog.load([{ kind: 'managed-policy', arn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' }]);
 * catalog.managedPolicy('arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess')?.versionId; // 'v3'
 */
export function createCatalog(read: Read): Catalog {
  const policies = new Map<string, ManagedPolicyData>();
  const services = new Map<string, ServiceData>();
  let index: { entries: readonly ManagedPolicyEntry[]; byArn: ReadonlyMap<string, ManagedPolicyEntry> } | undefined;
  let names: ReadonlyMap<string, string> | undefined;

  const running = new Map<string, Promise<unknown>>();

  /** Reads a file once, however many ask for it at the same time. */
  async function fetchOnce(path: string, keep: (value: unknown) => Promise<void>): Promise<void> {
    const started =
      running.get(path) ??
      read(path)
        .then(keep)
        .finally(() => running.delete(path));
    running.set(path, started);
    await started;
  }

  const checked =
    <T>(path: string, choose: (checks: typeof Checks) => Check<T>, keep: (value: T) => void) =>
    async (value: unknown): Promise<void> => {
      // They come with the first file: a page that reads none has no use for them.
      const check = choose(await import('./check.ts'));
      keep(check(value, path));
    };

  async function loadIndex(): Promise<void> {
    if (index !== undefined) return;
    await fetchOnce(
      INDEX,
      checked(
        INDEX,
        (checks) => checks.checkManagedPolicyIndex,
        (entries) => {
          index = { entries, byArn: new Map(entries.map((entry) => [entry.arn, entry])) };
        },
      ),
    );
  }

  async function loadServiceNames(): Promise<void> {
    if (names !== undefined) return;
    await fetchOnce(
      SERVICES,
      checked(
        SERVICES,
        (checks) => checks.checkServiceNames,
        (loaded) => {
          names = loaded;
        },
      ),
    );
  }

  async function loadPolicy(arn: string): Promise<void> {
    if (!arn.startsWith(AWS_MANAGED) || policies.has(arn)) return;
    await loadIndex();
    const entry = index?.byArn.get(arn);
    if (entry === undefined) return;
    const path = `managed/${entry.name}.json`;
    await fetchOnce(
      path,
      checked(
        path,
        (checks) => checks.checkManagedPolicy,
        (policy) => policies.set(arn, policy),
      ),
    );
  }

  async function loadService(prefix: string): Promise<void> {
    const known = prefix.toLowerCase();
    if (services.has(known)) return;
    await loadServiceNames();
    if (names?.has(known) !== true) return;
    const path = `services/${known}.json`;
    await fetchOnce(
      path,
      checked(
        path,
        (checks) => checks.checkService,
        (service) => services.set(known, service),
      ),
    );
  }

  function loadOne(need: Need): Promise<void> {
    switch (need.kind) {
      case 'managed-policy':
        return loadPolicy(need.arn);
      case 'managed-policy-names':
        return loadIndex();
      case 'service-names':
        return loadServiceNames();
      case 'service':
        return loadService(need.service);
    }
  }

  return {
    managedPolicy(arn) {
      if (!arn.startsWith(AWS_MANAGED)) return null;
      return policies.get(arn) ?? (index === undefined || index.byArn.has(arn) ? undefined : null);
    },
    managedPolicyNames: () => index?.entries,
    service(prefix) {
      const known = prefix.toLowerCase();
      return services.get(known) ?? (names === undefined || names.has(known) ? undefined : null);
    },
    serviceNames: () => names,
    async load(needs) {
      await Promise.all(needs.map(loadOne));
    },
  };
}
