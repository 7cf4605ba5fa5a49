import type { World } from '../../iam/index.ts';
import { defineCheck, failsBecause, passes } from '../check.ts';
import { carriers, exists, missing, policyName, sameEntity, type Carrier } from '../entities.ts';
import { defaultOf } from '../policies.ts';
import type { LabelPhrase, ReasonPhrase } from '../report.ts';
import type { EntitySpec } from '../spec.ts';

export const atMost = defineCheck({
  kind: 'atMost',
  shape: { commands: 'count?', policies: 'count?', statements: 'count?', in: 'entity?' },
  documentation:
    'The task was done with little: `atMost: { commands: 3 }` counts the calls that changed the account since the task opened, ' +
    '`atMost: { policies: 1 }` the policies that came since, managed and inline, `atMost: { policies: 1, statements: 2, in: group Developers }` ' +
    'what a user or a group carries now. Never the only check of a task.',
  neverAlone: true,
  catches: ['admin-added'],
  refuse({ commands, policies, statements, in: entity }) {
    if (commands === undefined && policies === undefined && statements === undefined)
      return 'say of what: commands, policies, statements, or several of them';
    if (statements !== undefined && entity === undefined)
      return 'say whose statements count: add in: group NAME or in: user NAME';
    if (entity !== undefined && policies === undefined && statements === undefined)
      return 'commands are not in a user or a group: take in away, or add policies or statements';
    return null;
  },
  label: ({ in: entity, ...limits }): LabelPhrase => ({
    id: 'atMost',
    values: {
      ...(limits.commands === undefined ? {} : { commands: limits.commands }),
      ...(limits.policies === undefined ? {} : { policies: limits.policies }),
      ...(limits.statements === undefined ? {} : { statements: limits.statements }),
      ...entity,
    },
  }),
  judge({ commands, policies, statements, in: entity }, { before, after, records }) {
    if (entity !== undefined && !exists(after, entity)) return failsBecause(missing(after, entity));
    const calls = records.filter(({ readOnly, error }) => !readOnly && error === null);
    const listed = calls.map(({ operation }) => operation);
    const reasons: readonly (ReasonPhrase | null)[] = [
      over('tooManyCommands', listed, commands),
      entity === undefined ? over('tooManyPolicies', made(before, after), policies) : null,
      ...(entity === undefined ? [] : carried(after, entity, { policies, statements })),
    ];
    const failed = reasons.filter((reason) => reason !== null);
    return failed.length === 0 ? passes() : failsBecause(failed);
  },
});

/** That there are more than so many; null when there are not, or when no limit is set. */
function over(id: ReasonPhrase['id'], found: readonly string[], most: number | undefined): ReasonPhrase | null {
  if (most === undefined || found.length <= most) return null;
  return { id, values: { count: found.length, most, found: found.join(', ') } };
}

/** The policies that one world has and another had not: customer managed ones, and inline ones by carrier and name. */
function made(before: World, after: World): readonly string[] {
  const old = new Set(policiesOf(before).map(({ key }) => key));
  return policiesOf(after)
    .filter(({ key }) => !old.has(key))
    .map(({ name }) => name);
}

function policiesOf({ account }: World): readonly { readonly key: string; readonly name: string }[] {
  const managed = [...account.policies.values()].filter(({ awsManaged }) => !awsManaged);
  const inline = carriers(account).flatMap(({ entity, name, inline: names }) =>
    names.map((policy) => ({ key: `${entity} ${name} ${policy}`, name: policy })),
  );
  return [...managed.map(({ arn, name }) => ({ key: arn, name })), ...inline];
}

interface Limits {
  readonly policies: number | undefined;
  readonly statements: number | undefined;
}

function carried(world: World, entity: EntitySpec, limits: Limits): readonly (ReasonPhrase | null)[] {
  const carrier = carriers(world.account).find((one) => sameEntity(one, entity));
  if (carrier === undefined) return [];
  const names = [...carrier.attached.map(policyName), ...carrier.inline];
  return [
    over('tooManyCarried', names, limits.policies),
    over('tooManyStatements', statementsOf(world, carrier), limits.statements),
  ].map((reason) => reason && { ...reason, values: { ...reason.values, ...entity, policies: names.join(', ') } });
}

/** A name for each statement that a carrier carries, `Reading` or `ReadLogs 2`. */
function statementsOf({ account }: World, { entity, name, attached }: Carrier): readonly string[] {
  const inline = (entity === 'user' ? account.users : account.groups).get(name)?.inline;
  const documents = [
    ...attached.map((arn) => ({ policy: policyName(arn), document: defaultOf(account, arn) })),
    ...[...(inline ?? [])].map(([policy, document]) => ({ policy, document })),
  ];
  return documents.flatMap(({ policy, document }) =>
    (document?.statements ?? []).map(({ sid }, index) => sid ?? `${policy} ${index + 1}`),
  );
}
