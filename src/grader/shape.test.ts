import { expect, test } from 'vitest';
import { hasShape, type Shape } from './shape.ts';

const request = { who: 'dana', action: 's3:GetObject', resource: '*' };
const tried: readonly (readonly [string, Shape, unknown, boolean])[] = [
  ['text', 'text', 'a', true],
  ['a number for a text', 'text', 1, false],
  ['nothing for a text', 'text', undefined, false],
  ['a count', 'count', 2, true],
  ['half a count', 'count', 2.5, false],
  ['a flag', 'flag', false, true],
  ['a word for a flag', 'flag', 'false', false],
  ['a request', 'request', request, true],
  ['a request of nobody', 'request', { ...request, who: null }, false],
  ['a pattern of everybody', 'pattern', { ...request, who: null }, true],
  ['an entity', 'entity', { entity: 'group', name: 'Developers' }, true],
  ['a role for an entity', 'entity', { entity: 'role', name: 'Developers' }, false],
  ['all users', 'users', 'all', true],
  ['one user by a bare name', 'users', 'dana', false],
  ['users by name', 'users', ['dana'], true],
  ['one of the words', ['start', 'solution'], 'start', true],
  ['another word', ['start', 'solution'], 'end', false],
  ['a list', { names: 'text[]' }, { names: ['a', 'b'] }, true],
  ['a list with a stranger', { names: 'text[]' }, { names: ['a', 1] }, false],
  ['one for a list', { names: 'text[]' }, { names: 'a' }, false],
  ['what may be left out', { names: 'text[]?', by: 'text?' }, {}, true],
  ['what may be left out, misshapen', { names: 'text[]?' }, { names: 'a' }, false],
  ['what may not be left out', { names: 'text[]', by: 'text?' }, { by: 'a' }, false],
  ['null for an object', { by: 'text' }, null, false],
];

test.each(tried)('%s', (_name, shape, value, fits) => {
  expect(hasShape(shape, value)).toBe(fits);
});
