import { defineOperation, ok } from '../../iam/index.ts';

export const setReplication = defineOperation({
  service: 'sandbox',
  name: 'SetReplication',
  documentation:
    'Sets how long a change takes until decisions know of it. In AWS it is seconds, and nobody can set it.',
  readOnly: false,
  members: {
    Seconds: { type: 'integer', required: true, min: 0, max: 60, documentation: 'How many seconds; 0 is at once.' },
  },
  errors: [],
  example: 'replication 8s',
  authorise: () => [],
  apply({ Seconds }, { world }) {
    return ok({ world: world.replication === Seconds ? world : { ...world, replication: Seconds }, output: null });
  },
});
