import type { Account } from '../../account/account.ts';
import { roleArn } from '../../account/arn.ts';
import type { Finding, FindingItem } from './finding.ts';

/** Roles whose trust policy lets everybody in, of every account. A condition may narrow that: then it is less urgent, and told. */
export function openRoles(account: Account): readonly Finding[] {
  const found = { open: [] as FindingItem[], conditional: [] as FindingItem[] };
  for (const role of account.roles.values()) {
    const open = role.trust.statements.filter(
      ({ effect, principal }) =>
        effect === 'Allow' &&
        principal?.negated === false &&
        principal.values.some(({ kind, value }) => kind === 'AWS' && value.value === '*'),
    );
    if (open.length === 0) continue;
    const unconditional = open.some(({ conditions }) => conditions.length === 0);
    (unconditional ? found.open : found.conditional).push({
      entity: { kind: 'role', name: role.name },
      phrase: { id: unconditional ? 'openTrust' : 'conditionalTrust', values: {} },
      ask: { action: 'sts:AssumeRole', resource: roleArn(account.id, role) },
    });
  }
  return [
    { kind: 'openRoles', severity: 'high', items: found.open },
    { kind: 'openRoles', severity: 'medium', items: found.conditional },
  ];
}
