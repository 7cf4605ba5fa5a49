import { useState } from 'react';
import type { AskedPrincipal, WrittenEntry } from '../../session/index.ts';
import type { Filled } from './asked.ts';
import type { Line, Question } from './question.ts';

export interface Writing {
  readonly question: Question;
  /** The one chosen, as long as the account has it; else the first. */
  choose(principals: readonly AskedPrincipal[]): AskedPrincipal | undefined;
  setPrincipal(key: string): void;
  change(change: Partial<Question>): void;
  /** Adds a line and gives its id. */
  addLine(entry: WrittenEntry): number;
  changeLine(id: number, entry: Partial<WrittenEntry>): void;
  removeLine(id: number): void;
  /** Puts another question in place of the one at hand. */
  fill(filled: Filled): void;
}

/** State of the form. It outlives a change of the account: what no longer exists is asked about when it is back. */
export function useQuestion(resource: string): Writing {
  const [principal, setPrincipal] = useState('');
  const [next, setNext] = useState(1);
  const [question, setQuestion] = useState<Question>({
    signIn: 'access-key',
    action: 's3:GetObject',
    resource,
    lines: [],
    takenOut: [],
  });
  const change = (changed: Partial<Question>): void => setQuestion((now) => ({ ...now, ...changed }));
  const changeLines = (to: (lines: readonly Line[]) => readonly Line[]): void =>
    setQuestion((now) => ({ ...now, lines: to(now.lines) }));
  return {
    question,
    choose: (principals) => principals.find(({ key }) => key === principal) ?? principals[0],
    setPrincipal,
    change,
    addLine(entry) {
      setNext(next + 1);
      changeLines((lines) => [...lines, { ...entry, id: next }]);
      return next;
    },
    changeLine: (id, entry) =>
      changeLines((lines) => lines.map((line) => (line.id === id ? { ...line, ...entry } : line))),
    removeLine: (id) => changeLines((lines) => lines.filter((line) => line.id !== id)),
    fill({ principal: asker, lines, ...asked }) {
      setPrincipal(asker);
      setNext(next + lines.length);
      setQuestion({ ...asked, lines: lines.map((line, index) => ({ ...line, id: next + index })) });
    },
  };
}
