import type { Decision, NearestMiss } from '../../iam/index.ts';
import { nearestPhrase, sentencesOf } from '../../session/index.ts';
import { strings } from '../../strings/index.ts';

/** A decision in words: what decided it, then what came nearest. The first sentence stands on its own. */
export const tell = (decision: Decision): readonly string[] => sentencesOf(decision).map(strings.explain.sentence);

export const tellNearest = (miss: NearestMiss): string => strings.explain.nearest(nearestPhrase(miss));
