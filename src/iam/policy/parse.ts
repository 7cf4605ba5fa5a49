import { fail, ok, type Result } from '../result.ts';
import type { PolicyDocument, Statement } from './document.ts';
import { Findings, placeOf, type PolicyProblem } from './problem.ts';
import { readDraft, type Draft, type PolicyKind } from './read.ts';

/**
 * Parses an identity policy: elements, types and exclusions of the policy grammar, with the position of every part.
 * Takes any text and never throws. Refuses duplicate names, unknown elements and operators, `Action` beside `NotAction`, a `Principal`,
 * and so on, with the place. Source: reference_policies_grammar.html. AWS's own one-line refusals: `validatePolicyDocument`.
 *
 * @example
 * parsePolicyDocument('{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:*","Resource":"*"}}').ok // true
 */
export function parsePolicyDocument(text: string): Result<PolicyDocument, PolicyProblem> {
  return parse(text, 'identity');
}

/**
 * Parses the policy of a resource, such as a bucket: as `parsePolicyDocument`, and every statement names its principals.
 *
 * @example
 * parseResourcePolicy('{"Statement":{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":"*"}}').ok // true
 */
export function parseResourcePolicy(text: string): Result<PolicyDocument, PolicyProblem> {
  return parse(text, 'bucket');
}

function parse(text: string, kind: PolicyKind): Result<PolicyDocument, PolicyProblem> {
  const findings = new Findings();
  const draft = readDraft(text, kind, findings);
  const [first] = findings.list;
  if (first !== undefined) {
    const { rule, message, range } = first;
    return fail({ rule, message, range, ...placeOf(text, range.start) });
  }
  const document = draft === null ? null : finished(draft, text);
  if (document === null) throw new Error('A document could not be read, and no finding says why');
  return ok(document);
}

/** The document of a draft in which nothing is missing. */
function finished({ version, statements }: Draft, text: string): PolicyDocument | null {
  const complete = statements.flatMap(({ effect, action, resource, sid, ...rest }, index): Statement[] =>
    effect === null || action === null || resource === null
      ? []
      : [{ index, sid: sid?.value ?? null, effect, action, resource, ...rest }],
  );
  return version === null || complete.length < statements.length ? null : { text, version, statements: complete };
}
