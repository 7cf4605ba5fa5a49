import { useEffect, useRef, type ReactNode } from 'react';
import type { AccountMap, Queries, TrustView } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';
import { mapStrings } from '../../strings/map.ts';
import type { Box } from './layout.ts';
import { nameOf, policiesOf } from './names.ts';
import { useLimits } from './useLimits.ts';

const words = { ...strings.workbench.map, ...mapStrings };

type Fact = readonly [term: string, values: readonly string[]];

const boundaryFact = (boundary: string | null): readonly Fact[] =>
  boundary === null ? [] : [[words.details.boundary, [words.details.boundaryText(boundary)]]];

/** `trust`: null until it is known. */
function factsOf(
  map: AccountMap,
  key: string,
  trust: readonly string[] | null,
): { readonly kind: string; readonly arn: string | null; readonly facts: readonly Fact[] } {
  const user = map.users.find((entity) => entity.key === key);
  if (user !== undefined) {
    return {
      kind: words.kind.user,
      arn: user.arn,
      facts: [
        [words.details.groups, user.groups],
        [words.details.policies, policiesOf(map, key)],
        ...boundaryFact(user.boundary),
      ],
    };
  }
  const role = map.roles.find((entity) => entity.key === key);
  if (role !== undefined) {
    return {
      kind: words.kind.role,
      arn: role.arn,
      facts: [
        ...(trust === null ? [] : [[words.details.trust, trust] as const]),
        [words.details.policies, policiesOf(map, key)],
        ...boundaryFact(role.boundary),
      ],
    };
  }
  const group = map.groups.find((entity) => entity.key === key);
  if (group !== undefined) {
    return {
      kind: words.kind.group,
      arn: group.arn,
      facts: [
        [words.details.members, group.members],
        [words.details.policies, policiesOf(map, key)],
      ],
    };
  }
  const policy = map.policies.find((entity) => entity.key === key);
  if (policy === undefined) return { kind: '', arn: null, facts: [] };
  const carriers =
    policy.inside === null ? map.edges.filter((edge) => edge.to === key).map((edge) => edge.from) : [policy.inside];
  return {
    kind: words.policyKindLong[policy.kind],
    arn: policy.inside === null ? key.replace(/^policy:/, '') : null,
    facts: [
      [words.details.carriedBy, carriers.map((carrier) => nameOf(map, carrier))],
      [
        words.details.statements,
        [
          ...policy.lines.map((line) => `${line.effect} ${line.actions} ${words.on(line.resources)}`),
          ...(policy.more > 0 ? [words.moreStatements(policy.more)] : []),
        ],
      ],
    ],
  };
}

interface Props {
  readonly map: AccountMap;
  readonly accountId: string;
  readonly queries: Queries | null;
  readonly node: string;
  readonly box: Box;
  readonly canvas: { readonly width: number; readonly height: number };
  onClose(): void;
}

/** What an entity is and what it is linked to, beside it. */
export default function MapDetails({ map, accountId, queries, node, box, canvas, onClose }: Props): ReactNode {
  const ref = useRef<HTMLDivElement>(null);
  const limits = useLimits(queries);
  const tell = (entry: TrustView): string => words.details.trusted(entry, accountId);
  const { kind, arn, facts } = factsOf(map, node, limits?.trust(node).map(tell) ?? null);
  const name = nameOf(map, node);
  useEffect(() => {
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'nearest' });
  }, [node]);

  const width = Math.min(320, canvas.width - 16);
  const upper = box.y + box.height / 2 < canvas.height / 2;
  const beside = [box.x + box.width + 14, box.x - width - 14].find((x) => x >= 8 && x + width <= canvas.width - 8);
  // Beside the entity where there is room, else over the whole canvas.
  const style =
    beside === undefined
      ? { left: 8, right: 8, top: Math.max(8, Math.min(box.y, canvas.height / 2) - 120) }
      : upper
        ? { left: beside, width, top: box.y, maxHeight: canvas.height - box.y - 12 }
        : { left: beside, width, bottom: canvas.height - box.y - box.height, maxHeight: box.y + box.height - 12 };

  return (
    <div
      ref={ref}
      className="map-details"
      role="dialog"
      aria-label={words.node(name, kind)}
      tabIndex={-1}
      style={style}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <div className="map-details-head">
        <strong>{name}</strong>
        <span>{kind}</span>
        <button type="button" className="map-close" aria-label={words.details.close} onClick={onClose} />
      </div>
      <dl>
        {arn !== null && (
          <div>
            <dt>{words.details.arn}</dt>
            <dd>
              <code>{arn}</code>
            </dd>
          </div>
        )}
        {facts.map(([term, values]) => (
          <div key={term}>
            <dt>{term}</dt>
            {values.length === 0 && <dd>{words.details.none}</dd>}
            {values.map((value) => (
              <dd key={value}>{value}</dd>
            ))}
          </div>
        ))}
      </dl>
    </div>
  );
}
