import type { AppliedPolicy, ConditionTrace, NearestMiss, Policies, PolicyDocument } from '../../src/iam/index.ts';
import { documentOf, policyText, resourceDocumentOf, type PrincipalText, type StatementText } from './builders.ts';

/** The policies after the edit of a near miss, made in the text of the policy, as a person would in an editor. */
export function withEdit({ resource, identity }: Policies, miss: NearestMiss): Policies {
  const change = (read: (text: string) => PolicyDocument) => (policy: AppliedPolicy) =>
    policy === miss.at.policy ? { ...policy, document: read(edited(policy.document.text, miss)) } : policy;
  return {
    identity: identity.map(change(documentOf)),
    ...(resource === undefined ? {} : { resource: resource.map(change(resourceDocumentOf)) }),
  };
}

function edited(text: string, { at, element, edit }: NearestMiss): string {
  const { Statement: written } = JSON.parse(text) as { Statement: StatementText[] };
  const changed = written.map((statement, index) => {
    if (index !== at.statement) return statement;
    if (element === 'Principal' || element === 'NotPrincipal') {
      return { ...statement, [element]: editedPrincipal(statement[element], edit) };
    }
    if ('drop' in edit) return { ...statement, Condition: without(statement.Condition, edit.drop) };
    if (element === 'Condition') throw new Error('Of a condition nothing is added or removed');
    return { ...statement, [element]: editedList([statement[element] ?? []].flat(), edit) };
  });
  return policyText(...changed);
}

function editedList(values: readonly string[], edit: NearestMiss['edit']): readonly string[] {
  if ('add' in edit) return [...values, edit.add];
  if ('remove' in edit) return values.filter((value) => !edit.remove.includes(value));
  throw new Error('A list of values has no condition to drop');
}

function editedPrincipal(written: PrincipalText | undefined, edit: NearestMiss['edit']): PrincipalText {
  const byKind = written === undefined || written === '*' ? { AWS: '*' } : written;
  return { ...byKind, AWS: editedList([byKind['AWS'] ?? []].flat(), edit) };
}

/** The condition without one key of one operator. */
function without(condition: StatementText['Condition'], { operator, key }: ConditionTrace): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(condition ?? {}).flatMap(([name, keys]): [string, unknown][] => {
      const kept = Object.entries(keys as object).filter(([each]) => name !== operator || each !== key);
      return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)]];
    }),
  );
}
