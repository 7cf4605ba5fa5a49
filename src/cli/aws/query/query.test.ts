import { describe, expect, it } from 'vitest';
import type { Value } from '../output/value.ts';
import { compileQuery, type Searched } from './query.ts';

function search(text: string, value: Value): Searched {
  const read = compileQuery(text);
  if (!read.ok) throw new Error(read.message);
  return read.query.search(value);
}

const users = { Users: Array.from({ length: 300 }, (_, n) => ({ UserName: `user-${n}`, Tags: [{ Key: 'team' }] })) };
const TOO_DEEP = 'maximum recursion depth exceeded';

describe('a query that nobody means', () => {
  it.each(['(', '[', '!', '*.', '[*]', '{a:', 'f('])('of %s twenty thousand times is refused', (part) => {
    expect(compileQuery(part.repeat(20_000))).toEqual({ ok: false, message: TOO_DEEP });
  });

  it.each(['|a', '||a', '&&a', '==a'])('with %s twenty thousand times fails when it searches', (part) => {
    expect(search(`a${part.repeat(20_000)}`, { a: true })).toEqual({ kind: 'failed', message: TOO_DEEP });
  });

  it('with a literal that is nested too deep is refused', () => {
    expect(compileQuery(`\`${'['.repeat(9999)}${']'.repeat(9999)}\`(`)).toEqual({ ok: false, message: TOO_DEEP });
  });

  it('steps down as far as it likes', () => {
    expect(search(`a${'.a'.repeat(20_000)}`, {})).toEqual({ kind: 'found', value: null });
  });

  it.each([
    ['doubles what it found', `@${'|[@,@]'.repeat(40)}`],
    ['doubles a text', `'abcdefghij'${"|join('', [@,@])".repeat(40)}`],
    ['doubles a list', `Users${'|[].[@,@][]'.repeat(30)}`],
    ['doubles what it then only counts', `@${'|[@,@]'.repeat(40)}|length(to_string(@))`],
    ['doubles what it then compares', `@${'|[@,@]'.repeat(40)}|@==@`],
    ['doubles what it then looks through', `@${'|[@,@]'.repeat(40)}|contains(@, @)`],
    ['shows what it doubled in an error', `@${'|[@,@]'.repeat(40)}|abs(@)`],
  ])('that %s is stopped', (_, text) => {
    expect(search(text, users)).toEqual({ kind: 'limit' });
  });

  it('finds no member that the answer does not have itself', () => {
    expect(search('[constructor, __proto__, toString]', {})).toEqual({ kind: 'found', value: [null, null, null] });
  });

  it('changes nothing in the answer', () => {
    const answer = Object.freeze({ list: Object.freeze([3, 1, 2]) });
    expect(search('[sort(list), reverse(list), list]', answer)).toEqual({
      kind: 'found',
      value: [
        [1, 2, 3],
        [2, 1, 3],
        [3, 1, 2],
      ],
    });
  });
});
