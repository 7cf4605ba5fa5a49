import { describe, expect, it } from 'vitest';
import { parseLine } from './parse.ts';
import type { Command, Script } from './syntax.ts';

const said = (command: Command): string => {
  const redirects = command.redirects.map(({ operator, fd, target }) => `${fd ?? ''}${operator}${target.text}`);
  switch (command.kind) {
    case 'simple': {
      const assigned = command.assignments.map(({ name, append }) => `${name}${append ? '+' : ''}=`);
      return [...assigned, ...command.words.map(({ text }) => text), ...redirects].join(' ');
    }
    case 'for':
      return ['for', command.name, ...command.words.map(({ text }) => text), all(command.body), ...redirects].join(' ');
    case 'group':
      return [command.subshell ? '(' : '{', all(command.body), ...redirects].join(' ');
  }
};
const all = (script: Script): string => JSON.stringify(lines(script));
const lines = (script: Script): readonly (readonly string[])[] =>
  script.map(({ after, negated, commands }) => [negated ? `${after}!` : after, ...commands.map(said)]);

const shape = (line: string) => {
  const parsed = parseLine(line);
  return parsed.ok ? lines(parsed.script) : parsed.problem;
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
    ['! a', [[';!', 'a']]],
    ['A=1 B+=2 c >f 2>&1', [[';', 'A= B+= c >f 2>&1']]],
    ['a |& b', [[';', 'a 2>&1', 'b']]],
    ['(a; b) | c', [[';', '( [[";","a"],[";","b"]]', 'c']]],
    ['{ a; } <f', [[';', '{ [[";","a"]] <f']]],
    ['for x in 1 2\ndo a\ndone >f', [[';', 'for x 1 2 [[";","a"]] >f']]],
    [
      'a &&\n b',
      [
        [';', 'a'],
        ['&&', 'b'],
      ],
    ],
    ['', []],
    ['# nothing', []],
  ])('reads %j', (line, expected) => {
    expect(shape(line)).toEqual(expected);
  });

  it.each([
    ['a &', 'shell-unsupported', '&', 2],
    ['a=(b c)', 'shell-unsupported', '(', 2],
    ['f() { a; }', 'shell-unsupported', '(', 1],
    ['((1))', 'shell-unsupported', '((', 0],
    ['a $((1+2))', 'shell-unsupported', '$((', 2],
    ['a <(b)', 'shell-unsupported', '<(', 2],
    ['a 3>f', 'shell-unsupported', '3>', 2],
    ['for ((;;)); do a; done', 'shell-unsupported', 'for ((', 0],
    ['if a; then b; fi', 'shell-keyword', 'if', 0],
    ['while a; do b; done', 'shell-keyword', 'while', 0],
    ['a; [[ b ]]', 'shell-keyword', '[[', 3],
    ['function f { a; }', 'shell-keyword', 'function', 0],
    ['done', 'shell-unexpected', 'done', 0],
    ['a )', 'shell-unexpected', ')', 2],
    ['( )', 'shell-unexpected', ')', 2],
    ['a >', 'shell-unexpected', '>', 2],
    ['a > | b', 'shell-unexpected', '|', 4],
    ['a;; b', 'shell-unexpected', ';;', 1],
    ['{ a; } b', 'shell-unexpected', 'b', 7],
  ])('%j: %s, %j at %i', (line, kind, what, at) => {
    expect(shape(line)).toEqual({ kind, what, at });
  });

  it.each([
    ['(a', '(', ')', 0],
    ['a; { b;', '{', '}', 3],
    ['for x in a; do b', 'for', 'done', 0],
    ['for x', 'for', 'done', 0],
    ['a $(b', '$(', ')', 2],
    ['a "$(b', '$(', ')', 3],
    ['a `b', '`', '`', 2],
    ['a ${b', '${', '}', 2],
    ['cat <<EOF\na', '<<EOF', 'EOF', 4],
  ])('says that %j leaves %j open, which %j closes', (line, what, closing, at) => {
    expect(shape(line)).toEqual({ kind: 'shell-open', what, closing, at });
  });

  it('bounds how deep things stand in one another, and stays linear', () => {
    expect(shape('('.repeat(100_000))).toMatchObject({ kind: 'shell-unsupported' });
    expect(shape('( '.repeat(100_000))).toMatchObject({ kind: 'shell-unsupported' });
    expect(shape('$('.repeat(100_000))).toMatchObject({ kind: 'shell-unsupported' });
    expect(shape('{ '.repeat(100_000))).toMatchObject({ kind: 'shell-unsupported' });
    expect(shape('for x in a; do '.repeat(50_000))).toMatchObject({ kind: 'shell-unsupported' });
    expect(shape('if '.repeat(100_000))).toMatchObject({ kind: 'shell-keyword' });
    expect(shape(`${'a && '.repeat(50_000)}b`)).toHaveLength(50_001);
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
