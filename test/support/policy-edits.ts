import type { AppliedPolicy, ConditionTrace, NearestMiss, Policies, PolicyType } from '../../src/iam/index.ts';
import type { PolicyKind } from '../../src/iam/validate.ts';
import { documentOf, type PrincipalText, type StatementText } from './builders.ts';

const kindOf: Readonly<Record<PolicyType, PolicyKind>> = {
  rcp: 'rcp',
  scp: 'scp',
  endpoint: 'endpoint',
  resource: 'resource',
  identity: 'identity',
  boundary: 'boundary',
  session: 'session',
};

/** The policies after the edit of a near miss, made in the text of the policy, as a person would in an editor. */
export function withEdit(policies: Policies, miss: NearestMiss): Policies {
  const { type, policy: wanted } = miss.at;
  const kind = wanted.via.placement === 'trust' ? 'trust' : kindOf[type];
  const change = (policy: AppliedPolicy): AppliedPolicy =>
    policy === wanted ? { ...policy, document: documentOf(edited(policy.document.text, miss), kind) } : policy;
  const all = (list: readonly AppliedPolicy[] = []): readonly AppliedPolicy[] => list.map(change);
  const { identity, resource, boundary, session, scps = [], rcps = [], endpoint } = policies;
  return {
    identity: all(identity),
    resource: all(resource),
    boundary: all(boundary),
    session: all(session),
    scps: scps.map(all),
    rcps: rcps.map(all),
    endpoint: all(endpoint),
  };
}

function edited(text: string, { at, element, edit }: NearestMiss): string {
  const { Statement: written, ...rest } = JSON.parse(text) as { Statement: StatementText[] };
  const changed = written.map((statement, index) => {
    if (index !== at.statement) return statement;
    if (element === 'Principal' || element === 'NotPrincipal') {
      return { ...statement, [element]: editedPrincipal(statement[element], edit) };
    }
    if ('drop' in edit) return { ...statement, Condition: without(statement.Condition, edit.drop) };
    if (element === 'Condition') throw new Error('Of a condition nothing is added or removed');
    return { ...statement, [element]: editedList([statement[element] ?? []].flat(), edit) };
  });
  return JSON.stringify({ ...rest, Statement: changed });
}

function editedList(values: readonly string[], edit: NearestMiss['edit']): readonly string[] {
  if ('add' in edit) return [...values, edit.add];
  if ('remove' in edit) return values.filter((value) => !edit.remove.includes(value));
  throw new Error('A list of values has no condition to drop');
}

function editedPrincipal(written: PrincipalText | undefined, edit: NearestMiss['edit']): PrincipalText {
  const byKind = written === undefined || written === '*' ? { AWS: '*' } : written;
  if ('add' in edit) {
    const kind = principalKind(edit.add);
    return { ...byKind, [kind]: editedList([byKind[kind] ?? []].flat(), edit) };
  }
  // What is left empty goes: a kind without values is refused.
  const left = Object.entries(byKind).map(([name, values]) => [name, editedList([values].flat(), edit)] as const);
  return Object.fromEntries(left.filter(([, values]) => values.length > 0));
}

/** Under which name a person would write the principal. */
const principalKind = (value: string): 'AWS' | 'Service' | 'Federated' =>
  value.endsWith('.amazonaws.com')
    ? 'Service'
    : value === '*' || /^arn:(?!.*-provider\/)/.test(value)
      ? 'AWS'
      : 'Federated';

/** The condition without one key of one operator. */
function without(condition: StatementText['Condition'], { operator, key }: ConditionTrace): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(condition ?? {}).flatMap(([name, keys]): [string, unknown][] => {
      const kept = Object.entries(keys as object).filter(([each]) => name !== operator || each !== key);
      return kept.length === 0 ? [] : [[name, Object.fromEntries(kept)]];
    }),
  );
}
