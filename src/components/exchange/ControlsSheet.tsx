import { useState, type ReactNode } from 'react';
import {
  FULL_ACCESS,
  readControls,
  type ControlLevel,
  type Surroundings,
  type ToldControl,
} from '../../session/exchange.ts';
import { surroundingsStrings } from '../../strings/exchange.ts';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import { Words } from '../words/Words.tsx';
import { HeardLine, PasteText, type Heard } from './PasteText.tsx';
import { Sheet } from './Sheet.tsx';

const words = surroundingsStrings.controls;
const LEVELS = ['root', 'unit', 'account'] as const satisfies readonly ControlLevel[];

interface Props {
  readonly surroundings: Surroundings;
  tell(surroundings: Surroundings): boolean;
  onClose(): void;
}

/** The sheet on which the control policies of an account are told, one place at a time. */
export function ControlsSheet({ surroundings, tell, onClose }: Props): ReactNode {
  const [level, setLevel] = useState<ControlLevel>('root');
  const [unit, setUnit] = useState('');
  const [isFull, setFull] = useState(true);
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<Heard | null>(null);
  const { ServiceControlPolicies: controls, OrganizationId, ManagementAccountId, ...rest } = surroundings;

  const apply = (next: Surroundings): boolean => {
    const isTaken = tell(next);
    if (!isTaken) setHeard({ kind: 'said', text: surroundingsStrings.tooLarge });
    return isTaken;
  };
  const add = (given: string): void => {
    const name = unit.trim();
    if (level === 'unit' && name === '') return setHeard({ kind: 'said', text: words.unitMissing });
    const read = readControls(given);
    if (!read.ok) return setHeard({ kind: 'problem', problem: read.error });
    const place = level === 'unit' ? { Level: level, Unit: name } : { Level: level };
    const { organizationId, managementAccountId } = read.value;
    const isThere = read.value.fullAccess ?? isFull;
    const added = [
      ...(isThere ? [{ ...place, PolicyName: FULL_ACCESS }] : []),
      ...named(read.value.controls, controls ?? []).map((control) => ({ ...place, ...control })),
    ];
    const kept = (controls ?? []).filter(
      (one) => !isAt(one, place) || (one.PolicyName !== FULL_ACCESS && !added.some((other) => isSame(one, other))),
    );
    const isTaken = apply({
      ...rest,
      ServiceControlPolicies: [...kept, ...added],
      OrganizationId: organizationId ?? OrganizationId,
      ManagementAccountId: managementAccountId ?? ManagementAccountId,
    });
    if (!isTaken) return;
    setText('');
    setHeard({ kind: 'said', text: words.added(read.value.controls.length) });
  };
  const take = (found: string | null, name: string): void => {
    if (found === null) return setHeard({ kind: 'said', text: surroundingsStrings.cannotRead(name) });
    setText(found);
    add(found);
  };
  const forget = (gone: ToldControl): void => {
    const left = (controls ?? []).filter((one) => one !== gone);
    // What is left at a place says that nothing else is attached there: with the last policy, the place is not known again.
    apply(left.length === 0 ? rest : { ...surroundings, ServiceControlPolicies: left });
  };
  return (
    <Sheet title={words.title} lead={words.lead} onFile={take} onClose={onClose}>
      <div className="telling-commands">
        {words.commands.map((command) => (
          <ScrollingCode key={command} label={command}>
            {command}
          </ScrollingCode>
        ))}
      </div>
      {controls?.length !== 0 && (
        <>
          <fieldset className="telling-places">
            <legend>{words.where}</legend>
            {LEVELS.map((one) => (
              <label key={one}>
                <input type="radio" name="level" checked={level === one} onChange={() => setLevel(one)} />{' '}
                {words.levels[one]}
              </label>
            ))}
          </fieldset>
          {level === 'unit' && (
            <label className="bring-label telling-field">
              {words.unit}
              <input type="text" value={unit} onChange={(event) => setUnit(event.target.value)} />
              <span className="telling-hint">{words.unitHint}</span>
            </label>
          )}
          <PasteText text={text} onText={setText} onFile={take} />
          <HeardLine heard={heard} />
          <label className="telling-check">
            <input type="checkbox" checked={isFull} onChange={(event) => setFull(event.target.checked)} />{' '}
            <Words text={words.full} />
          </label>
          <p className="telling-hint">{words.fullHint}</p>
          <button type="button" className="button" disabled={text.trim() === ''} onClick={() => add(text)}>
            {words.add}
          </button>
        </>
      )}
      <h3>{words.here}</h3>
      {controls === undefined || controls.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul role="list" className="telling-list">
          {controls.map((control) => {
            const place = words.place(control.Level, control.Unit ?? '');
            return (
              <li key={`${place} ${control.PolicyId ?? ''} ${control.PolicyName}`}>
                <span>
                  {place}: <code>{control.PolicyName}</code>
                </span>
                <button
                  type="button"
                  className="button button-quiet"
                  aria-label={words.remove(control.PolicyName, place)}
                  onClick={() => forget(control)}
                >
                  {words.removeShort}
                </button>
              </li>
            );
          })}
        </ul>
      )}
      {(controls === undefined || controls.length === 0) && (
        <label className="telling-check">
          <input
            type="checkbox"
            checked={controls !== undefined}
            onChange={(event) => apply(event.target.checked ? { ...rest, ServiceControlPolicies: [] } : rest)}
          />{' '}
          {words.none}
        </label>
      )}
    </Sheet>
  );
}

const isAt = (one: ToldControl, place: Pick<ToldControl, 'Level' | 'Unit'>): boolean =>
  one.Level === place.Level && one.Unit === place.Unit;

/** A policy that comes again takes the place of what was told of it. */
const isSame = (one: ToldControl, other: ToldControl): boolean =>
  one.PolicyId === undefined ? one.Content === other.Content : one.PolicyId === other.PolicyId;

/** Documents that came without a name get one that no other has. */
function named<C extends Pick<ToldControl, 'PolicyName' | 'PolicyId'>>(
  controls: readonly C[],
  there: readonly ToldControl[],
): readonly C[] {
  const taken = new Set(there.map(({ PolicyName }) => PolicyName));
  let number = 0;
  return controls.map((control) => {
    if (control.PolicyId !== undefined) return control;
    do number++;
    while (taken.has(`SCP ${number}`));
    return { ...control, PolicyName: `SCP ${number}` };
  });
}
