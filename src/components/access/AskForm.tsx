import { memo, useId, type ReactNode } from 'react';
import type { AskedPrincipal, SignIn, SignInObstacle } from '../../session/index.ts';
import { accessStrings as words } from '../../strings/access.ts';
import { Words } from '../words/Words.tsx';
import { isAmong, wrongIn } from './question.ts';
import type { Lists } from './useLists.ts';
import type { Writing } from './useQuestion.ts';

const KINDS = ['user', 'role-session', 'root'] as const;
const SIGN_INS = ['access-key', 'console', 'console-mfa'] as const satisfies readonly SignIn[];

interface Props {
  readonly writing: Writing;
  readonly principals: readonly AskedPrincipal[];
  readonly chosen: AskedPrincipal;
  readonly obstacle: SignInObstacle | null;
  readonly resources: readonly string[];
  readonly lists: Lists;
}

/** Who asks for what. */
export function AskForm({ writing, principals, chosen, obstacle, resources, lists }: Props): ReactNode {
  const id = useId();
  const { question, change } = writing;
  return (
    <div className="access-fields">
      <div className="field access-principal">
        <label htmlFor={`${id}-principal`}>{words.principal}</label>
        <select
          id={`${id}-principal`}
          className="input input-code"
          value={chosen.key}
          onChange={(event) => writing.setPrincipal(event.target.value)}
        >
          <Principals principals={principals} />
        </select>
      </div>
      {chosen.kind !== 'role-session' && (
        <SignInField id={`${id}-sign-in`} value={question.signIn} onChange={(signIn) => change({ signIn })} />
      )}
      {obstacle !== null && <Said text={words.obstacle[obstacle](chosen.name)} />}
      {principals.every(({ kind }) => kind !== 'user') && <Said text={words.noUsers} />}
      <RequestFields writing={writing} resources={resources} lists={lists} />
      {lists.isPartial && <Said text={words.listsMissing} />}
    </div>
  );
}

/** What is asked for: an action, and what it is to be done to. */
export function RequestFields({
  writing,
  resources,
  lists,
}: Pick<Props, 'writing' | 'resources' | 'lists'>): ReactNode {
  const id = useId();
  const { question, change } = writing;
  const wrong = wrongIn(question);
  const isUnknown = !wrong.action && lists.actions.length > 0 && !isAmong(lists.actions, question.action);
  const ofAction = wrong.action ? words.needsAction : isUnknown ? words.unknownAction(question.action) : '';
  return (
    <>
      <Field
        id={`${id}-action`}
        label={words.action}
        className="access-action"
        value={question.action}
        list={lists.actions}
        said={ofAction}
        isWrong={wrong.action}
        onChange={(action) => change({ action })}
      />
      <Field
        id={`${id}-resource`}
        label={words.resource}
        className="access-resource"
        value={question.resource}
        list={resources}
        said={wrong.resource ? words.needsResource : ''}
        isWrong={wrong.resource}
        onChange={(resource) => change({ resource })}
      />
    </>
  );
}

interface SignInProps {
  readonly id: string;
  readonly value: SignIn;
  onChange(signIn: SignIn): void;
}

/** How the user signs in who is asked about. */
export function SignInField({ id, value, onChange }: SignInProps): ReactNode {
  return (
    <div className="field access-sign-in">
      <label htmlFor={id}>{words.signIn}</label>
      <select
        id={id}
        className="input"
        value={value}
        onChange={(event) => onChange(SIGN_INS.find((one) => one === event.target.value) ?? 'access-key')}
      >
        {SIGN_INS.map((one) => (
          <option key={one} value={one}>
            {words.signIns[one]}
          </option>
        ))}
      </select>
    </div>
  );
}

/** There may be thousands: they are drawn again only when the account has others. */
const Principals = memo(function Principals({ principals }: Pick<Props, 'principals'>): ReactNode {
  return KINDS.map((kind) => {
    const some = principals.filter((one) => one.kind === kind);
    return (
      some.length > 0 && (
        <optgroup key={kind} label={words.principals[kind]}>
          {some.map((one) => (
            <option key={one.key} value={one.key}>
              {one.role === null ? one.name : words.session(one.name, one.role)}
            </option>
          ))}
        </optgroup>
      )
    );
  });
});

function Said({ text }: { readonly text: string }): ReactNode {
  return (
    <p className="access-said">
      <Words text={text} />
    </p>
  );
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly className: string;
  readonly value: string;
  /** What it offers. */
  readonly list: readonly string[];
  readonly said: string;
  readonly isWrong: boolean;
  onChange(value: string): void;
}

/** A name that is written or chosen, with a word beside it where there is something to say. */
function Field({ id, label, className, value, list, said, isWrong, onChange }: FieldProps): ReactNode {
  return (
    <div className={`field ${className}`}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className="input input-code"
        list={`${id}-list`}
        value={value}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        aria-invalid={isWrong}
        aria-describedby={said === '' ? undefined : `${id}-said`}
        onChange={(event) => onChange(event.target.value.trim())}
      />
      <datalist id={`${id}-list`}>
        {list.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {said !== '' && (
        <p id={`${id}-said`} className={isWrong ? 'access-said is-wrong' : 'access-said'}>
          <Words text={said} />
        </p>
      )}
    </div>
  );
}
