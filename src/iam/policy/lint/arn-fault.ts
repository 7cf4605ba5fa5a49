import { isWild, splitAction } from './action-names.ts';
import { arnOf, vendorOf, type Arn } from './arn.ts';
import { arnPattern, overlap, resourcePattern } from './overlap.ts';
import { ABSENT, type Hit, type LintCatalog, type LintSubject } from './rule.ts';
import { compileGlob } from '../../evaluation/glob.ts';
import type { Located, Statement } from '../document.ts';

/** What keeps an ARN from being one of any resource of its service. */
type Fault = 'case' | 'region-given' | 'region-missing' | 'account-given' | 'account-missing' | 'resource';

interface Format extends Arn {
  readonly written: string;
}

const formats = new WeakMap<object, readonly Format[]>();

/** The ARN formats of a service. A placeholder has become `*`. */
function formatsOf(service: { readonly resources: readonly { readonly arn: string }[] }): readonly Format[] {
  const known = formats.get(service);
  if (known !== undefined) return known;
  const made = service.resources.flatMap(({ arn }) => {
    const parts = arnOf(arn);
    return parts === null ? [] : [{ ...parts, written: arn }];
  });
  formats.set(service, made);
  return made;
}

interface Found {
  readonly fault: Fault;
  readonly pattern: Located<string>;
  readonly arn: Arn;
}

/** What one reading of a document found: several rules ask. */
const readings = new WeakMap<LintSubject, ReadonlyMap<Statement, readonly Found[]>>();

function readingOf(subject: LintSubject): ReadonlyMap<Statement, readonly Found[]> {
  const known = readings.get(subject);
  if (known !== undefined) return known;
  const made = new Map(
    subject.document.statements.map((statement) => [statement, faultsIn(statement, subject.catalog)] as const),
  );
  readings.set(subject, made);
  return made;
}

/** The faults of the ARNs of a statement. Those of services that are not known have none. */
function faultsIn(statement: Statement, catalog: LintCatalog): readonly Found[] {
  const prefixes = new Set(statement.action.patterns.flatMap(({ value }) => splitAction(value)?.prefix ?? []));
  const byVendor = new Map<string, readonly Format[]>();
  const formatsOfVendor = (vendor: string): readonly Format[] => {
    const known = byVendor.get(vendor) ?? candidates(vendor, prefixes, catalog);
    byVendor.set(vendor, known);
    return known;
  };
  return (statement.resource ?? ABSENT).patterns.flatMap((pattern) => {
    const arn = arnOf(pattern.value);
    const vendor = vendorOf(pattern.value);
    if (arn === null || vendor === null || arn.prefix !== 'arn') return [];
    const faults =
      arn.vendor === vendor ? faultsOf(pattern.value, arn, formatsOfVendor(vendor)) : caseFault(vendor, catalog);
    return faults.map((fault) => ({ fault, pattern, arn }));
  });
}

export const hasArnFault = (statement: Statement, subject: LintSubject): boolean =>
  (readingOf(subject).get(statement) ?? []).length > 0;

/** A rule's check for one fault alone. */
export const onArnFault =
  (wanted: Fault, report: (found: Found) => Hit) =>
  (subject: LintSubject): readonly Hit[] =>
    [...readingOf(subject).values()].flat().flatMap((found) => (found.fault === wanted ? [report(found)] : []));

function faultsOf(text: string, arn: Arn, known: readonly Format[]): readonly Fault[] {
  if (known.length === 0 || known.some((format) => fits(arn, format))) return [];
  if (mayReachOver(arn) && known.some(({ written }) => overlap(resourcePattern(text), arnPattern(written)))) return [];
  const region = arn.region === '' ? '*' : '';
  const account = arn.account === '' ? '*' : '';
  const isOne = (changed: Partial<Arn>): boolean => known.some((format) => fits({ ...arn, ...changed }, format));
  const regionFault = region === '' ? 'region-given' : 'region-missing';
  const accountFault = account === '' ? 'account-given' : 'account-missing';
  if (isOne({ region })) return [regionFault];
  if (isOne({ account })) return [accountFault];
  if (isOne({ region, account })) return [regionFault, accountFault];
  return ['resource'];
}

/** A wildcard among the first parts matches colons as well. */
const mayReachOver = ({ region, account }: Arn): boolean => isWild(region) || isWild(account);

function caseFault(vendor: string, catalog: LintCatalog): readonly Fault[] {
  const service = catalog.service(vendor);
  return service === null || service === undefined ? [] : ['case'];
}

/** Formats with this vendor: of the service itself, and of the services of the statement, some of which have ARNs under another name. */
const candidates = (vendor: string, prefixes: ReadonlySet<string>, catalog: LintCatalog): readonly Format[] =>
  [...new Set([vendor, ...prefixes])].flatMap((prefix) => {
    const service = catalog.service(prefix);
    return service === null || service === undefined ? [] : formatsOf(service).filter((one) => one.vendor === vendor);
  });

/** Whether a part of an ARN may be what the format has there. */
function partFits(part: string, format: string): boolean {
  if (format === '*') return part !== '';
  return isWild(part) ? compileGlob(part)(format) : part === format;
}

function fits(arn: Arn, format: Format): boolean {
  if (!partFits(arn.region, format.region) || !partFits(arn.account, format.account)) return false;
  const resource = format.written.split(':').slice(5).join(':');
  return overlap(resourcePattern(arn.resource), arnPattern(resource));
}
