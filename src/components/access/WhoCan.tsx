import { useId, useMemo, useState, type ReactNode } from 'react';
import type { Decision } from '../../iam/index.ts';
import type { AbleView, AccessQueries, SessionView, Whoever } from '../../session/index.ts';
import { accessStrings } from '../../strings/access.ts';
import { whoStrings as words } from '../../strings/access-who.ts';
import { VerdictPill } from '../words/VerdictPill.tsx';
import { Words } from '../words/Words.tsx';
import { RequestFields, SignInField } from './AskForm.tsx';
import { wrongIn } from './question.ts';
import type { Lists } from './useLists.ts';
import type { Writing } from './useQuestion.ts';
import { useSettled } from './useSettled.ts';
import { useWhoCan } from './useWhoCan.ts';

interface Ways {
  onMap(decision: Decision): void;
  onWhy(decision: Decision): void;
}

interface Props extends Ways {
  /** The account as it is: a change of it is asked about anew. */
  readonly account: SessionView['map'];
  readonly access: AccessQueries;
  readonly writing: Writing;
  readonly resources: readonly string[];
  readonly lists: Lists;
}

/** Asks everybody the same: who may do this, and what lets them. */
export default function WhoCan({ account, access, writing, resources, lists, ...ways }: Props): ReactNode {
  const id = useId();
  const { signIn, action, resource } = writing.question;
  const wrong = wrongIn(writing.question);
  const isWrong = wrong.action || wrong.resource;
  const question = useMemo(
    () => (isWrong ? null : { signIn, action, resource, context: {} }),
    [isWrong, signIn, action, resource],
  );
  const whoever = useWhoCan(access, question, account);
  const said = question === null || whoever === null ? words.unanswered : sentenceOf(whoever, action, resource);
  const spoken = useSettled(said);
  const verdict = whoever === null || !whoever.done ? null : whoever.able.length > 0 ? 'allowed' : 'implicitDeny';
  return (
    <>
      <form className="access-ask" aria-label={words.label} onSubmit={(event) => event.preventDefault()}>
        <div className="access-fields access-who">
          <RequestFields writing={writing} resources={resources} lists={lists} />
          <SignInField id={`${id}-sign-in`} value={signIn} onChange={(chosen) => writing.change({ signIn: chosen })} />
        </div>
      </form>
      <p className="visually-hidden" role="status">
        <Words text={spoken} />
      </p>
      <div className="access-answer">
        {verdict !== null && whoever?.of !== 0 && <VerdictPill verdict={verdict} />}
        <p>
          <Words text={said} />
        </p>
      </div>
      {whoever !== null && whoever.able.length > 0 && <Able able={whoever.able} {...ways} />}
      {whoever !== null && whoever.of > 0 && <p className="access-said">{words.notAsked}</p>}
    </>
  );
}

function sentenceOf({ able, asked, of, done }: Whoever, action: string, resource: string): string {
  if (!done) return words.asking(asked, of);
  if (of === 0) return words.empty;
  return able.length === 0 ? words.nobody(of, action, resource) : words.some(able.length, of, action, resource);
}

/** A list grows by this many. */
const SHOWN = 50;
/** A longer list can be searched. */
const SEARCHED = 12;

function Able({ able, onMap, onWhy }: Ways & { readonly able: readonly AbleView[] }): ReactNode {
  const [most, setMost] = useState(SHOWN);
  const [wanted, setWanted] = useState('');
  const text = wanted.trim().toLowerCase();
  const fitting = text === '' ? able : able.filter(({ name }) => name.toLowerCase().includes(text));
  const more = Math.min(SHOWN, fitting.length - most);
  return (
    <>
      {able.length > SEARCHED && (
        <label className="access-find">
          {words.find}{' '}
          <input
            type="search"
            className="input input-code"
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
          />
        </label>
      )}
      {fitting.length === 0 && <p role="status">{words.none(wanted.trim())}</p>}
      <ul role="list" className="access-able" aria-label={words.able}>
        {fitting.slice(0, most).map((one) => (
          <Row key={one.key} one={one} onMap={onMap} onWhy={onWhy} />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" className="button button-quiet" onClick={() => setMost(most + more)}>
          {words.more(more)}
        </button>
      )}
    </>
  );
}

function Row({ one, onMap, onWhy }: Ways & { readonly one: AbleView }): ReactNode {
  const { kind, name } = one;
  const decision = one.decision();
  return (
    <li>
      <span>
        {words.kinds[kind]} <code>{name}</code> <Way decision={decision} />
      </span>
      <span className="access-ways">
        {kind === 'user' && (
          <button type="button" className="access-link" aria-label={words.mapOf(name)} onClick={() => onMap(decision)}>
            {words.map}
          </button>
        )}
        <button type="button" className="access-link" aria-label={words.whyOf(name)} onClick={() => onWhy(decision)}>
          {words.why}
        </button>
      </span>
    </li>
  );
}

/** "by way of Developers (group) → ReadLogs (attached)" */
function Way({ decision: { decidedBy } }: { readonly decision: Decision }): ReactNode {
  const [ref] = decidedBy;
  if (ref === undefined) return <small>{words.byRule}</small>;
  const { name, via } = ref.policy;
  const { carrier, placement } = accessStrings;
  const steps = [
    ...(via.entity === 'group' ? [{ name: via.name, kind: carrier.group }] : []),
    { name, kind: placement[via.placement] },
  ];
  return (
    <span className="access-way">
      {words.way}{' '}
      {steps.map((step, index) => (
        <span key={step.kind}>
          {index > 0 && <span aria-hidden="true"> → </span>}
          <code>{step.name}</code> <small>({step.kind})</small>
        </span>
      ))}
    </span>
  );
}
