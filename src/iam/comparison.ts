/**
 * The second door of the simulated account: what one world, or one set of policies, allows that another does not. A door of its own, so that a page
 * loads it only when a check compares.
 */
export { compare } from './comparison/compare.ts';
export { comparePolicies } from './comparison/policies.ts';
export { servicesNamed } from './comparison/universe.ts';
