/** A door of its own: what was told of an account that was brought. It is light: the operation that sets it needs nothing of the import. */
export {
  FULL_ACCESS,
  OF_UNKNOWN,
  surroundingsOf,
  UNKNOWN_MANAGEMENT,
  UNKNOWN_ORGANIZATION,
  type ControlLevel,
  type Surroundings,
  type ToldControl,
} from './exchange/surroundings/surroundings.ts';
