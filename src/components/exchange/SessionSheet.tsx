import { useId, useState, type ReactNode } from 'react';
import { readSession, writtenSession, type SessionProblem, type Surroundings } from '../../session/exchange.ts';
import { surroundingsStrings } from '../../strings/exchange.ts';
import { Words } from '../words/Words.tsx';
import { Sheet } from './Sheet.tsx';

const words = surroundingsStrings.session;
const FIELDS = ['sourceIp', 'vpcEndpoint', 'region', 'organizationId'] as const;
const MFA = { unknown: null, yes: true, no: false } as const;

interface Props {
  readonly surroundings: Surroundings;
  tell(surroundings: Surroundings): boolean;
  onClose(): void;
}

/** The sheet on which it is told what every request of the account comes with. */
export function SessionSheet({ surroundings, tell, onClose }: Props): ReactNode {
  const [written, setWritten] = useState(() => writtenSession(surroundings));
  const [problems, setProblems] = useState<readonly SessionProblem[]>([]);
  const [isTooLarge, setTooLarge] = useState(false);
  const hints = useId();
  const { SessionContext: told, RoleSessionsWithMfa: _mfa, ...rest } = surroundings;
  const close = (next: Surroundings): void => {
    if (tell(next)) onClose();
    else setTooLarge(true);
  };
  const save = (): void => {
    const read = readSession(written);
    if (read.ok) return close({ ...rest, ...read.value });
    setProblems(read.error);
  };
  return (
    <Sheet title={words.title} lead={words.lead} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {FIELDS.map((field) => {
          const problem = problems.find((one) => one.field === field);
          const hint = `${hints}${field}`;
          return (
            <div key={field} className="telling-field">
              <label className="bring-label">
                {words.fields[field]}
                <input
                  type="text"
                  spellCheck={false}
                  autoComplete="off"
                  value={written[field]}
                  aria-describedby={hint}
                  aria-invalid={problem !== undefined}
                  onChange={(event) => setWritten({ ...written, [field]: event.target.value })}
                />
              </label>
              <span className="telling-hint" id={hint} role={problem === undefined ? undefined : 'alert'}>
                <Words
                  text={problem === undefined ? words.hints[field] : surroundingsStrings.problem(problem.phrase)}
                />
              </span>
            </div>
          );
        })}
        <fieldset className="telling-places">
          <legend>{words.mfa}</legend>
          {(['unknown', 'yes', 'no'] as const).map((choice) => (
            <label key={choice}>
              <input
                type="radio"
                name="mfa"
                checked={written.mfa === MFA[choice]}
                onChange={() => setWritten({ ...written, mfa: MFA[choice] })}
              />{' '}
              {words.mfaChoices[choice]}
            </label>
          ))}
        </fieldset>
        <div className="bring-ways">
          <button type="submit" className="button">
            {surroundingsStrings.save}
          </button>
          {told !== undefined && (
            <button type="button" className="button button-quiet" onClick={() => close(rest)}>
              {surroundingsStrings.forget}
            </button>
          )}
        </div>
        {isTooLarge && <p role="status">{surroundingsStrings.tooLarge}</p>}
      </form>
    </Sheet>
  );
}
