import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scan } from './scan.ts';

describe('scan', () => {
  it.each<[string, string, readonly string[], string]>([
    ['', 'command', [], ''],
    ['aw', 'command', [], 'aw'],
    ['aws iam ', 'argument', ['aws', 'iam'], ''],
    ['whoami; aws i', 'argument', ['aws'], 'i'],
    ['true && ', 'command', [], ''],
    ['true || un', 'command', [], 'un'],
    ['echo a | gr', 'command', [], 'gr'],
    ['echo "$(aws iam get-', 'argument', ['aws', 'iam'], 'get-'],
    ['echo $(aws iam list-users) --out', 'argument', ['echo', ''], '--out'],
    ['echo "a $(whoami) b', 'argument', ['echo'], 'a  b'],
    ['echo `who', 'command', [], 'who'],
    ['(aws ', 'argument', ['aws'], ''],
    ['for u in dana erik; do aws iam ', 'argument', ['aws', 'iam'], ''],
    ['for u', 'nothing', ['for'], 'u'],
    ['A=1 B=2 aws ', 'argument', ['aws'], ''],
    ['AWS_PROFILE=da', 'command', [], 'AWS_PROFILE=da'],
    ['! aw', 'command', [], 'aw'],
    ['cat < po', 'file', ['cat'], 'po'],
    ['aws iam list-users > us', 'file', ['aws', 'iam', 'list-users'], 'us'],
    ['aws iam list-users 2>/dev/null --out', 'argument', ['aws', 'iam', 'list-users'], '--out'],
    ['aws iam list-users 2>&1 --out', 'argument', ['aws', 'iam', 'list-users'], '--out'],
    ['echo a2 >>', 'file', ['echo', 'a2'], ''],
    ['echo $HO', 'variable', ['echo'], 'HO'],
    ['echo "${HO', 'variable', ['echo'], 'HO'],
    ["echo '$HO", 'argument', ['echo'], '$HO'],
    [String.raw`echo \$HO`, 'argument', ['echo'], '$HO'],
    ['echo a # b', 'nothing', ['echo', 'a'], ''],
    ['echo a#b', 'argument', ['echo'], 'a#b'],
    ['cat <<EOF\nhello ', 'nothing', [], ''],
    ['cat <<EOF\nhello\nEOF\naws ', 'argument', ['aws'], ''],
    ["cat <<-'EOF' > p.json\n\tx\n\tEOF\nls ", 'argument', ['ls'], ''],
    ['cat <<< "a" ', 'argument', ['cat'], ''],
    ["aws --name 'two wo", 'argument', ['aws', '--name'], 'two wo'],
    ['aws \\\n  iam ', 'argument', ['aws', 'iam'], ''],
  ])('reads %j as a place for a %s after %j', (line, position, words, typed) => {
    expect(scan(line)).toMatchObject({ position, words, typed });
  });

  it('knows which command reads from a pipe', () => {
    expect(scan('ls | ').piped).toBe(true);
    expect(scan('ls || ').piped).toBe(false);
    expect(scan('ls | cat; ').piped).toBe(false);
  });

  it('tells where the word begins, with its quote', () => {
    expect(scan('cat "a b')).toMatchObject({ start: 4, quoted: true });
    expect(scan('cat ab')).toMatchObject({ start: 4, quoted: false });
  });

  it('never throws, and what is typed begins inside the line', () => {
    const bit = fc.constantFrom(
      'aws',
      ' ',
      '"',
      "'",
      '$(',
      ')',
      '`',
      '|',
      ';',
      '&&',
      '<<EOF',
      '\n',
      'EOF',
      '\\',
      '#',
      '>',
      '2>&1',
      '$A',
      'for',
      'do',
      '(',
      '{',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(bit).map((bits) => bits.join('')),
        ),
        (line) => {
          const { start } = scan(line);
          expect(start).toBeGreaterThanOrEqual(0);
          expect(start).toBeLessThanOrEqual(line.length);
        },
      ),
    );
  });
});
