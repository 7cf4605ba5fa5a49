/** What loads with the first program that is called. */
export { programs } from './registry.ts';
