import { userArn } from '../account/arn.ts';
import type { PolicyDocument, Statement } from '../policy/document.ts';
import { bucketPolicies, type Side } from './side.ts';

const known = new WeakMap<PolicyDocument, readonly string[]>();

/** The statements of a document as texts that are equal when they mean the same on the face of it: order, case and Sids aside. */
function canonical(document: PolicyDocument): readonly string[] {
  const found = known.get(document);
  if (found !== undefined) return found;
  const made = document.statements.map((statement) => canonicalStatement(statement, document.version));
  known.set(document, made);
  return made;
}

function canonicalStatement(statement: Statement, version: string): string {
  const { effect, principal, action, resource, conditions } = statement;
  const made = JSON.stringify([
    effect,
    principal?.name ?? '',
    sorted(principal?.values.map(({ kind, value }) => `${kind} ${value.value}`) ?? []),
    action.name,
    sorted(action.patterns.map(({ value }) => value.toLowerCase().replaceAll(/\*+/g, '*'))),
    resource?.name ?? '',
    sorted(resource?.patterns.map(({ value }) => value.replaceAll(/\*+/g, '*')) ?? []),
    sorted(
      conditions.map(({ operator, key, values }) =>
        JSON.stringify([operator.value, key.value.toLowerCase(), sorted(values.map(({ value }) => value))]),
      ),
    ),
  ]);
  // Only variables make a difference between the versions of the language.
  return made.includes('${') ? version + made : made;
}

const sorted = (texts: readonly string[]): readonly string[] => [...new Set(texts)].toSorted();

/** Condition keys that are about the user and not about the request. */
const ABOUT_USER = /^aws:(?:username|userid|principal.*)$/i;

const isPersonal = (document: PolicyDocument): boolean =>
  document.text.includes('${') ||
  document.statements.some(({ conditions }) => conditions.some(({ key }) => ABOUT_USER.test(key.value)));

/**
 * What decides a user's access, as one text: two sides with the same text allow the same. Who the user is belongs to it only where a policy
 * asks for it.
 */
export function signatureOf({ user, world, identity }: Side): string {
  const buckets = bucketPolicies(world);
  const personal = buckets.size > 0 || identity.some(isPersonal);
  return JSON.stringify([
    sorted(identity.flatMap(canonical)),
    sorted([...buckets].map(([bucket, document]) => JSON.stringify([bucket, sorted(canonical(document))]))),
    personal
      ? [userArn(world.account.id, user), user.id, sorted([...user.tags].map((tag) => JSON.stringify(tag)))]
      : [],
  ]);
}
