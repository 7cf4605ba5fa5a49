import { describe, expect, it } from 'vitest';
import { parseLine } from './parse.ts';

const shape = (line: string) => {
  const parsed = parseLine(line);
  return parsed.ok
    ? parsed.pipelines.map(({ after, commands }) => [
        after,
        ...commands.map((words) => words.map(({ text }) => text).join(' ')),
      ])
    : parsed.problem;
};

describe('parseLine', () => {
  it.each<[string, string[][]]>([
    ['a b', [[';', 'a b']]],
    ['a | b c', [[';', 'a', 'b c']]],
    [
      'a && b || c; d',
      [
        [';', 'a'],
        ['&&', 'b'],
        ['||', 'c'],
        [';', 'd'],
      ],
    ],
    ['a;', [[';', 'a']]],
    [
      'a\n\nb\n',
      [
        [';', 'a'],
        [';', 'b'],
      ],
    ],
    ['', []],
    ['# nothing', []],
  ])('reads %j', (line, expected) => {
    expect(shape(line)).toEqual(expected);
  });

  it.each([
    ['| a', '|', 0],
    ['a |', '|', 2],
    ['a && ', '&&', 2],
    ['a && && b', '&&', 5],
    ['a | | b', '|', 4],
    ['a | ; b', ';', 4],
  ])('says where %j lacks a command', (line, what, at) => {
    expect(shape(line)).toEqual({ kind: 'shell-unexpected', what, at });
  });
});
