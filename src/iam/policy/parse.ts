import { fail, ok, type Result } from '../result.ts';
import type { PolicyDocument, Statement } from './document.ts';
import type { PolicyKind } from './kinds.ts';
import { Findings, placesIn, type PolicyProblem } from './problem.ts';
import { readDraft, type Draft } from './read.ts';

/**
 * Parses a policy, an identity policy unless `kind` says otherwise: elements, types and exclusions of the policy grammar, with the position
 * of every part. Takes any text and never throws. Refuses duplicate names, unknown elements and operators, `Action` beside `NotAction`, a
 * `Principal` where none belongs or none where one does, and so on, with the place. Reads what a service may refuse for more than grammar.
 * Source: reference_policies_grammar.html. AWS's own one-line refusals: `validatePolicyDocument`.
 *
 * @example
 * parsePolicyDocument('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}').ok // true
 */
export function parsePolicyDocument(
  text: string,
  kind: PolicyKind = 'identity',
): Result<PolicyDocument, PolicyProblem> {
  const findings = new Findings();
  const draft = readDraft(text, kind, findings);
  const [first] = findings.list;
  if (first !== undefined) {
    const { rule, message, range } = first;
    return fail({ rule, message, range, ...placesIn(text)(range.start) });
  }
  const document = draft === null ? null : finished(draft, text);
  if (document === null) throw new Error('A document could not be read, and no finding says why');
  return ok(document);
}

/**
 * Parses the policy of a resource, such as a bucket: as `parsePolicyDocument`, and every statement names its principals.
 *
 * @example
 * parseResourcePolicy('{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}').ok // true
 */
export const parseResourcePolicy = (text: string): Result<PolicyDocument, PolicyProblem> =>
  parsePolicyDocument(text, 'resource');

/** The document of a draft in which nothing is missing. INVARIANT: a Resource is missing only where none belongs, else a finding said so. */
function finished({ version, id, statements }: Draft, text: string): PolicyDocument | null {
  const complete = statements.flatMap(({ effect, action, resource, sid, ...rest }, index): Statement[] =>
    effect === null || action === null ? [] : [{ index, sid: sid?.value ?? null, effect, action, resource, ...rest }],
  );
  return version === null || complete.length < statements.length ? null : { text, version, id, statements: complete };
}
