import { expect, test } from 'vitest';
import { textOf, whyNot } from './file-problem.ts';

const refused = (code: string): Error => Object.assign(new Error('open'), { code });

test.each([
  ['EISDIR', 'this is a folder, not a file.'],
  ['EACCES', 'the system does not let us open it.'],
  ['EMFILE', 'the system answers EMFILE.'],
])('the system’s %s is said in words', (code, words) => {
  expect(whyNot(refused(code))).toBe(words);
});

test('what is no refusal of the system is our mistake and goes on as it is', () => {
  expect(() => whyNot(new TypeError('x is not a function'))).toThrow('x is not a function');
});

test('a file is its text, or why it cannot be read', async () => {
  expect(await textOf('a.json', () => Promise.resolve('{}'))).toEqual({ text: '{}' });
  expect(await textOf('a.json', () => Promise.reject(refused('ENOENT')))).toEqual({
    refusal: 'a.json: there is no such file or folder.',
  });
});
