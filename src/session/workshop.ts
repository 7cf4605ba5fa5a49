/** A door of its own: a workshop on the projector, without accounts. */
export { remainingAt, type Clock } from './workshop/clock.ts';
export type { Place, Plan, PlannedItem } from './workshop/plan.ts';
export { createProjector, type Projector, type ProjectorCommand, type ProjectorView } from './workshop/projector.ts';
