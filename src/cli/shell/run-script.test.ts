import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import { reference } from '../../../test/support/builders.ts';

const empty = accountAfter([]);
const staffed = accountAfter(['aws iam create-user --user-name dana', 'aws iam create-user --user-name dev-bob']);

describe('the calls of a line', () => {
  it('are made and numbered in the order in which their commands run, those inside $(…) first', () => {
    const line =
      'aws iam add-user-to-group --user-name $(aws iam get-user --user-name dana | grep -o dana | head -1) --group-name $(aws iam create-group --group-name Developers > /dev/null; echo Developers)';
    const ran = runIn(staffed, line, reference, 40);
    expect(ran).toMatchObject({ exitCode: 0, stdout: '', stderr: '' });
    expect(ran.executions.map(({ call, record }) => [call.operation, record.n])).toEqual([
      ['GetUser', 40],
      ['CreateGroup', 41],
      ['AddUserToGroup', 42],
    ]);
  });

  it('are made again and again by a loop', () => {
    const ran = runIn(empty, 'for name in alice bob; do aws iam create-user --user-name $name > $name.json; done');
    expect([...ran.world.account.users.keys()]).toEqual(['alice', 'bob']);
    expect([...ran.shell.files.keys()]).toEqual(['alice.json', 'bob.json']);
    expect(ran.shell.files.get('bob.json')).toContain('"UserName": "bob"');
  });

  it('stay out of a branch that is not taken', () => {
    expect(runIn(empty, 'false && aws iam list-users || true').executions).toEqual([]);
    expect(runIn(empty, 'for x in; do aws iam list-users; done').executions).toEqual([]);
  });
});

describe('variables', () => {
  it('reach aws when they are exported, or set for the command, and not otherwise', () => {
    const who = (line: string): string => runIn(staffed, line).stdout;
    expect(who('AWS_PROFILE=dana whoami')).toMatch(/user\/dana\n$/);
    expect(who('export AWS_PROFILE=dana; whoami')).toMatch(/user\/dana\n$/);
    expect(who('AWS_PROFILE=dana; export AWS_PROFILE; whoami')).toMatch(/user\/dana\n$/);
    expect(who('AWS_PROFILE=dana; whoami')).toMatch(/\/you\n$/);
    expect(who('AWS_PROFILE=dana true; whoami')).toMatch(/\/you\n$/);
    expect(who('(export AWS_PROFILE=dana; whoami); whoami')).toMatch(/user\/dana\n.*\/you\n$/);
  });

  it('that aws would want and will not see are told of', () => {
    expect(runIn(staffed, 'AWS_PROFILE=dana').notes).toEqual([{ id: 'not-exported', values: { name: 'AWS_PROFILE' } }]);
    expect(runIn(staffed, 'export AWS_PROFILE=bob; AWS_PROFILE=dana').notes).toEqual([]);
    expect(runIn(staffed, 'NAME=dana').notes).toEqual([]);
  });

  it('of one command leave the very same variables behind, and the note about the lent key is still given once', () => {
    const ran = runIn(staffed, 'AWS_PROFILE=dana whoami; AWS_PROFILE=dana whoami');
    expect(ran.shell.variables).toBe(staffed.shell.variables);
    expect(ran.notes.map(({ id }) => id)).toEqual(['borrowed-key']);
  });

  it('live on in the next line, and so does the exit code', () => {
    const after = runIn(empty, 'NAME=dana; false');
    expect(runIn(after, 'echo $NAME $?').stdout).toBe('dana 1\n');
    expect(runIn(runIn(empty, 'echo "'), 'echo $?').stdout).toBe('2\n');
    expect(runIn(runIn(empty, 'blub'), 'echo $?').stdout).toBe('127\n');
  });
});

describe('what a line prints', () => {
  it('is kept in the order in which it was printed', () => {
    const { pieces, stdout, stderr } = runIn(empty, 'echo a; cat none; echo b; echo c');
    expect(pieces).toEqual([
      { to: 'stdout', text: 'a\n' },
      { to: 'stderr', text: 'cat: none: No such file or directory\n' },
      { to: 'stdout', text: 'b\nc\n' },
    ]);
    expect([stdout, stderr]).toEqual(['a\nb\nc\n', 'cat: none: No such file or directory\n']);
  });

  it('goes where it was sent, but the sandbox’s own voice reaches the person', () => {
    const ran = runIn(staffed, 'aws iam get-user --user-name dana --profile dana > u.json 2>&1');
    expect(ran).toMatchObject({ stdout: '', stderr: '', notes: [{ id: 'borrowed-key' }] });
    expect(ran.shell.files.get('u.json')).toContain('AccessDenied');
    const quiet = runIn(staffed, 'X=$(aws iam get-user --user-name nobody 2>/dev/null) || echo "none: $?"');
    expect(quiet).toMatchObject({ stdout: 'none: 254\n', stderr: '' });
  });
});

