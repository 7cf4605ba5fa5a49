import type { EntityKind } from '../account/account.ts';
import type { Path } from './json-scan.ts';
import type { ImportEffect, ImportNoteId } from './report.ts';

export interface PathNote {
  readonly effect: ImportEffect;
  readonly id: ImportNoteId;
  readonly values: Readonly<Record<string, string | number>>;
  readonly path: Path;
}

/** More are counted and not kept: nobody reads on. */
const MOST_NOTES = 500;

/** Where reading leaves what it does not take as it stands. */
export class Notes {
  readonly list: PathNote[] = [];
  readonly counts = new Map<ImportNoteId, number>();
  readonly ignored = new Map<string, number>();
  readonly incomplete: { readonly kind: EntityKind; readonly name: string }[] = [];
  incompleteCount = 0;

  /** Notes it and gives null, the value of what could not be read. */
  add(effect: ImportEffect, id: ImportNoteId, path: Path, values: PathNote['values'] = {}): null {
    this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
    if (this.list.length < MOST_NOTES) this.list.push({ effect, id, values, path });
    return null;
  }

  ignore(member: string): void {
    this.ignored.set(member, (this.ignored.get(member) ?? 0) + 1);
  }

  /** How many parts have been left out so far: an entity that adds to it is not whole. */
  get partsLeftOut(): number {
    return this.#parts;
  }

  /** Notes a part without which the access of its entity is not whole. */
  leaveOut(id: ImportNoteId, path: Path, values: PathNote['values'] = {}): null {
    this.#parts++;
    return this.add('part', id, path, values);
  }

  #parts = 0;

  notWhole(kind: EntityKind, name: string): void {
    this.incompleteCount++;
    if (this.incomplete.length < MOST_NOTES) this.incomplete.push({ kind, name });
  }
}
