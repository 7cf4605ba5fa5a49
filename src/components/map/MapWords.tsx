import type { ReactNode } from 'react';
import type { AccountMap, LitPath } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { mapStrings as words } from '../../strings/map.ts';
import { nameOf, policiesOf } from './names.ts';

/** The Map as a list of sentences, for those who do not see it. */
export function MapWords({
  id,
  map,
  lit,
}: {
  readonly id: string;
  readonly map: AccountMap;
  readonly lit: LitPath | null;
}): ReactNode {
  return (
    <ul id={id} className="visually-hidden" aria-label={words.list.label}>
      {map.users.map((user) => (
        <li key={user.key}>
          {words.list.user(
            user.name,
            words.list.memberOf(user.groups),
            words.list.carries(policiesOf(map, user.key)),
            user.boundary,
          )}
        </li>
      ))}
      {map.roles.map((role) => (
        <li key={role.key}>
          {words.list.role(role.name, words.list.carries(policiesOf(map, role.key)), role.boundary)}
        </li>
      ))}
      {map.groups.map((group) => (
        <li key={group.key}>
          {words.list.group(
            group.name,
            words.list.members(group.members),
            words.list.carries(policiesOf(map, group.key)),
          )}
        </li>
      ))}
      {map.policies.map((policy) => (
        <li key={policy.key}>
          {words.list.policy(
            policy.name,
            words.policyKindLong[policy.kind],
            policy.lines.map((line) => `${line.effect} ${line.actions} ${words.on(line.resources)}`).join('; '),
          )}
        </li>
      ))}
      {lit !== null && lit.nodes.length > 0 && (
        <li>
          {words.lit(
            strings.explain.verdict[lit.verdict],
            lit.nodes.map((key) => nameOf(map, key)),
            lit,
          )}
        </li>
      )}
    </ul>
  );
}
