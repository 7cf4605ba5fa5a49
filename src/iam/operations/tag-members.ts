import { tagKey } from './members.ts';

export const tagKeys = {
  type: 'list',
  required: true,
  max: 50,
  of: { type: 'string', min: 1, max: 128, expression: tagKey.expression, documentation: 'A key.' },
  documentation: 'The keys of the tags to remove.',
} as const;
