import { defineCheck, failsBecause, passes } from '../check.ts';
import { carriers, exists, missing, policyName, sameEntity, type Carrier } from '../entities.ts';
import type { ReasonPhrase } from '../report.ts';
import type { EntitySpec } from '../spec.ts';

export const inline = defineCheck({
  kind: 'inline',
  shape: { policy: 'text?', in: 'entity' },
  documentation:
    'A user or a group carries an inline policy, of that name if one is given: `inline: { policy: ReadLogs, in: group Developers }`.',
  catches: ['command-left-out', 'on-user-not-group', 'managed-not-inline'],
  label: ({ policy, in: entity }) =>
    policy === undefined ? { id: 'inlineAny', values: { ...entity } } : { id: 'inline', values: { ...entity, policy } },
  judge({ policy, in: entity }, { after }) {
    if (!exists(after, entity)) return failsBecause(missing(after, entity));
    const all = carriers(after.account);
    const own = all.find((carrier) => sameEntity(carrier, entity));
    if (policy === undefined ? own?.inline.length !== 0 : own?.inline.includes(policy)) return passes();
    return failsBecause(whyNot(policy, entity, own, all));
  },
});

/** What is there instead: the policy attached, or embedded elsewhere, or a policy of another name. */
function whyNot(
  policy: string | undefined,
  entity: EntitySpec,
  own: Carrier | undefined,
  all: readonly Carrier[],
): readonly ReasonPhrase[] {
  const names = own?.attached.map(policyName) ?? [];
  const managed = policy === undefined ? names[0] : names.find((name) => name === policy);
  if (managed !== undefined) return [{ id: 'attachedNotInline', values: { ...entity, policy: managed } }];
  const elsewhere = all.find(({ inline }) => policy !== undefined && inline.includes(policy));
  if (elsewhere !== undefined && policy !== undefined) {
    const where = { otherEntity: elsewhere.entity, otherName: elsewhere.name };
    return [{ id: 'inlineElsewhere', values: { ...entity, policy, ...where } }];
  }
  const others = own?.inline.join(', ') ?? '';
  return [{ id: others === '' ? 'noInline' : 'otherInline', values: { ...entity, policy: policy ?? '', others } }];
}
