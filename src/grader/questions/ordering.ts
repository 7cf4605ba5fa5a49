import { byParts, defineQuestion, isListOf, isText } from './kind.ts';
import type { Answer, OrderingQuestion } from './question.ts';

type OrderingAnswer = Extract<Answer, { readonly kind: 'ordering' }>;

export const ordering = defineQuestion({
  kind: 'ordering',
  isAnswer: (value): value is OrderingAnswer => 'items' in value && isListOf(value.items, isText),
  mark(question, { items }) {
    if (!isOrderOf(question, items)) return { ...byParts(items.map(() => false)), right: false, score: 0 };
    const place = new Map(items.map((id, index) => [id, index]));
    const held = question.before.map(([first, second]) => (place.get(first) ?? 0) < (place.get(second) ?? 0));
    // The one that came too early is to blame; the other may stand where it belongs.
    const early = new Set(question.before.filter((_, index) => held[index] === false).map(([, second]) => second));
    return { ...byParts(held), parts: items.map((id) => !early.has(id)) };
  },
  trials({ items }) {
    const ids = items.map(({ id }) => id);
    const trial = (name: string, order: readonly string[], right: boolean) =>
      ({ name, answer: { kind: 'ordering', items: order }, right, fails: null }) as const;
    return [trial('its own order', ids, true), trial('the reverse', ids.toReversed(), false)];
  },
});

/** Whether every item stands in the list once and nothing else does. */
const isOrderOf = ({ items }: OrderingQuestion, order: readonly string[]): boolean =>
  order.length === items.length && items.every(({ id }) => order.includes(id));
