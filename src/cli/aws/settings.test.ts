import { describe, expect, it } from 'vitest';
import { accountAfter, runIn } from '../../../test/support/account.ts';
import type { Place } from '../run.ts';

const place = accountAfter([
  'aws iam create-user --user-name dana',
  'aws iam create-user --user-name dev-bob',
  'aws iam create-user --user-name erik',
]);
const names = '--query Users[].UserName';
const ran = (line: string, at: Place = place) => {
  const { stdout, stderr, exitCode } = runIn(at, line);
  return [stdout, stderr, exitCode];
};
const after = (line: string): Place => runIn(place, line);

describe('how a command prints', () => {
  it('is what --output says, then the variable, then the configuration, then JSON', () => {
    const line = `aws iam list-users ${names}`;
    const text = ['dana\tdev-bob\terik\n', '', 0];
    const json = ['[\n    "dana",\n    "dev-bob",\n    "erik"\n]\n', '', 0];
    const yaml = ['- dana\n- dev-bob\n- erik\n', '', 0];
    expect(ran(line)).toEqual(json);
    const configured = after('aws configure set output yaml');
    expect(ran(line, configured)).toEqual(yaml);
    expect(ran(`AWS_DEFAULT_OUTPUT=text ${line}`, configured)).toEqual(text);
    expect(ran(`AWS_DEFAULT_OUTPUT=text ${line} --output json`, configured)).toEqual(json);
    expect(ran(`AWS_DEFAULT_OUTPUT= ${line}`, configured)).toEqual(yaml);
  });

  // Source: aws-cli 2.38.1 against a server that answers: the formatter is chosen when there is something to print.
  it('is refused after the call when the variable names no format', () => {
    const line = runIn(place, 'AWS_DEFAULT_OUTPUT=xml aws iam delete-user --user-name erik');
    expect([line.stderr, line.exitCode]).toEqual(['\naws: [ERROR]: Unknown output type: xml\n', 255]);
    expect(line.world.account.users.has('erik')).toBe(false);
  });

  it('stops where a query fails, and the call was made', () => {
    const line = runIn(place, 'aws iam create-user --user-name fay --query "length(Nope)"');
    expect([line.stdout, line.stderr, line.exitCode]).toEqual([
      '',
      "\naws: [ERROR]: In function length(), invalid type for value: None, expected one of: ['string', 'array', 'object'], received: \"null\"\n",
      255,
    ]);
    expect(line.world.account.users.has('fay')).toBe(true);
  });

  it('of nothing at all is nothing, but a query of it finds null', () => {
    expect(ran('aws iam delete-user --user-name erik --output text')).toEqual(['', '', 0]);
    expect(ran('aws iam delete-user --user-name erik --query User')).toEqual(['null\n', '', 0]);
    expect(ran('aws iam delete-user --user-name erik --query User --output text')).toEqual(['None\n', '', 0]);
  });
});

