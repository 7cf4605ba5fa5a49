import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { OrderingQuestion } from '../../grader/index.ts';
import { firstOrder } from './ordering.tsx';

const question: OrderingQuestion = {
  kind: 'ordering',
  id: 'delete-a-group',
  topic: 'groups',
  level: 'basic',
  title: 'Delete a group',
  ask: '<p>In which order?</p>',
  because: '<p>It has to be empty.</p>',
  sources: ['DeleteGroup'],
  teaches: [],
  items: ['remove', 'detach', 'delete'].map((id) => ({ id, text: id })),
  before: [
    ['remove', 'delete'],
    ['detach', 'delete'],
  ],
};

test('the items are first shown in an order that is not a right one, whatever the seed', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const order = firstOrder(question, seed);
      expect(order.toSorted()).toEqual(['delete', 'detach', 'remove']);
      expect(order.at(-1)).not.toBe('delete');
    }),
  );
});
