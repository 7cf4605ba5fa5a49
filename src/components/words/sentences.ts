import type { Decision, NearestMiss } from '../../iam/index.ts';
import { nearestPhrase, sentencesOf } from '../../session/sentences.ts';
import { explainStrings } from '../../strings/explain.ts';

/** A decision in words: what decided it, then what came nearest. The first sentence stands on its own. */
export const tell = (decision: Decision): readonly string[] => sentencesOf(decision).map(explainStrings.sentence);

export const tellNearest = (miss: NearestMiss): string => explainStrings.nearest(nearestPhrase(miss));
