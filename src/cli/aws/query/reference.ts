import type { Value } from '../output/value.ts';

/** An expression handed to a function, `&UserName`: what it finds in a value. */
export class Reference {
  readonly find: (value: Value) => Value;

  constructor(find: (value: Value) => Value) {
    this.find = find;
  }
}

export type Found = Value | Reference;
