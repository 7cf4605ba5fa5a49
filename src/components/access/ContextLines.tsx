import { useId, useState, type ReactNode } from 'react';
import type { AskedKey, CarriedKey, ReadEntry } from '../../session/index.ts';
import { contextStrings as words } from '../../strings/access-context.ts';
import { Words } from '../words/Words.tsx';
import { offered, overriding } from './offered.ts';
import type { Line } from './question.ts';
import { useFocusNext } from './useFocusNext.ts';
import type { Writing } from './useQuestion.ts';

interface Props {
  readonly writing: Writing;
  /** What was understood of each line. */
  readonly read: readonly ReadEntry[];
  readonly keys: readonly AskedKey[];
  readonly carried: readonly CarriedKey[];
}

/** What the request brings: keys of one's own, and those that the account supplies. */
export default function ContextLines({ writing, read, keys, carried }: Props): ReactNode {
  const id = useId();
  const focusNext = useFocusNext();
  const [isOpen, setOpen] = useState(false);
  const { lines, takenOut, action } = writing.question;
  const add = `${id}-add`;
  const putBack = (key: string): string => `${id}-back-${key}`;
  return (
    <fieldset className="access-context">
      <legend>{words.label}</legend>
      <button
        type="button"
        id={add}
        className="access-link"
        onClick={() => focusNext(`${id}-${writing.addLine({ key: '', value: '' })}-key`)}
      >
        {words.add}
      </button>
      {carried.length > 0 && (
        <button
          type="button"
          className="access-link access-fold"
          aria-expanded={isOpen}
          aria-controls={`${id}-carried`}
          onClick={() => setOpen(!isOpen)}
        >
          {words.carries(carried.length)}
        </button>
      )}
      {lines.length > 0 && (
        <ul role="list" className="access-lines">
          {lines.map((line, index) => (
            <ContextLine
              key={line.id}
              id={`${id}-${line.id}`}
              list={`${id}-keys`}
              line={line}
              read={read[index]}
              action={action}
              onChange={(entry) => writing.changeLine(line.id, entry)}
              onRemove={() => {
                focusNext(add);
                writing.removeLine(line.id);
              }}
            />
          ))}
        </ul>
      )}
      <datalist id={`${id}-keys`}>
        {offered(keys).map((key) => (
          <option key={key} value={key} />
        ))}
      </datalist>
      <div id={`${id}-carried`} className="access-carried" hidden={!isOpen || carried.length === 0}>
        {isOpen && (
          <Carried
            carried={carried}
            takenOut={takenOut}
            putBackId={putBack}
            onOverride={(one) => focusNext(`${id}-${writing.addLine(overriding(one))}-value`)}
            onTakeOut={({ key }) => {
              focusNext(putBack(key));
              writing.change({ takenOut: [...takenOut, key] });
            }}
            onPutBack={(key) => {
              focusNext(add);
              writing.change({ takenOut: takenOut.filter((one) => one !== key) });
            }}
          />
        )}
      </div>
    </fieldset>
  );
}

interface LineProps {
  readonly id: string;
  /** Id of the list of keys. */
  readonly list: string;
  readonly line: Line;
  readonly read: ReadEntry | undefined;
  readonly action: string;
  onChange(entry: Partial<Line>): void;
  onRemove(): void;
}

function ContextLine({ id, list, line, read, action, onChange, onRemove }: LineProps): ReactNode {
  const said = saidOf(read, action);
  const isWrong = (read?.problem ?? null) !== null;
  const wrongKey = isWrong && (read?.problem?.startsWith('key') === true || read?.problem === 'noKey');
  const field = {
    className: 'input input-code',
    spellCheck: false,
    autoCapitalize: 'off',
    autoComplete: 'off',
    'aria-describedby': said === '' ? undefined : `${id}-said`,
  } as const;
  return (
    <li>
      <div className="field">
        <label htmlFor={`${id}-key`}>{words.key}</label>
        <input
          {...field}
          id={`${id}-key`}
          list={list}
          value={line.key}
          aria-invalid={wrongKey}
          onChange={(event) => onChange({ key: event.target.value })}
        />
      </div>
      <div className="field">
        <label htmlFor={`${id}-value`}>{words.value}</label>
        <input
          {...field}
          id={`${id}-value`}
          value={line.value}
          aria-invalid={isWrong && !wrongKey}
          onChange={(event) => onChange({ value: event.target.value })}
        />
      </div>
      <button type="button" className="access-remove" aria-label={words.remove(line.key)} onClick={onRemove} />
      {said !== '' && (
        <p id={`${id}-said`} className={isWrong ? 'access-said is-wrong' : 'access-said'}>
          <Words text={said} />
        </p>
      )}
    </li>
  );
}

/** What is wrong with a line, else what may be, else how its value is written. */
function saidOf(read: ReadEntry | undefined, action: string): string {
  if (read === undefined) return '';
  if (read.problem !== null) return words.problem[read.problem];
  if (read.doubt === 'unknown') return words.doubt.unknown;
  if (read.doubt === 'notOfAction') return words.doubt.notOfAction(action);
  return read.type === null || read.carried !== null ? '' : words.type(read.type);
}

interface CarriedProps {
  readonly carried: readonly CarriedKey[];
  readonly takenOut: readonly string[];
  putBackId(key: string): string;
  onOverride(key: CarriedKey): void;
  onTakeOut(key: CarriedKey): void;
  onPutBack(key: string): void;
}

/** All keys of the request, and those that are taken out of it. */
function Carried({ carried, takenOut, putBackId, onOverride, onTakeOut, onPutBack }: CarriedProps): ReactNode {
  return (
    <>
      <p className="access-said">{words.note}</p>
      <ul role="list">
        {carried.map((one) => (
          <li key={one.key}>
            <code>{one.key}</code>
            <code>{one.values.join(', ')}</code>
            {one.from === 'question' ? (
              <small>{words.yours}</small>
            ) : (
              <span>
                <button
                  type="button"
                  className="access-link"
                  aria-label={words.overrideKey(one.key)}
                  onClick={() => onOverride(one)}
                >
                  {words.override}
                </button>
                <button
                  type="button"
                  className="access-link"
                  aria-label={words.takeOutKey(one.key)}
                  onClick={() => onTakeOut(one)}
                >
                  {words.takeOut}
                </button>
              </span>
            )}
          </li>
        ))}
        {takenOut
          .filter((key) => !carried.some((one) => one.key.toLowerCase() === key.toLowerCase()))
          .map((key) => (
            <li key={key} className="is-out">
              <code>{key}</code>
              <small>{words.takenOut}</small>
              <span>
                <button
                  type="button"
                  id={putBackId(key)}
                  className="access-link"
                  aria-label={words.putBackKey(key)}
                  onClick={() => onPutBack(key)}
                >
                  {words.putBack}
                </button>
              </span>
            </li>
          ))}
      </ul>
    </>
  );
}
