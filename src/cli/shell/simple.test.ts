import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLine } from './parse.ts';
import { readSimply } from './simple.ts';

const isCommand = (name: string): boolean => ['aws', 'echo', 'cat'].includes(name);

describe('readSimply', () => {
  it.each([
    'aws iam list-users --query "Users[].UserName" --output text',
    `aws iam put-user-policy --policy-document '{"Version": "2012-10-17"}'`,
    'aws iam create-group \\\n  --group-name A',
    'echo a | cat && echo b; echo c || echo d;',
    '',
  ])('reads %j as the whole reader does', (line) => {
    const read = readSimply(line, isCommand);
    expect(read).not.toBeNull();
    expect(parseLine(line)).toEqual({ ok: true, script: read });
  });

  it.each([
    'echo $x',
    'A=1 echo a',
    'echo a > f',
    'blub',
    'echo *',
    'echo a &&',
    '| echo a',
    'echo a # b',
    'echo "a',
    'echo a\\\nb',
  ])('leaves %j to it', (line) => {
    expect(readSimply(line, isCommand)).toBeNull();
  });

  it('never reads anything otherwise than the whole reader', () => {
    const token = fc.constantFrom(
      ...'aws echo cat a b=1 for do done if { } ( ) ; && || | & ! > < $x ` " \' \\ * ? # = ~ [ é'.split(' '),
      ' ',
      '  ',
      '\n',
      '\\\n',
      '"a b"',
      "'a $b'",
      '""',
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 12 }), (tokens) => {
        const line = tokens.join('');
        const read = readSimply(line, isCommand);
        const parsed = parseLine(line);
        expect(read === null ? parsed : { ok: true, script: read }).toEqual(parsed);
      }),
    );
  });
});
