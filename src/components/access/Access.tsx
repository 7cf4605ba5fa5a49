import { useEffect, useId, useState, type ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import type { Queries, SessionView } from '../../session/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { tell, tellNearest } from '../words/sentences.ts';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { Trace } from './Trace.tsx';
import './access.css';

interface Props {
  readonly view: SessionView;
  readonly queries: Queries;
  onShow(decision: Decision): void;
}

/** Full action names of the service that the field begins with, for its list. */
function useActions(queries: Queries, service: string): readonly string[] {
  const [actions, setActions] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    if (/^[a-z0-9-]+$/.test(service)) {
      void queries.actions(service).then((found) => {
        if (current) setActions(found.map((name) => (name.includes(':') ? name : `${service}:${name}`)));
      });
    }
    return () => {
      current = false;
    };
  }, [queries, service]);
  return actions;
}

/** AWS ignores the case of actions. */
const isAmong = (actions: readonly string[], action: string): boolean =>
  actions.some((name) => name.toLowerCase() === action.toLowerCase());

/** Ask one request: the verdict, and why. Answers follow the account as it changes. */
export default function Access({ view, queries, onShow }: Props): ReactNode {
  const id = useId();
  const principals = queries.principals();
  const resources = queries.resources();
  const [chosen, setChosen] = useState('');
  const [action, setAction] = useState('s3:GetObject');
  const [resource, setResource] = useState(() => resources.find((arn) => arn.includes('/')) ?? '*');
  const principal = principals.includes(chosen) ? chosen : (principals[0] ?? '');
  const actions = useActions(queries, action.split(':')[0] ?? '');
  const wrong = !/^[a-z0-9-]+:[A-Za-z0-9]+$/.test(action)
    ? words.needsAction
    : !/^(\*|arn(:[^:]*){4}:.+)$/.test(resource)
      ? words.needsResource
      : null;
  const unknown = wrong === null && actions.length > 0 && !isAmong(actions, action);
  const decision =
    principal === '' || wrong !== null || view.phase === 'opening'
      ? null
      : queries.explain(principal, action, resource);

  if (principals.length === 0) return <p className="access-none">{words.noPrincipals}</p>;
  return (
    <div className="access">
      <form className="access-ask" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
        <div className="field">
          <label htmlFor={`${id}-principal`}>{words.principal}</label>
          <select
            id={`${id}-principal`}
            className="input input-code"
            value={principal}
            onChange={(event) => setChosen(event.target.value)}
          >
            {principals.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-action`}>{words.action}</label>
          <input
            id={`${id}-action`}
            className="input input-code"
            list={`${id}-actions`}
            value={action}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => setAction(event.target.value.trim())}
          />
          <datalist id={`${id}-actions`}>
            {actions.map((name) => (
              <option key={name} value={name} />
            ))}
          </datalist>
        </div>
        <div className="field access-resource">
          <label htmlFor={`${id}-resource`}>{words.resource}</label>
          <input
            id={`${id}-resource`}
            className="input input-code"
            list={`${id}-resources`}
            value={resource}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
            onChange={(event) => setResource(event.target.value.trim())}
          />
          <datalist id={`${id}-resources`}>
            {resources.map((arn) => (
              <option key={arn} value={arn} />
            ))}
          </datalist>
        </div>
      </form>
      <div className="access-answer" role="status">
        {wrong !== null && (
          <p>
            <Words text={wrong} />
          </p>
        )}
        {unknown && (
          <p className="access-unknown">
            <Words text={words.unknownAction(action)} />
          </p>
        )}
        {decision !== null && (
          <>
            <VerdictPill verdict={decision.verdict} />
            <p>
              <Words text={tell(decision)[0] ?? ''} />
            </p>
          </>
        )}
      </div>
      {decision !== null && (
        <>
          {decision.nearest.length > 0 && (
            <section className="access-nearest">
              <h3>{words.nearest}</h3>
              <ul>
                {decision.nearest.map((miss) => (
                  <li key={JSON.stringify([miss.at.policy.name, miss.at.statement, miss.element, miss.edit])}>
                    <Words text={tellNearest(miss)} />
                  </li>
                ))}
              </ul>
            </section>
          )}
          <Trace decision={decision} />
          <button type="button" className="button access-show" onClick={() => onShow(decision)}>
            {words.showOnMap}
          </button>
        </>
      )}
    </div>
  );
}
