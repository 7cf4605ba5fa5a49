import type { Json, Needs, PolicyKind, Reference } from '../../iam/index.ts';
import {
  lint,
  parsePolicyDocument,
  policyRefusals,
  prefixesOf,
  type FindingClass,
  type PolicyRefusal,
} from '../../iam/lint.ts';
import { lintChecks, type Check } from './checks.ts';
import { locator } from './locations.ts';
import { refusalCheck } from './refusal-checks.ts';

interface Found extends Check {
  readonly range: PolicyRefusal['range'];
}

/** AWS's words for the classes: of a finding, and in the address of its documentation. */
const CLASS: Readonly<Record<FindingClass, readonly [type: string, slug: string]>> = {
  error: ['ERROR', 'error'],
  'security-warning': ['SECURITY_WARNING', 'security-warning'],
  warning: ['WARNING', 'general-warning'],
  suggestion: ['SUGGESTION', 'suggestion'],
};

const PAGE = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html';

/** What Access Analyzer finds in a document, in the order of the text. */
export function findingsIn(
  text: string,
  kind: PolicyKind,
  reference: Reference,
): { readonly findings: readonly Json[] } | Needs {
  const refused = policyRefusals(text, kind).flatMap((refusal): readonly Found[] => {
    const check = refusalCheck(refusal, text);
    return check === null ? [] : [{ ...check, range: refusal.range }];
  });
  const linted = lintedIn(text, kind, reference);
  if ('needs' in linted) return linted;
  const isSaid = refused.some(({ slug }) => slug === 'unique-sids-required');
  const found = [...refused, ...linted.found.filter(({ slug }) => !isSaid || slug !== 'unique-sids-recommended')];
  const locate = locator(text);
  return {
    findings: found
      .toSorted((a, b) => a.range.start - b.range.start)
      .map(({ class: of, slug, details, range }) => ({
        findingDetails: details,
        findingType: CLASS[of][0],
        issueCode: slug.toUpperCase().replaceAll('-', '_'),
        learnMoreLink: `${PAGE}#access-analyzer-reference-policy-checks-${CLASS[of][1]}-${slug}`,
        locations: [locate(range)],
      })),
  };
}

/** What our lint finds of that which Access Analyzer checks. A text that does not parse has been refused. */
function lintedIn(text: string, kind: PolicyKind, reference: Reference): { readonly found: readonly Found[] } | Needs {
  const parsed = parsePolicyDocument(text, kind);
  if (!parsed.ok) return { found: [] };
  const names = reference.serviceNames();
  const unknown = prefixesOf(parsed.value).filter((prefix) => reference.service(prefix) === undefined);
  if (names === undefined || unknown.length > 0) {
    const services = unknown.map((service) => ({ kind: 'service', service }) as const);
    return { needs: [...(names === undefined ? [{ kind: 'service-names' } as const] : []), ...services] };
  }
  const catalog = { service: (prefix: string) => reference.service(prefix), prefixes: () => names.keys() };
  const found = lint({ document: parsed.value, catalog }).flatMap(({ rule, class: of, range, values }) => {
    const [slug, details] = lintChecks[rule]?.(values) ?? [];
    return slug === undefined || details === undefined ? [] : [{ class: of, slug, details, range }];
  });
  return { found };
}
