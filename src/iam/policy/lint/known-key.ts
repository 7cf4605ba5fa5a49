import type { Statement } from '../document.ts';
import { splitAction } from './action-names.ts';
import { isKeyOf } from './condition-key.ts';
import { globalKey, globalKeys } from './global-keys.ts';
import type { LintCatalog, LintService } from './rule.ts';

/** A condition key that AWS documents. */
export interface KnownKey {
  readonly key: string;
  /** As the Service Authorization Reference writes types: `String`, `ArrayOfString`, `Bool`. */
  readonly type: string;
}

interface ServiceKeys {
  readonly exact: ReadonlyMap<string, KnownKey>;
  /** Those with a name of one's own in them. */
  readonly forms: readonly KnownKey[];
}

const byService = new WeakMap<LintService, ServiceKeys>();

function keysOf(service: LintService): ServiceKeys {
  const known = byService.get(service);
  if (known !== undefined) return known;
  const made = {
    exact: new Map(service.conditionKeys.map((one) => [one.key.toLowerCase(), one])),
    forms: service.conditionKeys.filter(({ key }) => /\$\{|<|\btag-key$/.test(key)),
  };
  byService.set(service, made);
  return made;
}

/** The documented key that a written one is; null when there is none, or its service is not known. */
export function knownKey(written: string, catalog: LintCatalog): KnownKey | null {
  const global = globalKey(written);
  if (global !== null) return global;
  const service = catalog.service(splitAction(written)?.prefix ?? '');
  if (service === undefined || service === null) return null;
  const { exact, forms } = keysOf(service);
  return exact.get(written.toLowerCase()) ?? forms.find(({ key }) => isKeyOf(written, key)) ?? null;
}

/** Whether a service of the statement has the key under another prefix than its own, as AWS Marketplace has `catalog:ChangeType`. */
export function isOfService(written: string, { action }: Statement, catalog: LintCatalog): boolean {
  const small = written.toLowerCase();
  const prefixes = new Set(action.patterns.flatMap(({ value }) => splitAction(value)?.prefix ?? []));
  return [...prefixes].some((prefix) => {
    const service = catalog.service(prefix);
    return service !== null && service !== undefined && keysOf(service).exact.has(small);
  });
}

/** Keys that this one may be meant as; null when it cannot be judged. */
export function keysBeside(written: string, catalog: LintCatalog): readonly string[] | null {
  const prefix = splitAction(written)?.prefix;
  if (prefix === undefined || prefix === 'aws') return globalKeys.map((one) => one.key);
  // Identity providers bring keys of their own, under their address.
  if (prefix.includes('.') || prefix === 'saml') return null;
  const service = catalog.service(prefix);
  return service === undefined ? null : (service?.conditionKeys.map((one) => one.key) ?? []);
}

/** Whether a request may carry several values for the key. */
export const isMultivalued = ({ type }: KnownKey): boolean => type.startsWith('ArrayOf');