// Source: aws-cli 2.38.1, recorded; its order of checks.
describe('what is wrong with the options for all commands', () => {
  const failed = (line: string, at: Place = place) => {
    const { stdout, stderr, exitCode, executions } = runIn(at, line);
    expect([stdout, executions]).toEqual(['', []]);
    return [stderr.trim(), exitCode];
  };
  const parameters = 'aws: [ERROR]: An error occurred (ParamValidation): ';

  it('a query is told before a command of the service that there is not, and after a service', () => {
    const query = `${parameters}Bad value for --query a[: Invalid jmespath expression: Incomplete expression:\n"a["\n   ^`;
    expect(failed("aws iam frob --query 'a['")).toEqual([query, 252]);
    expect(failed("aws iam --query 'a['")).toEqual([query, 252]);
    expect(failed("aws help --query 'a['")).toEqual([query, 252]);
    expect(failed("aws frob --query 'a['")[0]).toContain("invalid choice 'frob'");
    expect(failed("aws --query 'a['")[0]).toContain('the following arguments are required: command');
  });

  it.each([
    [
      'aws iam list-users --endpoint-url foo',
      `${parameters}Bad value for --endpoint-url "foo": scheme is missing.  Must be of the form http://<hostname>/ or https://<hostname>/`,
      252,
    ],
    ['aws iam list-users --cli-read-timeout x', "aws: [ERROR]: invalid literal for int() with base 10: 'x'", 255],
    [
      "aws iam list-users --region 'x y'",
      "aws: [ERROR]: Provided region_name 'x y' doesn't match a supported format.",
      255,
    ],
    [
      "aws iam create-group --group-name '' --region 123",
      "aws: [ERROR]: Provided region_name '123' doesn't match a supported format.",
      255,
    ],
    ['aws iam list-users --profile nobody', 'aws: [ERROR]: The config profile (nobody) could not be found', 255],
    [
      'aws iam list-users --cli-auto-prompt --no-cli-auto-prompt',
      `${parameters}Both --cli-auto-prompt and --no-cli-auto-prompt cannot be specified at the same time.`,
      252,
    ],
    [
      'aws iam list-users --no-paginate --page-size 3 --starting-token x --max-items 3',
      `${parameters}Cannot specify --no-paginate along with pagination arguments: --starting-token, --page-size`,
      252,
    ],
    [
      'aws iam list-users --page-size 0',
      `${parameters}Parameter validation failed:\nInvalid value for parameter MaxItems, value: 0, valid min value: 1`,
      252,
    ],
    [
      'aws iam list-users --starting-token eyJGb28iOiAxfQ==',
      `${parameters}Parameter validation failed:\nUnknown parameter in input: "Foo", must be one of: PathPrefix, Marker, MaxItems`,
      252,
    ],
  ])('%s', (line, message, exitCode) => {
    expect(failed(line)).toEqual([message, exitCode]);
  });

  it.each([
    ['--endpoint-url https://localhost', 'endpoint-elsewhere'],
    ['--cli-auto-prompt', 'no-auto-prompt'],
    ['--no-sign-request', 'option-not-yet'],
  ])('%s makes no call, and the sandbox says why', (option, id) => {
    const { stdout, stderr, exitCode, executions, notes } = runIn(place, `aws iam list-users ${option}`);
    expect([stdout, stderr, exitCode, executions, notes.map((one) => one.id)]).toEqual(['', '', 2, [], [id]]);
  });

  it('--debug runs, and the sandbox says where the trace is', () => {
    const { exitCode, notes } = runIn(place, 'aws iam list-users --debug');
    expect([exitCode, notes.map(({ id }) => id)]).toEqual([0, ['debug-elsewhere']]);
  });

  it('a profile that there is not takes the envelope from what is wrong besides', () => {
    expect(failed('aws iam create-group --profile nobody')[0]).toMatch(
      /^aws: \[ERROR\]: the following arguments are required: --group-name\n\nusage/,
    );
    expect(failed('aws iam create-group --profile nobody --cli-error-format enhanced')[0]).toContain(
      '(ParamValidation)',
    );
  });
});

// Source: aws-cli 2.38.1, recorded.
describe('how an error is told', () => {
  const missing = 'aws iam get-user --user-name nobody';
  const message = 'The user with name nobody cannot be found.';
  const sentence = `\naws: [ERROR]: An error occurred (NoSuchEntity) when calling the GetUser operation: ${message}\n`;

  it.each([
    ['enhanced', sentence],
    ['legacy', sentence],
    ['json', `{\n    "Code": "NoSuchEntity",\n    "Message": "${message}"\n}\n`],
    ['yaml', `Code: NoSuchEntity\nMessage: ${message}\n`],
    ['text', `NoSuchEntity\t${message}\n`],
    [
      'table',
      [
        '----------------------------------------------------------------',
        '|                             error                            |',
        '+---------------+----------------------------------------------+',
        '|     Code      |                   Message                    |',
        '+---------------+----------------------------------------------+',
        '|  NoSuchEntity |  The user with name nobody cannot be found.  |',
        '+---------------+----------------------------------------------+',
        '',
      ].join('\n'),
    ],
  ])('as %s', (format, stderr) => {
    expect(ran(`${missing} --cli-error-format ${format}`)).toEqual(['', stderr, 254]);
  });

  it('may be set by a variable and by the configuration', () => {
    const json = ['', `{\n    "Code": "NoSuchEntity",\n    "Message": "${message}"\n}\n`, 254];
    expect(ran(`AWS_CLI_ERROR_FORMAT=json ${missing}`)).toEqual(json);
    expect(ran(missing, after('aws configure set cli_error_format json'))).toEqual(json);
    expect(ran(`AWS_CLI_ERROR_FORMAT=nonsense ${missing}`)).toEqual(['', sentence, 254]);
  });

  it('has no envelope as legacy, save where a service speaks', () => {
    expect(ran('aws iam frob --cli-error-format legacy')[1]).toMatch(/^\naws: \[ERROR\]: argument operation: /);
    expect(ran('aws frob --cli-error-format legacy')[1]).toMatch(
      /^\naws: \[ERROR\]: An error occurred \(ParamValidation\)/,
    );
  });

  it('keeps the line break behind the usage in JSON', () => {
    expect(ran('aws iam create-group --cli-error-format json')[1]).toContain(
      'aws <command> <subcommand> help\\n"\n}\n',
    );
  });
});

