import { Fragment, type ReactNode } from 'react';
import type { ControlLevel, LitPath, Queries } from '../../session/index.ts';
import { mapStrings } from '../../strings/map.ts';
import { useLimits } from './useLimits.ts';

const words = mapStrings.controls;

interface Props {
  readonly queries: Queries;
  readonly lit: LitPath | null;
}

/** What limits the whole account, from the root of the organization down; and what of it, or of a session's policy, decided last. */
export default function Controls({ queries, lit }: Props): ReactNode {
  const levels = useLimits(queries)?.controls() ?? [];
  const deciding = (type: 'scp' | 'session'): readonly string[] => (lit?.blockedBy === type ? lit.beyond : []);
  const session = deciding('session');
  const denying = deciding('scp');
  if (levels.length === 0 && session.length === 0) return null;
  const open = levels.every(({ policies }) => policies.some(isFullAccess)) && levels.every(onlyAws);
  return (
    <aside className="map-controls" aria-label={words.label} data-lit={denying.length > 0 || session.length > 0}>
      {levels.length > 0 && (
        <p>
          {open ? words.open : words.lead}{' '}
          {levels.map((level) => (
            <span className="map-control" key={`${level.place} ${level.name}`}>
              {words.level(level)} {level.policies.length === 0 && <i>{words.none}</i>}
              {level.policies.map(({ name }, index) => (
                <Fragment key={name}>
                  {index > 0 && ', '}
                  {denying.includes(name) ? (
                    <mark>
                      {name} <span>{words.denied[lit?.verdict ?? 'allowed']}</span>
                    </mark>
                  ) : (
                    <b>{name}</b>
                  )}
                </Fragment>
              ))}
            </span>
          ))}
        </p>
      )}
      {session.length > 0 && (
        <p>
          <mark>{mapStrings.session(session)}</mark>
        </p>
      )}
    </aside>
  );
}

const isFullAccess = ({ name, awsManaged }: ControlLevel['policies'][number]): boolean =>
  awsManaged && name === 'FullAWSAccess';
const onlyAws = ({ policies }: ControlLevel): boolean => policies.every(({ awsManaged }) => awsManaged);
