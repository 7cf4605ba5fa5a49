import { placesIn, type Place } from '../../policy/problem.ts';
import { fail, ok, type Result } from '../../result.ts';
import type { Phrase } from '../../phrase.ts';
import { afterSpace, locate, scanValue, type JsonFault, type Path } from '../json-scan.ts';

/** Why a text is none of what was asked for. */
export type SurroundingsProblemId =
  | `json.${JsonFault}`
  | 'empty'
  | 'tooLarge'
  | 'notControls'
  | 'otherType'
  | 'lacking'
  | 'noContent'
  | 'document'
  | 'documentInside'
  | 'notBucketPolicy'
  | 'otherService'
  | 'severalPolicies'
  | 'noBucket'
  | 'severalBuckets'
  | 'otherBucket'
  | 'badBucket'
  | 'badAddress'
  | 'badEndpoint'
  | 'badRegion'
  | 'badOrganization';

/** What is wrong with a text, in one phrase, with the place. Lines and columns count from 1. */
export interface SurroundingsProblem extends Place {
  readonly phrase: Phrase<SurroundingsProblemId>;
}

/** One JSON value of a text, with where it stands. */
export interface TextValue {
  readonly value: unknown;
  readonly path: Path;
}

export interface TextValues {
  readonly values: readonly TextValue[];
  /** Refuses the value at a path. */
  refuse(path: Path, id: SurroundingsProblemId, values?: Phrase['values']): Refusal;
  /** Refuses a place counted from the beginning of the value at a path. */
  refuseInside(path: Path, offset: number, id: SurroundingsProblemId, values?: Phrase['values']): Refusal;
  /** The text of a value as it was written. */
  written(path: Path): string;
}

type Refusal = { readonly ok: false; readonly error: SurroundingsProblem };

/** Far more than an account can have: five control policies at each of seven places, of 10,240 characters. */
const MOST = 2_000_000;

/** The JSON values of a text: one, several one after another, or those of a list. Refuses what is not JSON with line and column. Never throws. */
export function readValues(given: string): Result<TextValues, SurroundingsProblem> {
  // Windows begins its files with a byte order mark.
  const text = given.startsWith('\uFEFF') ? ` ${given.slice(1)}` : given;
  const refuseAt = (offset: number, id: SurroundingsProblemId, values: Phrase['values'] = {}): Refusal =>
    fail({ phrase: { id, values }, ...placesIn(text)(offset) });
  if (text.length > MOST) return refuseAt(0, 'tooLarge', { most: MOST / 1_000_000 });
  const starts: number[] = [];
  const values: TextValue[] = [];
  for (let at = afterSpace(text, 0); at < text.length; at = afterSpace(text, at)) {
    const scanned = scanValue(text, at);
    if ('fault' in scanned) return refuseAt(scanned.offset, `json.${scanned.fault}`);
    const value: unknown = JSON.parse(text.slice(at, scanned.end));
    const root = starts.length;
    starts.push(at);
    if (Array.isArray(value)) values.push(...value.map((one: unknown, index) => ({ value: one, path: [root, index] })));
    else values.push({ value, path: [root] });
    at = scanned.end;
  }
  if (values.length === 0) return refuseAt(0, 'empty');
  const offsetOf = (path: Path): number => locate(text, starts, [path])[0] ?? 0;
  return ok({
    values,
    refuse: (path, id, said) => refuseAt(offsetOf(path), id, said),
    refuseInside: (path, offset, id, said) => refuseAt(offsetOf(path) + offset, id, said),
    written(path) {
      const start = offsetOf(path);
      const scanned = scanValue(text, start);
      if ('fault' in scanned) throw new Error('A value that was scanned once has a fault');
      return text.slice(start, scanned.end);
    },
  });
}
