import { useEffect, useRef, type ReactNode } from 'react';
import type { ImportReport } from '../../session/exchange.ts';
import { exchangeStrings } from '../../strings/exchange.ts';
import { Words } from '../words/Words.tsx';

const words = exchangeStrings.report;

interface Props {
  readonly report: ImportReport;
  onOpen(): void;
  onAgain(): void;
}

const NOTES_SHOWN = 100;
const NAMES_SHOWN = 30;

/** What was taken of an export, what was not and why, before the account opens. */
export function Report({ report, onOpen, onAgain }: Props): ReactNode {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { taken, offered, notes, noted, incomplete, incompleteCount, ignored } = report;
  const all = [...noted.values()].reduce((sum, count) => sum + count, 0);
  const counts = [
    ['users', words.of(taken.users, offered.users)],
    ['groups', words.of(taken.groups, offered.groups)],
    ['roles', words.of(taken.roles, offered.roles)],
    ['customerPolicies', words.of(taken.customerPolicies, offered.customerPolicies)],
    ['awsPolicies', words.of(taken.awsPolicies, Math.max(taken.awsPolicies, offered.awsPolicies))],
    ['memberships', taken.memberships.toLocaleString('en-GB')],
    ['attachments', taken.attachments.toLocaleString('en-GB')],
    ['inlinePolicies', taken.inlinePolicies.toLocaleString('en-GB')],
  ] as const;
  return (
    <div className="import-report">
      <h3 ref={heading} tabIndex={-1}>
        {words.title(report.accountId)}
      </h3>
      <dl className="import-counts" aria-label={words.taken}>
        {counts.map(([row, value]) => (
          <div key={row}>
            <dt>{words.rows[row]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {report.truncated && <p className="bring-refused">{words.truncated}</p>}
      {all === 0 ? (
        <p>{words.whole}</p>
      ) : (
        <details open>
          <summary>{words.notes(all)}</summary>
          <ul className="import-notes">
            {notes.slice(0, NOTES_SHOWN).map((note, index) => (
              <li key={index}>
                <span className="import-effect">{words.effects[note.effect]}</span>{' '}
                <Words text={exchangeStrings.note(note.phrase)} />{' '}
                <span className="import-place">
                  <code>{note.place}</code> {exchangeStrings.at(note.line, note.column)}
                </span>
              </li>
            ))}
            {all > NOTES_SHOWN && <li>{words.more(all - NOTES_SHOWN)}</li>}
          </ul>
        </details>
      )}
      {incompleteCount > 0 && (
        <p>
          {words.incomplete(incompleteCount)}{' '}
          {incomplete
            .slice(0, NAMES_SHOWN)
            .map(({ name }) => name)
            .join(', ')}
          {incompleteCount > NAMES_SHOWN && ` ${words.more(incompleteCount - NAMES_SHOWN)}`}
        </p>
      )}
      {ignored.size > 0 && (
        <p className="import-ignored">
          {words.ignored}:{' '}
          {[...ignored]
            .slice(0, NAMES_SHOWN)
            .map(([member, count]) => `${member} (${count})`)
            .join(', ')}
        </p>
      )}
      {report.addedRole !== null && (
        <p className="import-ignored">
          <Words text={words.addedRole(report.addedRole)} />
        </p>
      )}
      <div className="bring-ways">
        <button type="button" className="button button-primary" onClick={onOpen}>
          {words.open}
        </button>
        <button type="button" className="button button-quiet" onClick={onAgain}>
          {words.again}
        </button>
      </div>
    </div>
  );
}
