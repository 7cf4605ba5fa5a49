import { describe, expect, test } from 'vitest';
import { allow, deny } from '../../../../test/support/builders.ts';
import { readControls } from './read-controls.ts';

const DENY = deny('s3:DeleteObject');
const ARN = 'arn:aws:organizations::111122223333:policy/o-exampleorg1/service_control_policy/';

const summary = (Name: string, Id: string, more: object = {}) => ({
  Id,
  Arn: `${ARN}${Id}`,
  Name,
  Description: '',
  Type: 'SERVICE_CONTROL_POLICY',
  AwsManaged: false,
  ...more,
});
const FULL = summary('FullAWSAccess', 'p-FullAWSAccess', {
  Arn: 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess',
  AwsManaged: true,
});
const described = (Name: string, Id: string, Content: unknown = DENY) => ({
  Policy: { PolicySummary: summary(Name, Id), Content },
});
const print = (...values: readonly unknown[]): string =>
  values.map((value) => JSON.stringify(value, null, 4)).join('\n');

const refusal = (text: string) => {
  const read = readControls(text);
  return read.ok ? null : read.error;
};

describe('control policies as AWS prints them', () => {
  test('a described policy brings its name, id and document, and the ids of the organization', () => {
    expect(readControls(print(described('NoDeletes', 'p-nodelete')))).toEqual({
      ok: true,
      value: {
        controls: [{ PolicyName: 'NoDeletes', PolicyId: 'p-nodelete', Content: DENY }],
        fullAccess: null,
        organizationId: 'o-exampleorg1',
        managementAccountId: '111122223333',
      },
    });
  });

  test.each([
    ['one after the other', print(described('A', 'p-aaaaaaaa'), described('B', 'p-bbbbbbbb'))],
    ['in a list', print([described('A', 'p-aaaaaaaa'), described('B', 'p-bbbbbbbb')])],
    [
      'with one of them twice',
      print(described('A', 'p-aaaaaaaa'), described('B', 'p-bbbbbbbb'), described('A', 'p-aaaaaaaa')),
    ],
    ['after a byte order mark', `\uFEFF${print(described('A', 'p-aaaaaaaa'), described('B', 'p-bbbbbbbb'))}`],
    [
      'with documents that are JSON',
      print(described('A', 'p-aaaaaaaa', JSON.parse(DENY)), described('B', 'p-bbbbbbbb')),
    ],
  ])('several are taken %s', (_, text) => {
    const read = readControls(text);
    expect(read.ok && read.value.controls.map(({ PolicyName }) => PolicyName)).toEqual(['A', 'B']);
  });

  test('bare documents get names in their order and keep their text', () => {
    const read = readControls(`${DENY}\n\n${allow('ec2:*')}`);
    expect(read.ok && read.value.controls).toEqual([
      { PolicyName: 'SCP 1', Content: DENY },
      { PolicyName: 'SCP 2', Content: allow('ec2:*') },
    ]);
  });

  test('a list says whether FullAWSAccess is attached', () => {
    const listed = (...policies: readonly object[]) =>
      readControls(print({ Policies: policies }, described('A', 'p-aaaaaaaa')));
    expect(listed(FULL, summary('A', 'p-aaaaaaaa'))).toMatchObject({ value: { fullAccess: true } });
    expect(listed(summary('A', 'p-aaaaaaaa'))).toMatchObject({ value: { fullAccess: false } });
    expect(readControls(print({ Policies: [FULL] }))).toMatchObject({ value: { controls: [], fullAccess: true } });
  });

  test('a policy that is listed without its document is asked for by name, where the list names it', () => {
    const text = print({ Policies: [FULL, summary('NoDeletes', 'p-nodelete')] });
    const line = text.split('\n').findIndex((one) => one.includes('p-nodelete'));
    expect(refusal(text)).toEqual({
      phrase: { id: 'lacking', values: { names: 'NoDeletes', id: 'p-nodelete' } },
      line,
      column: 9,
    });
  });
});

describe('what is no control policy', () => {
  test('is refused with the place in the text, also when it stands inside a string', () => {
    const bare = print(JSON.parse(DENY)).replace('"Deny"', '"Maybe"');
    const line = 1 + bare.split('\n').findIndex((one) => one.includes('Maybe'));
    expect(refusal(`${print(JSON.parse(DENY))}\n${bare}`)).toMatchObject({
      phrase: { id: 'document' },
      line: line + bare.split('\n').length,
    });
    const inside = refusal(print(described('A', 'p-aaaaaaaa', '{\n  "Statement": 1 }')));
    expect(inside).toMatchObject({ phrase: { id: 'documentInside', values: { line: 2 } }, column: 20 });
  });

  test.each([
    ['', 'empty'],
    ['{"Version": ', 'json.end'],
    ['<script>', 'json.character'],
    ['['.repeat(100_000), 'json.deep'],
    ['42', 'notControls'],
    ['{"Policies": [1]}', 'notControls'],
    ['{"Users": []}', 'notControls'],
    [`{"Policy": ${JSON.stringify(DENY)}}`, 'notControls'],
    ['{"Policy": {"PolicySummary": {}}}', 'noContent'],
    [print({ Policies: [summary('R', 'p-rrrrrrrr', { Type: 'RESOURCE_CONTROL_POLICY' })] }), 'otherType'],
    [`"${'x'.repeat(2_000_001)}"`, 'tooLarge'],
  ])('%.40s is refused', (text, id) => {
    expect(refusal(text)?.phrase.id).toBe(id);
  });
});
