import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../../test/support/account.ts';
import { globalOptions } from '../globals.ts';
import { services } from '../services.ts';

const place = accountAfter([]);
const help = (line: string): string => {
  const { stdout, stderr, exitCode } = runIn(place, line);
  expect([stderr, exitCode]).toEqual(['', 0]);
  return stdout;
};

/** The headings of a page, in order. */
const headings = (text: string): readonly string[] => text.split('\n').filter((line) => /^[A-Z]/.test(line));

/** Lines that a terminal would break although they could have been broken. A quoted value and a word alone cannot. */
const tooWide = (text: string): readonly string[] =>
  text.split('\n').filter((line) => line.length > 80 && line.trim().includes(' ') && !/^ {8}.*['"]/.test(line));

describe('help', () => {
  it('of aws names every service, and leads on to the topics', () => {
    const text = help('aws help');
    expect(headings(text)).toEqual([
      'Name',
      'Description',
      'Synopsis',
      'Global Options',
      'Available Services',
      'See Also',
    ]);
    for (const { name } of services) expect(text).toContain(`\n     * ${name}\n`);
    expect(text).toContain('aws help topics');
  });

  it.each(services)('of aws $name tells what the service is for and what each command does', ({ name, commands }) => {
    const text = help(`aws ${name} help`);
    expect(headings(text)).toEqual(['Name', 'Description', 'Synopsis', 'Available Commands', 'See Also']);
    for (const command of commands) expect(text).toMatch(new RegExp(`\\n     \\* ${command.name}\\n       \\S`));
  });

  it.each(services.flatMap(({ name, commands }) => commands.map((command) => `aws ${name} ${command.name} help`)))(
    '%s has its parts in the order of AWS',
    (line) => {
      const known = [
        'Name',
        'Description',
        'Synopsis',
        'Options',
        'Global Options',
        'Permission',
        'Errors',
        'Examples',
        'Output',
      ];
      const found = headings(help(line));
      expect(found).toEqual(known.filter((title) => found.includes(title)));
      expect(found).toEqual(
        expect.arrayContaining(known.filter((title) => !/Options|Permission|Errors|Output/.test(title))),
      );
    },
  );

  it.each(
    ['aws', ...services.flatMap(({ name, commands }) => [name, ...commands.map((one) => `${name} ${one.name}`)])].map(
      (one) => (one === 'aws' ? 'aws help' : `aws ${one} help`),
    ),
  )('%s has no line wider than a terminal, unless one word is, and one blank line at most', (line) => {
    const text = help(line);
    expect(tooWide(text)).toEqual([]);
    expect(text).not.toContain('\n\n\n');
  });

  it('of topics lists them, each has a page, and one that there is not is a usage error', () => {
    expect(help('aws help topics')).toContain('     * return-codes\n');
    expect(help('aws help return-codes')).toContain('     * 254\n');
    expect(help('aws help config-vars')).toContain('     * AWS_PROFILE\n');
    expect(runIn(place, 'aws help nothing')).toMatchObject({ stdout: '', exitCode: 252 });
  });

  it('promises no option that the sandbox refuses', () => {
    const refused = globalOptions.filter(({ honoured }) => honoured === 'no').map(({ name }) => name);
    const [text = ''] = help('aws iam create-group help').split('\nExamples\n');
    for (const name of refused) expect(text).not.toContain(`${name} `);
    expect(help('aws s3 ls help')).not.toContain('--request-payer');
  });

  it('of an operation writes the synopsis as AWS does: in the order of its members, then what the CLI adds', () => {
    expect(help('aws iam create-group help')).toContain(
      '\nSynopsis\n          create-group\n        [--path <value>]\n        --group-name <value>\n' +
        '        [--cli-input-json | --cli-input-yaml]\n        [--generate-cli-skeleton <value>]\n        [--debug]\n',
    );
    const paged = help('aws iam list-users help');
    const [own = ''] = paged.slice(paged.indexOf('[--path-prefix')).split('[--debug]');
    expect([...own.matchAll(/--[a-z-]+/g)].map(([name]) => name)).toEqual([
      '--path-prefix',
      '--max-items',
      '--cli-input-json',
      '--cli-input-yaml',
      '--starting-token',
      '--page-size',
      '--generate-cli-skeleton',
    ]);
  });

  it('of an operation tells its options with their limits', () => {
    const text = help('aws iam create-group help');
    expect(text).toContain('     --group-name (string) [required]\n        The name of the new group;');
    expect(text).toContain('\n        Constraints:\n\n        * min: 1\n\n        * max: 128\n');
    expect(text).toContain(String.raw`* pattern: [\w+=,.@-]+`);
  });

  it('of a flag and a value of a few tells what may stand there', () => {
    const text = help('aws iam list-policies help');
    expect(text).toContain('\n        [--only-attached | --no-only-attached]\n');
    expect(text).toContain('\n     --only-attached | --no-only-attached (boolean)\n');
    expect(text).toContain('        Possible values:\n\n        * All\n\n        * AWS\n\n        * Local\n');
  });

  it('of a list tells what each part holds, and both ways of typing it', () => {
    const text = help('aws iam tag-user help');
    expect(text).toContain('        (structure)\n            Key -> (string) [required]\n');
    expect(text).toContain('     Shorthand Syntax:\n\n        Key=string,Value=string ...\n');
    expect(text).toContain(
      '     JSON Syntax:\n\n        [\n          {\n            "Key": "string",\n            "Value": "string"\n          }\n          ...\n        ]\n',
    );
    expect(help('aws iam untag-user help')).toContain('     Syntax:\n\n        "string" "string" ...\n');
  });

  it('of an operation names the action that the example needs, its resource, and the keys that the call brings', () => {
    expect(help('aws iam create-group help')).toContain(
      '\nPermission\n     iam:CreateGroup on arn:aws:iam::123456789012:group/Developers\n',
    );
    expect(help('aws iam attach-group-policy help')).toContain('A condition can ask for iam:PolicyARN.\n');
    const tagging = help('aws iam tag-user help').replaceAll(/\s+/g, ' ');
    expect(tagging).toContain('A condition can ask for aws:RequestTag/${TagKey}, aws:TagKeys.');
    expect(help('aws s3api put-bucket-policy help')).toContain('s3:PutBucketPolicy on arn:aws:s3:::app-logs\n');
  });

  it('of a list tells to grant it on a star, and of what needs no permission that it needs none', () => {
    expect(help('aws iam list-users help')).toContain('\nPermission\n     iam:ListUsers on *\n');
    expect(help('aws sts get-caller-identity help')).toContain('None: AWS answers this to anyone');
  });

  it('of an operation lists what it answers, in the order of the service model', () => {
    const [, output = ''] = help('aws iam list-users help').split('\nOutput\n');
    expect(output).toMatch(
      /^ {5}Users -> \(list\) \[required\]\n {8}\(structure\)\n {12}Path -> \(string\) \[required\]\n {12}UserName -> /,
    );
    expect(output).toMatch(/\n {5}IsTruncated -> \(boolean\)\n {5}Marker -> \(string\)\n$/);
    expect(help('aws iam delete-group help')).toMatch(/\nOutput\n {5}None\n$/);
  });

  it('breaks a long example where the shell goes on reading', () => {
    expect(help('aws iam add-user-to-group help')).toContain(
      '\nExamples\n        aws iam add-user-to-group --group-name Developers --user-name dev-alice\n',
    );
    expect(help('aws iam attach-group-policy help')).toContain(
      '        aws iam attach-group-policy \\\n            --group-name Developers \\\n            --policy-arn arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess\n',
    );
  });

  it('of a waiter tells its options, those of the operation that it asks', () => {
    expect(help('aws iam wait help')).toContain('     * user-exists\n       Asks get-user.\n');
    const text = help('aws iam wait user-exists help');
    expect(text).toContain('Name\n     user-exists -\n');
    expect(text).toContain('        aws iam wait user-exists --user-name dev-alice\n');
    expect(text).toMatch(/\nOutput\n {5}None\n$/);
    expect(runIn(place, 'aws iam wait nothing help')).toMatchObject({ stdout: '', exitCode: 252 });
  });

  it('of a command that does not exist is a usage error', () => {
    expect(runIn(place, 'aws iam frobnicate help').exitCode).toBe(252);
  });
});
