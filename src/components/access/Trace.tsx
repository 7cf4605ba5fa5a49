import { memo, use, useId, useState, type ReactNode } from 'react';
import type { Decision, PolicyTrace, StatementRef, TypeTrace } from '../../iam/index.ts';
import { principalName } from '../../session/sentences.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { styleSheet } from '../style-sheet.ts';
import { Words } from '../words/Words.tsx';
import styles from './trace.css?url';
import { isPolicyOpen, spokenOf, typeGroups, typesNotInPlay, type TypeGroup } from './trace-order.ts';
import { TracePolicy } from './TracePolicy.tsx';

interface Props {
  readonly decision: Decision;
  /** A statement that somebody asked to see. */
  readonly wanted?: StatementRef | null;
  onSeen?(): void;
}

const nothing = (): void => undefined;

/** How a decision came about: by policy type in AWS's order, by the way each policy comes to have a say, statement by statement. */
export const Trace = memo(function Trace({ decision, wanted = null, onSeen = nothing }: Props): ReactNode {
  if (!import.meta.env.SSR) use(styleSheet(styles));
  const notInPlay = typesNotInPlay(decision).map((type) => words.type[type]);
  return (
    <section className="trace" data-verdict={decision.verdict}>
      {import.meta.env.SSR && <link rel="stylesheet" href={styles} precedence="default" />}
      <h3>{words.why}</h3>
      {decision.trace.length === 0 ? (
        <p className="trace-note">
          {decision.rule === null || decision.rule === 'root' ? words.noPolicies : words.noTrace}
        </p>
      ) : (
        <>
          <p className="trace-note">{words.order}</p>
          <ol role="list" className="trace-types">
            {typeGroups(decision).map((group) => (
              // What decides may move to another type: then that one opens.
              <Type
                key={`${group.type} ${group.interesting}`}
                group={group}
                decision={decision}
                wanted={wanted?.type === group.type ? wanted : null}
                onSeen={onSeen}
              />
            ))}
          </ol>
          {notInPlay.length > 0 && <p className="trace-note">{words.notInPlay(notInPlay)}</p>}
        </>
      )}
    </section>
  );
});

interface TypeProps {
  readonly group: TypeGroup;
  readonly decision: Decision;
  readonly wanted: StatementRef | null;
  onSeen(): void;
}

function verdictWords({ levels, verdict, silent, bypassed }: TypeGroup): string {
  if (bypassed) return words.bypassed;
  if (silent) return words.silent;
  return levels.length > 1 ? words.levelsVerdict[verdict] : words.typeVerdict[verdict];
}

function Type({ group, decision, wanted, onSeen }: TypeProps): ReactNode {
  const { type, levels, verdict, silent, interesting } = group;
  const [isOpen, setOpen] = useState(interesting);
  const body = useId();
  if (wanted !== null && !isOpen) setOpen(true);
  const count = levels.reduce((sum, { policies }) => sum + policies.length, 0);
  return (
    <li className="trace-type" data-verdict={silent ? undefined : verdict}>
      <h4>
        <button type="button" aria-expanded={isOpen} aria-controls={body} onClick={() => setOpen(!isOpen)}>
          <strong>{words.type[type]}</strong>
          <span>{verdictWords(group)}</span>
          <small>{words.policies(count)}</small>
        </button>
      </h4>
      <div id={body} className="trace-levels" hidden={!isOpen}>
        {isOpen &&
          levels.map((level) => (
            <Level
              key={level.level ?? 0}
              trace={level}
              decision={decision}
              wanted={wanted?.level === level.level ? wanted : null}
              onSeen={onSeen}
            />
          ))}
      </div>
    </li>
  );
}

interface LevelProps {
  readonly trace: TypeTrace;
  readonly decision: Decision;
  readonly wanted: StatementRef | null;
  onSeen(): void;
}

/** The policies of a type, or of one level of it. */
function Level({ trace, decision, wanted, onSeen }: LevelProps): ReactNode {
  const { level, policies } = trace;
  const principal = principalName(decision.request.principal);
  return (
    <>
      {level !== null && (
        <p className="trace-level" data-verdict={trace.verdict}>
          <Words text={levelWords(level, policies[0])} /> {words.typeVerdict[trace.verdict]}
        </p>
      )}
      {policies.length === 0 && (
        <p className="trace-note">{level === null ? words.noIdentityPolicies : words.noLevelPolicies}</p>
      )}
      {policies.map((policy, index) => {
        const spoken = spokenOf(decision, trace, policy);
        const { via, arn, name } = policy.policy;
        return (
          <TracePolicy
            // A policy that begins or ceases to be spoken of starts anew.
            key={`${via.entity} ${via.name} ${arn ?? name} ${index} ${spoken.decides.size + spoken.near.size > 0}`}
            principal={principal}
            trace={policy}
            spoken={spoken}
            isOpenAtFirst={isPolicyOpen(decision, trace, policy)}
            wanted={wanted?.policy === policy.policy ? wanted.statement : null}
            onSeen={onSeen}
          />
        );
      })}
    </>
  );
}

function levelWords(level: number, first: PolicyTrace | undefined): string {
  if (first === undefined) return `${words.level(level)}:`;
  const { entity, name } = first.policy.via;
  return `${words.levelOf(level, words.carrier[entity], name)}:`;
}