describe('a line that would not end', () => {
  it('is stopped after a thousand commands; what it did stays', () => {
    const ran = runIn(empty, 'for x in {1..2000}; do X=$x; done; echo never');
    expect(ran).toMatchObject({ exitCode: 1, stdout: '', notes: [{ id: 'shell-too-many' }] });
    expect(ran.shell.unexported.get('X')).toBe('500');
  });

  it.each([
    'A=0123456789; for x in {1..40}; do A=$A$A; done; echo never',
    'A=0123456789; for x in {1..40}; do A+=$A; done; echo never',
    'A=0123456789; for x in {1..16}; do A=$A$A; done; for x in {1..300}; do B=$A; done; echo never',
    'A=0123456789; for x in {1..16}; do A=$A$A; done; for x in {1..300}; do echo $A; done > /dev/null; echo never',
    'echo {1..100}{1..100}{1..100}; echo never',
    'A=0123456789; for x in {1..16}; do A=$A$A; done; echo ${A//*a*/b}; echo never',
  ])('is stopped when its texts grow: %s', (line) => {
    const ran = runIn(empty, line);
    expect(ran).toMatchObject({ exitCode: 1, stdout: '' });
    expect(ran.notes).toMatchObject([{ id: 'shell-too-long' }]);
  });

  it('is stopped when its file grows', () => {
    const ran = runIn(empty, 'A=0123456789; for x in {1..14}; do A=$A$A; done; echo $A > f; echo never');
    expect(ran).toMatchObject({
      exitCode: 1,
      stdout: '',
      notes: [{ id: 'file-size' }],
    });
  });
});

describe('whatever the words', () => {
  const quoted = (word: string): string => `'${word.replaceAll("'", String.raw`'\''`)}'`;
  const escaped = (word: string): string => word.replaceAll(/[^\nA-Za-z]/gu, String.raw`\$&`).replaceAll('\n', "'\n'");
  const doubled = (word: string): string => `"${word.replaceAll(/["\\$`]/g, String.raw`\$&`)}"`;
  const word = fc.string({
    unit: fc.constantFrom(...'ab \'"\\\n#|&;<>$(){}`=-*?[]~,.é😀'),
    minLength: 1,
    maxLength: 12,
  });

  it('quoting gives them back', () => {
    fc.assert(
      fc.property(fc.array(word), fc.constantFrom(quoted, escaped, doubled), (words, quote) => {
        const ran = runIn(empty, `printf '%s\\0' ${words.map(quote).join(' ')}`);
        expect(ran.stdout).toBe(words.length === 0 ? '\0' : words.map((each) => `${each}\0`).join(''));
      }),
    );
  });

  it('a variable in double quotes keeps them, and a file too', () => {
    fc.assert(
      fc.property(word, (text) => {
        const ran = runIn(empty, `X=${quoted(text)}; printf %s "$X" > f; printf %s "$X" "$X"`);
        expect(ran.stdout).toBe(text + text);
        expect(ran.shell.files.get('f')).toBe(text);
      }),
    );
  });

  const token = fc.constantFrom(
    ..."aws iam list-users echo cat grep head tail sort wc uniq cut tr tee printf test [ ] true false export unset ls rm cp mv -n -c -e -f -1 a b $X ${X} ${X:-y} ${X##*/} $? $(echo `echo ) ( { } ; && || | & ! > >> < << <<< 2>&1 &> for in do done if then fi X=1 X+=2 \" ' \\ * ? # = ~ {a,b} {1..3} $'\\n' f /dev/null EOF undo".split(
      ' ',
    ),
    '\n',
    '\t',
    '',
  );
  /** They fail without a word, as at home. */
  const silent = /\b(?:grep|test|false|export|printenv|which)\b|\[|!|\$/;

  it('there is an exit code, and a word about what went wrong', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 14 }), fc.constantFrom(' ', ''), (tokens, between) => {
        const line = tokens.join(between);
        const ran = runIn(staffed, line);
        expect(Number.isInteger(ran.exitCode)).toBe(true);
        expect(ran.shell.lastExit).toBe(ran.exitCode);
        if (ran.exitCode !== 0 && !silent.test(line) && !/[>]/.test(line))
          expect(ran.stderr + ran.notes.map(({ id }) => id).join('')).not.toBe('');
      }),
    );
  });
});
