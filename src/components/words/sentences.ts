import type { Decision, NearestMiss } from '../../iam/index.ts';
import { nearestPhrase, sentencesOf, type Said } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';

/** A decision in words: what decided it, then what came nearest. The first sentence stands on its own. */
export const tell = (decision: Decision): readonly string[] => sentencesOf(decision).map(strings.explain.sentence);

export const tellNearest = (miss: NearestMiss): string => strings.explain.sentence(nearestPhrase(miss));

/** What the sandbox says in its own voice. */
export function sentenceOf(said: Said): string {
  switch (said.kind) {
    case 'note':
      return strings.notes.sentence(said.phrase);
    case 'explain':
      return strings.explain.sentence(said.phrase);
    case 'session':
      return strings.session.sentence(said.phrase);
  }
}
