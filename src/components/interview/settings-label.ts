import type { Bank, DrillSettings } from '../../session/drill.ts';
import { interviewStrings } from '../../strings/interview.ts';

/** What a drill is about, in a few words. */
export function settingsLabel(settings: DrillSettings, bank: Bank): string {
  const { drill, level, sets } = interviewStrings;
  if (settings.question !== null) return drill.one;
  if (settings.set !== null) return drill.whole(sets[settings.set] ?? settings.set);
  const topics = bank.topics.filter(({ id }) => settings.topics.includes(id)).map(({ title }) => title);
  return [
    topics.length === 0 ? drill.all : topics.join(', '),
    ...(settings.level === null ? [] : [level[settings.level]]),
    ...(settings.weak ? [drill.weak] : []),
  ].join(' · ');
}
