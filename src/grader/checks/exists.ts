import { defineCheck, failsBecause, passes } from '../check.ts';
import { exists as isThere, missing } from '../entities.ts';

export const exists = defineCheck({
  kind: 'exists',
  shape: 'entity',
  documentation: 'A user or a group exists: `exists: group Developers`.',
  catches: ['command-left-out'],
  label: (entity) => ({ id: 'exists', values: { ...entity } }),
  judge: (entity, { after }) => (isThere(after, entity) ? passes() : failsBecause(missing(after, entity))),
});
