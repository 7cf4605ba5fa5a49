import type { Level } from '../../grader/index.ts';
import { LEVELS, questionsOf, type Bank } from './bank.ts';
import { isCount, isListOf, isOneOf, isRecord, isText } from '../shapes.ts';

/** What a drill asks about. */
export interface DrillSettings {
  /** Topics by id; none means all. */
  readonly topics: readonly string[];
  readonly level: Level | null;
  readonly count: number;
  /** A set of questions, asked whole and in its order. */
  readonly set: string | null;
  /** One question alone. */
  readonly question: string | null;
  /** Only what was last answered wrong, or right by a guess. */
  readonly weak: boolean;
}

export const COUNTS = [5, 10, 20, 40] as const;
const MOST = 100;

export const defaultSettings: DrillSettings = {
  topics: [],
  level: null,
  count: 10,
  set: null,
  question: null,
  weak: false,
};

/**
 * The settings that an address asks for: `?topic=deny&topic=edges&level=basic&count=5`, `?set=article-nine`, `?question=can-groups-nest`,
 * `?weak=1`. Null when it asks for nothing. What the bank does not have is passed over.
 */
export function settingsFrom(search: string, bank: Bank): DrillSettings | null {
  const asked = new URLSearchParams(search);
  if (!['topic', 'level', 'count', 'set', 'question', 'weak'].some((name) => asked.has(name))) return null;
  const level = asked.get('level');
  const count = Number(asked.get('count'));
  const known = (name: string, ids: readonly { readonly id: string }[]): string | null =>
    ids.find(({ id }) => id === asked.get(name))?.id ?? null;
  return {
    topics: bank.topics.flatMap(({ id }) => (asked.getAll('topic').includes(id) ? [id] : [])),
    level: isOneOf(level, LEVELS) ? level : null,
    count: Number.isInteger(count) && count > 0 ? Math.min(count, MOST) : defaultSettings.count,
    set: known('set', bank.sets),
    question: known('question', questionsOf(bank)),
    weak: asked.get('weak') === '1',
  };
}

export const isSameSettings = (a: DrillSettings, b: DrillSettings): boolean => JSON.stringify(a) === JSON.stringify(b);

export function isSettings(value: unknown): value is DrillSettings {
  if (!isRecord(value)) return false;
  const { topics, level, count, set, question, weak } = value;
  return (
    isListOf(topics, isText) &&
    (level === null || isOneOf(level, LEVELS)) &&
    isCount(count) &&
    (set === null || isText(set)) &&
    (question === null || isText(question)) &&
    typeof weak === 'boolean'
  );
}