// Source: botocore 1.43, paginate.py; aws-cli 2.38.1 against a server with pages.
describe('a list in pages', () => {
  it('is cut at --max-items, and goes on where it was cut', () => {
    const first = runIn(place, `aws iam list-users --max-items 2`);
    const { Users, NextToken }: { Users: unknown[]; NextToken: string } = JSON.parse(first.stdout);
    expect([Users.length, Object.keys(JSON.parse(first.stdout))]).toEqual([2, ['Users', 'NextToken']]);
    expect(ran(`aws iam list-users --starting-token ${NextToken} ${names} --output text`)).toEqual(['erik\n', '', 0]);
  });

  it('has its token between pages when the cut falls there', () => {
    const { stdout, executions } = runIn(
      place,
      'aws iam list-users --page-size 1 --max-items 2 --query NextToken --output json',
    );
    const token: string = JSON.parse(stdout);
    expect(atob(token)).toMatch(/^\{"Marker": "[^"]+"\}$/);
    expect(executions).toHaveLength(2);
    expect(ran(`aws iam list-users --starting-token ${token} ${names} --output text`)).toEqual(['erik\n', '', 0]);
  });

  it('shows its first page as AWS answers it without paging', () => {
    const { stdout, executions } = runIn(place, 'aws iam list-users --no-paginate --max-items 1');
    expect(Object.keys(JSON.parse(stdout))).toEqual(['Users', 'IsTruncated', 'Marker']);
    expect(executions).toHaveLength(1);
    const { Marker } = JSON.parse(stdout);
    expect(ran(`aws iam list-users --marker ${Marker} --query "[length(Users),IsTruncated]" --output text`)).toEqual([
      '2\tFalse\n',
      '',
      0,
    ]);
  });

  it('is searched as a whole in JSON, and page by page in text', () => {
    const count = 'aws iam list-users --page-size 1 --query "length(Users)"';
    expect(ran(count)).toEqual(['3\n', '', 0]);
    expect(ran(`${count} --output text`)).toEqual(['1\n1\n1\n', '', 0]);
    expect(ran(`aws iam list-users --max-items 1 ${names} --output text`)).toEqual(['dana\nNone\n', '', 0]);
  });

  it('is one list for each page in a stream of YAML', () => {
    const { stdout } = runIn(place, `aws iam list-users --page-size 2 ${names} --output yaml-stream`);
    expect(stdout).toBe('- - dana\n  - dev-bob\n- - erik\n');
  });

  it('warns of a maximum that is none, and goes on', () => {
    const [stdout, stderr, exitCode] = ran('aws iam list-users --max-items 0 --query Users');
    expect([stdout, exitCode]).toEqual(['[]\n', 0]);
    expect(stderr).toBe('warning: Non-positive values for --max-items may result in undefined behavior.\n');
  });

  it('has what its pages have in common once, behind the list', () => {
    const grouped = [
      'aws iam create-group --group-name Developers',
      'aws iam add-user-to-group --group-name Developers --user-name dana',
    ].reduce<Place>((at, line) => runIn(at, line), place);
    const line = 'aws iam get-group --group-name Developers --output text --query [Group.GroupName,Users[].UserName]';
    expect(ran(line, grouped)).toEqual(['Developers\ndana\n', '', 0]);
  });
});
