import { useState, type ReactNode } from 'react';
import { readBucketPolicy, type Surroundings } from '../../session/exchange.ts';
import { surroundingsStrings } from '../../strings/exchange.ts';
import { ScrollingCode } from '../words/ScrollingCode.tsx';
import { HeardLine, PasteText, type Heard } from './PasteText.tsx';
import { Sheet } from './Sheet.tsx';

const words = surroundingsStrings.buckets;

interface Props {
  readonly surroundings: Surroundings;
  tell(surroundings: Surroundings): boolean;
  onClose(): void;
}

/** The sheet on which the policies of buckets are told, one bucket at a time. */
export function BucketsSheet({ surroundings, tell, onClose }: Props): ReactNode {
  const [bucket, setBucket] = useState('');
  const [text, setText] = useState('');
  const [heard, setHeard] = useState<Heard | null>(null);
  const { BucketPolicies: policies = [], AllResourcePolicies: isAll = false, ...rest } = surroundings;

  const apply = (next: typeof policies, all: boolean): boolean => {
    const isTaken = tell({
      ...rest,
      ...(next.length === 0 ? {} : { BucketPolicies: next }),
      ...(all ? { AllResourcePolicies: true } : {}),
    });
    if (!isTaken) setHeard({ kind: 'said', text: surroundingsStrings.tooLarge });
    return isTaken;
  };
  const add = (given: string): void => {
    const read = readBucketPolicy(given, bucket.trim());
    if (!read.ok) return setHeard({ kind: 'problem', problem: read.error });
    const others = policies.filter((one) => one.Bucket !== read.value.Bucket);
    if (!apply([...others, read.value], isAll)) return;
    setText('');
    setBucket('');
    setHeard({ kind: 'said', text: words.added(read.value.Bucket) });
  };
  const take = (found: string | null, name: string): void => {
    if (found === null) return setHeard({ kind: 'said', text: surroundingsStrings.cannotRead(name) });
    setText(found);
    add(found);
  };
  return (
    <Sheet title={words.title} lead={words.lead} onFile={take} onClose={onClose}>
      <ScrollingCode label={words.command}>{words.command}</ScrollingCode>
      <PasteText text={text} onText={setText} onFile={take} />
      <HeardLine heard={heard} />
      <label className="bring-label telling-field">
        {words.name}
        <input type="text" value={bucket} onChange={(event) => setBucket(event.target.value)} />
        <span className="telling-hint">{words.nameHint}</span>
      </label>
      <button type="button" className="button" disabled={text.trim() === ''} onClick={() => add(text)}>
        {words.add}
      </button>
      <h3>{words.here}</h3>
      {policies.length === 0 ? (
        <p>{words.nothing}</p>
      ) : (
        <ul role="list" className="telling-list">
          {policies.map((policy) => (
            <li key={policy.Bucket}>
              <code>{policy.Bucket}</code>
              <button
                type="button"
                className="button button-quiet"
                aria-label={words.remove(policy.Bucket)}
                onClick={() =>
                  apply(
                    policies.filter((one) => one !== policy),
                    isAll,
                  )
                }
              >
                {words.removeShort}
              </button>
            </li>
          ))}
        </ul>
      )}
      <label className="telling-check">
        <input type="checkbox" checked={isAll} onChange={(event) => apply(policies, event.target.checked)} />{' '}
        {words.all}
      </label>
    </Sheet>
  );
}
