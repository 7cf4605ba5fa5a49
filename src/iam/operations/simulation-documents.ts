import type { AppliedPolicy, PolicyLevel, Via } from '../evaluation/decision.ts';
import { boundaryLanguage } from '../policy/boundary-language.ts';
import { identityLanguage } from '../policy/identity-language.ts';
import { parsePolicyDocument } from '../policy/parse.ts';
import { refusalsIn, type Language } from '../policy/refuse.ts';
import { resourceLanguage } from '../policy/resource-language.ts';
import { scpLanguage } from '../policy/scp-language.ts';
import { apiError, ok, type Result } from '../result.ts';

/** The policies of a list of documents, or the refusal of the first that is none. `PolicyInputList.2` is the second of its parameter. */
export function readInputs(parameter: string, texts: readonly string[]): Result<readonly AppliedPolicy[]> {
  const via: Via = { entity: 'user', name: parameter, placement: 'inline' };
  return readAll(texts, (text, index) => read(text, `${parameter}.${index + 1}`, identityLanguage, via));
}

/** The permissions boundary of a list of one. Unverified: the sentence for more than one. */
export function readBoundary(texts: readonly string[]): Result<readonly AppliedPolicy[]> {
  if (texts.length > 1) return apiError('InvalidInput', 'Only one permissions boundary policy can be simulated.');
  const via: Via = { entity: 'user', name: 'caller', placement: 'boundary' };
  return readAll(texts, (text) => read(text, 'PermissionsBoundaryPolicyInputList.1', boundaryLanguage, via));
}

/** The policy of the resources. */
export function readResourcePolicy(text: string): Result<readonly AppliedPolicy[]> {
  const via: Via = { entity: 'resource', name: 'resource', placement: 'resource' };
  return readAll([text], () => read(text, 'ResourcePolicy', resourceLanguage(null), via));
}

/** Service control policies, level by level. */
export function readLevels(
  levels: readonly { readonly ServiceControlPolicyInputList?: readonly string[] | undefined }[],
): Result<readonly PolicyLevel[]> {
  const via: Via = { entity: 'account', name: 'organization', placement: 'control' };
  return readAll(levels, ({ ServiceControlPolicyInputList = [] }, level) =>
    readAll(ServiceControlPolicyInputList, (text, index) =>
      read(text, `OrderedOrganizationPolicyInputList.${level + 1}.${index + 1}`, scpLanguage, via),
    ),
  );
}

function readAll<T, U>(items: readonly T[], one: (item: T, index: number) => Result<U>): Result<readonly U[]> {
  const values: U[] = [];
  for (const [index, item] of items.entries()) {
    const value = one(item, index);
    if (!value.ok) return value;
    values.push(value.value);
  }
  return ok(values);
}

/** AWS: a simulation takes the language of 2008 too, whose variables are plain text. Unverified: that it words the rest as CreatePolicy does. */
function read(text: string, name: string, language: Language, via: Via): Result<AppliedPolicy> {
  const refusal = refusalsIn(text, language).find(({ rule }) => rule !== 'oldVersion');
  if (refusal !== undefined) return apiError('InvalidInput', refusal.message);
  const parsed = parsePolicyDocument(text, language.kind);
  if (!parsed.ok) throw new Error(`A document that AWS takes does not parse: ${parsed.error.message}`);
  return ok({ name, arn: null, via, document: parsed.value });
}
