/** A door of its own: what else can be called of IAM, by name. A page loads it with the first call that is not at hand. */
export { families as iamFamilies } from './operations/families.ts';
