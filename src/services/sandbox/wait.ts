import { defineOperation, later, ok } from '../../iam/index.ts';

const DAY = 24 * 60 * 60;

export const wait = defineOperation({
  service: 'sandbox',
  name: 'Wait',
  documentation: 'Lets time pass in this account alone: sessions end, reports expire, keys and passwords grow older.',
  readOnly: false,
  members: {
    Seconds: { type: 'integer', required: true, min: 1, max: 366 * DAY, documentation: 'How many seconds pass.' },
  },
  errors: [],
  example: 'wait 4h',
  authorise: () => [],
  apply({ Seconds }, { world, at }) {
    return ok({ world: { ...world, waited: world.waited + Seconds, clock: later(at, Seconds) }, output: null });
  },
});
